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
import java.util.Map;
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
                for (String view : List.of("buffers", "attachments", "mrs", "holders", "devices", "memory")) {
                    play("show", from, "--view", view);
                    play("show", from, "--view", view, "--tsv", "--filter", "exp:drm -name:x");
                }
                play("show", from, "--json");
                play("show", from, "--sum", "--tsv");
                play("show", from, "--sum");
            }
            play("export", "root:" + host, "--format", "svg");
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

    /** What a copied tree without /proc holds: functions that lack this and that, nodes of several classes, another bus. */
    private static void pci(Path tree) throws IOException {
        String root = "sys/devices/pci0000:00/";
        String port = root + "0000:00:01.0/";
        String gpu = port + "0000:01:00.0/";
        String nic = root + "0000:00:02.0/";
        for (String function : List.of(port, gpu, nic, root + "0000:00:03.0/", root + "0000:00:04.0/")) {
            String name = Path.of(function).getFileName().toString();
            link(tree, "sys/bus/pci/devices/" + name, "../../../" + function.substring("sys/".length(), function.length() - 1));
            write(tree, function + "vendor", "0x1af4\n");
            write(tree, function + "device", "0x1050\n");
            write(tree, function + "subsystem_vendor", "0x1af4\n");
            write(tree, function + "subsystem_device", "0x1100\n");
            write(tree, function + "class", function.equals(port) ? "0x060400\n" : "0x030000\n");
            write(tree, function + "config", "\u0001\u0002".repeat(32));
            write(tree, function + "numa_node", "0\n");
            write(tree, function + "resource", "0x00000000f8000000 0x00000000f87fffff 0x0000000000042208\n");
            write(tree, function + "power/control", "auto\n");
        }
        for (String function : List.of(port, gpu)) {
            write(tree, function + "uevent", "DRIVER=virtio-pci\nPCI_CLASS=30000\nPCI_ID=1AF4:1050\nPCI_SUBSYS_ID=1AF4:1100\n");
            write(tree, function + "current_link_speed", "8.0 GT/s PCIe\n");
            write(tree, function + "current_link_width", "4\n");
            write(tree, function + "max_link_speed", "16.0 GT/s PCIe\n");
            write(tree, function + "max_link_width", "16\n");
            write(tree, function + "power/runtime_status", "active\n");
        }
        link(tree, gpu + "driver", "../../../../bus/pci/drivers/virtio-pci");
        link(tree, gpu + "iommu_group", "../../../../kernel/iommu_groups/7");
        link(tree, "sys/bus/pci/drivers/virtio-pci/module", "../../../../module/virtio_pci");
        write(tree, root + "0000:00:04.0/power/runtime_status", "suspended\n");
        node(tree, "drm", gpu + "drm/card0", Map.of("dev", "226:0\n"));
        node(tree, "net", nic + "net/eth0", Map.of("operstate", "up\n"));
        node(tree, "infiniband", nic + "infiniband/mlx5_0", Map.of("node_type", "1: CA\n", "fw_ver", "20.1\n", "ports/1/state", "4: ACTIVE\n",
                "ports/1/link_layer", "InfiniBand\n"));
        node(tree, "video4linux", "sys/devices/platform/vivid.0/video4linux/video0", Map.of("dev", "81:0\n", "name", "vivid\n"));
        node(tree, "dma_heap", "sys/devices/virtual/dma_heap/system", Map.of("dev", "251:0\n"));
        link(tree, "sys/bus/platform/devices/vivid.0", "../../../devices/platform/vivid.0");
        link(tree, "sys/devices/platform/vivid.0/driver", "../../../bus/platform/drivers/vivid");
        link(tree, "sys/bus/platform/devices/gone", "../../../devices/platform/gone");
    }

    private static void node(Path tree, String subsystem, String path, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> e : files.entrySet()) {
            write(tree, path + "/" + e.getKey(), e.getValue());
        }
        link(tree, "sys/class/" + subsystem + "/" + Path.of(path).getFileName(), "../../" + path.substring("sys/".length()));
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
