// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs what people run often on a tiny host made of files, so that Java can keep the classes in a start-up cache. Started by the launcher
 * with the option that writes the cache; prints nothing.
 */
public final class Rehearsal {
    private static final String BUFINFO = """

            Dma-buf Objects:
            size    \tflags   \tmode    \tcount   \texp_name\tino     \tname
            00065536\t00000002\t00080007\t00000003\tdrm\t00000002\tCAMERA
            \twrite fence:drm_sched gfx_0.0.0 seq 95120 signalled
            \tAttached Devices:
            \t0000:01:00.0
            Total 1 devices attached

            00004096\t00000002\t00080007\t00000001\tsystem\t00000001\t<none>
            \tAttached Devices:
            Total 0 devices attached


            Total 2 objects, 69632 bytes
            """;

    private Rehearsal() {
    }

    public static void main(String[] args) throws IOException {
        Path tree = Files.createTempDirectory("dmascope-rehearsal");
        try {
            Path host = tree.resolve("host");
            plant(host);
            Path bare = tree.resolve("bare");
            pci(bare);
            String capture = tree.resolve("x.dmascope").toString();
            play("capture", "root:" + host, "--output", capture);
            for (String from : List.of("root:" + host, capture)) {
                for (String view : List.of("buffers", "attachments", "holders", "devices")) {
                    play("show", from, "--view", view);
                    play("show", from, "--view", view, "--tsv", "--filter", "exp:drm -name:x");
                }
                play("show", from, "--json");
                play("show", from, "--sum", "--tsv");
                play("show", from, "--sum");
            }
            play("show", "root:" + bare, "--view", "devices");
            play("show", "root:" + bare, "--json");
            play("show", "no-host");
            play("show", "--privilege", "none");
        } finally {
            remove(tree);
        }
    }

    /** To the real standard output, which the launcher leads to nowhere: that way the same classes are used. */
    private static void play(String... words) {
        PrintStream out = StandardOutput.text(new StandardOutput(new FileOutputStream(FileDescriptor.out)), 1 << 16);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        new Main(new Console(out, err, System.getenv(), 0)).run(words);
        out.flush();
    }

    private static void plant(Path tree) throws IOException {
        write(tree, "sys/kernel/debug/dma_buf/bufinfo", BUFINFO);
        write(tree, "proc/sys/kernel/osrelease", "6.12.0\n");
        write(tree, "proc/sys/kernel/hostname", "rehearsal\n");
        write(tree, "proc/sys/kernel/arch", "x86_64\n");
        write(tree, "proc/sys/kernel/kptr_restrict", "0\n");
        write(tree, "proc/self/status", "Name:\tx\nUid:\t0\t0\t0\t0\nCapEff:\t000001ffffffffff\n");
        write(tree, "proc/mounts", "debugfs /sys/kernel/debug debugfs rw,nosuid 0 0\ncgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n");
        pci(tree);
        write(tree, "proc/1/comm", "init\n");
        write(tree, "proc/1/stat", "1 (init) S 0 1 1 0 -1 4194560 1 1 1 1 1 1 1 1 20 0 1 0 5 1 1\n");
        write(tree, "proc/1/status", "Name:\tinit\nUid:\t0\t0\t0\t0\n");
        write(tree, "proc/1/maps", "7f0000000000-7f0000001000 rw-s 00000000 00:0c 1                          /dmabuf:\n");
        link(tree, "proc/1/fd/3", "/dmabuf:");
        write(tree, "proc/1/fdinfo/3", "pos:\t0\nflags:\t02\nmnt_id:\t12\nino:\t1\nsize:\t4096\ncount:\t1\nexp_name:\tsystem\n");
    }

    /** Two functions, one with a DRM node; what a copied tree without /proc holds. */
    private static void pci(Path tree) throws IOException {
        String device = "sys/devices/pci0000:00/0000:00:01.0/0000:01:00.0/";
        for (String function : new String[] { "sys/devices/pci0000:00/0000:00:01.0/", device }) {
            write(tree, function + "vendor", "0x1af4\n");
            write(tree, function + "device", "0x1050\n");
            write(tree, function + "class", "0x030000\n");
            write(tree, function + "config", "\u0001\u0002".repeat(32));
            write(tree, function + "numa_node", "0\n");
            write(tree, function + "current_link_speed", "8.0 GT/s PCIe\n");
            write(tree, function + "current_link_width", "4\n");
            write(tree, function + "max_link_speed", "16.0 GT/s PCIe\n");
            write(tree, function + "max_link_width", "16\n");
            write(tree, function + "resource", "0x00000000f8000000 0x00000000f87fffff 0x0000000000042208\n");
        }
        link(tree, "sys/bus/pci/devices/0000:00:01.0", "../../../devices/pci0000:00/0000:00:01.0");
        link(tree, "sys/bus/pci/devices/0000:01:00.0", "../../../devices/pci0000:00/0000:00:01.0/0000:01:00.0");
        link(tree, device + "subsystem", "../../../../bus/pci");
        write(tree, device + "drm/card0/dev", "226:0\n");
        link(tree, device + "drm/card0/device", "../..");
        link(tree, "sys/class/drm/card0", "../../devices/pci0000:00/0000:00:01.0/0000:01:00.0/drm/card0");
    }

    private static void write(Path tree, String name, String content) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void link(Path tree, String name, String target) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(target));
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> {
                try {
                    Files.delete(f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
