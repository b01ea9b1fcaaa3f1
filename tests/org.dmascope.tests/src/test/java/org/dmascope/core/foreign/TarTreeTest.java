// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.junit.jupiter.api.Test;

/** Archives of gathered trees, kind ones and others. */
class TarTreeTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private TarTreeTest entry(String name, char type, String link, byte[] data) {
        byte[] h = new byte[512];
        put(h, 0, name);
        put(h, 100, "0000644");
        put(h, 124, String.format("%011o", data.length));
        put(h, 157, link);
        h[156] = (byte) type;
        put(h, 257, "ustar");
        out.writeBytes(h);
        out.writeBytes(Arrays.copyOf(data, (data.length + 511) / 512 * 512));
        return this;
    }

    private static void put(byte[] b, int at, String s) {
        byte[] bytes = s.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, b, at, bytes.length);
    }

    private TarTreeTest file(String name, String text) {
        return entry(name, '0', "", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private TarTreeTest link(String name, String target) {
        return entry(name, '2', target, new byte[0]);
    }

    private TarTreeTest machine(String top) {
        String f = top + "sys/devices/pci0000:00/0000:00:01.0/";
        return link(top + "sys/bus/pci/devices/0000:00:01.0", "../../../devices/pci0000:00/0000:00:01.0").file(f + "vendor", "0x1002\n").file(f + "device", "0x738c\n")
                .file(f + "class", "0x038000\n").file(f + "numa_node", "0\n").file(top + "proc/sys/kernel/hostname", "db7\n");
    }

    private byte[] zipped() throws IOException {
        ByteArrayOutputStream z = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(z)) {
            gz.write(out.toByteArray());
            gz.write(new byte[1024]);
        }
        return z.toByteArray();
    }

    @Test
    void aGatheredTree() throws IOException {
        machine("db7/");
        for (byte[] bytes : List.of(zipped(), out.toByteArray())) {
            Opened o = Opened.of(bytes);
            assertEquals(Set.of(ForeignKind.TREE), o.kinds());
            assertEquals("/sys/devices/pci0000:00/0000:00:01.0", o.function("0000:00:01.0").sysfsPath());
            assertEquals(0x1002, o.function("0000:00:01.0").pci().vendor());
            assertEquals("db7", o.survey().host().name());
            assertEquals(List.of(), o.problems());
        }
    }

    @Test
    void longNamesOfGnuAndPax() {
        String deep = "db7/sys/devices/pci0000:00/" + "0000:00:01.0/".repeat(9) + "vendor";
        entry("././@LongLink", 'L', "", (deep + "\0").getBytes()).file("short", "0x1002\n");
        String pax = "db7/sys/devices/pci0000:00/pax";
        entry("x", 'x', "", ("38 path=" + pax + "\n").getBytes()).file("short", "1\n");
        machine("db7/");
        SystemRoot root = Opened.of(out.toByteArray()).file().root();
        assertTrue(root.read(deep.substring(3), 64).ok());
        assertTrue(root.read(pax.substring(3), 64).ok());
    }

    @Test
    void nothingLeadsOut() throws IOException {
        machine("db7/").file("db7/../../../../etc/dmascope-escape", "x").file("/etc/dmascope-absolute", "x").link("db7/sys/out", "/etc/passwd").link("db7/sys/up", "../../../../etc/passwd")
                .link("db7/sys/loop", "loop").link("db7/sys/pair", "pair2").link("db7/sys/pair2", "pair");
        SystemRoot root = Opened.of(zipped()).file().root();
        assertEquals(Errno.ENOENT, root.read("/sys/out", 64).errno());
        assertEquals(Errno.ENOENT, root.read("/sys/up", 64).errno());
        assertEquals(Errno.ELOOP, root.read("/sys/loop", 64).errno());
        assertEquals(Errno.ELOOP, root.read("/sys/pair", 64).errno());
        assertEquals("/etc/passwd", root.readlink("/sys/out").orElse(null));
        assertFalse(java.nio.file.Files.exists(java.nio.file.Path.of("/etc/dmascope-escape")));
        assertEquals(Errno.ENOENT, root.read("/../etc/dmascope-escape", 64).errno());
    }

    @Test
    void theKindsOfEntries() {
        machine("").entry("sys/fifo", '6', "", new byte[0]).entry("sys/empty", '5', "", new byte[0]);
        SystemRoot root = Opened.of(out.toByteArray()).file().root();
        assertEquals(Errno.ENOENT, root.read("/sys/fifo", 64).errno());
        assertEquals(List.of(), root.list("/sys/empty").orElse(null));
        assertEquals(Errno.EISDIR, root.read("/sys", 64).errno());
        assertEquals(Errno.ENOTDIR, root.list("/proc/sys/kernel/hostname").errno());
        assertEquals(Errno.EINVAL, root.readlink("/sys").errno());
        assertEquals(Set.of("bus", "devices", "empty"), Set.copyOf(root.list("/sys").orElse(List.of())));
        assertTrue(root.read("/proc/sys/kernel/hostname", 2).orElse(null).truncated());
        assertFalse(root.isLive());
    }

    @Test
    void cutOffAndDamaged() throws IOException {
        machine("db7/");
        byte[] tar = out.toByteArray();
        Opened cut = Opened.of(Arrays.copyOf(tar, tar.length - 700));
        assertTrue(cut.problems().getFirst().startsWith("the archive is damaged or cut off here"), cut.problems().toString());
        assertEquals(0x038000, cut.function("0000:00:01.0").pci().classCode());
        byte[] gz = zipped();
        assertTrue(ForeignFiles.parse("x", Arrays.copyOf(gz, gz.length / 2)) instanceof Reading.Malformed || !Opened.of(Arrays.copyOf(gz, gz.length / 2)).problems().isEmpty());
        assertNull(ForeignFiles.parse("x", Arrays.copyOf(gz, 12)).orElse(null));
    }

    @Test
    void anArchiveOfSomethingElse() {
        file("readme", "hello\n").file("a/b", "c");
        assertEquals("the archive holds no folder with sys or proc in it, or more than one", Opened.refused(out.toByteArray()));
        machine("one/").machine("two/");
        assertTrue(Opened.refused(out.toByteArray()).contains("more than one"));
    }

    @Test
    void whatUnpacksToTooMuchIsStopped() throws IOException {
        machine("db7/");
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 140; i++) {
            entry("db7/sys/zeros" + i, '0', "", zeros);
        }
        Opened o = Opened.of(zipped());
        assertTrue(o.problems().getFirst().startsWith("more in it than is read"), o.problems().toString());
    }
}
