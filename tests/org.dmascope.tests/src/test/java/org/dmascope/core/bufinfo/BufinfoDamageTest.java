// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.bufinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.junit.jupiter.api.Test;

/** Texts that no kernel prints: each fault is named with its line, and none costs more than the stated memory. */
class BufinfoDamageTest {
    private static final String HEAD = "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n";

    private static Parsed<Bufinfo> parse(String text) {
        return BufinfoParser.parse(Fixture.text(text));
    }

    private static String row(int ino, String name, String... devices) {
        StringBuilder s = new StringBuilder("00004096\t00000002\t00080007\t00000001\tdrm\t%08d\t%s\n\tAttached Devices:\n".formatted(ino, name));
        for (String d : devices) {
            s.append('\t').append(d).append('\n');
        }
        return s.append("Total ").append(devices.length).append(" devices attached\n\n").toString();
    }

    private static void says(String text, int line, String reason) {
        Parsed<Bufinfo> p = parse(text);
        assertTrue(p.problems().contains(new Problem(line, reason)), p.problems().toString());
    }

    @Test
    void countsMustAgree() {
        says(HEAD + row(1, "a") + "\nTotal 2 objects, 4096 bytes\n", 9, "the kernel counts 2 buffers, the text holds 1");
        says(HEAD + row(1, "a") + "\nTotal 1 objects, 8192 bytes\n", 9, "the kernel sums up 8192 bytes, the rows 4096");
        says(HEAD + row(1, "a", "vgem").replace("Total 1", "Total 2") + "\nTotal 1 objects, 4096 bytes\n", 7, "the kernel counts 2 attached devices, the text names 1");
    }

    @Test
    void inodesAreUnique() {
        says(HEAD + row(5, "a") + row(7, "b") + row(5, "c") + "\nTotal 3 objects, 12288 bytes\n", 12, "inode 5 comes more than once");
    }

    @Test
    void twoTextsInOneAreNotOne() {
        String one = HEAD + row(1, "a") + "\nTotal 1 objects, 4096 bytes\n";
        says(one + one, 11, "the text goes on behind its totals");
    }

    @Test
    void aLogLineBetweenIsNoDevice() {
        Parsed<Bufinfo> p = parse(HEAD + row(1, "a", "vgem").replace("Total", "[  1.5] vgem: oops\nTotal") + "\nTotal 1 objects, 4096 bytes\n");
        assertEquals(List.of(new Problem(7, "not a line that the kernel prints here")), p.problems());
        assertEquals(List.of("vgem"), p.value().buffers().getFirst().attachments());
    }

    @Test
    void aRowInTheMiddleOfABufferEndsIt() {
        Parsed<Bufinfo> p = parse(HEAD + "00004096\t00000002\t00080007\t00000001\tdrm\t00000002\tcut\n" + row(1, "a") + "\nTotal 2 objects, 8192 bytes\n");
        assertEquals(List.of("cut", "a"), p.value().buffers().stream().map(b -> b.name()).toList());
        assertTrue(p.problems().stream().anyMatch(q -> q.line() == 4 || q.line() == 5), p.problems().toString());
    }

    @Test
    void aRowIsAllItsColumns() {
        for (String bad : List.of("4096\t00000002\t00080007\t00000001\tdrm\t00000001\ta", "00004096 00000002\t00080007\t00000001\tdrm\t00000001\ta", "00004096\t0000000g\t00080007\t00000001\tdrm\t00000001\ta",
                "00004096\t00000002\t080007\t00000001\tdrm\t00000001\ta", "00004096\t00000002\t00080007\t-0000001\tdrm\t00000001\ta", "00004096\t00000002\t00080007\t00000001\t\t00000001\ta",
                "00004096\t00000002\t00080007\t00000001\tdrm\t1\ta", "000004096\t00000002\t00080007\t00000001\tdrm\t00000001\ta", "00004096\t0000000A\t00080007\t00000001\tdrm\t00000001\ta",
                "99999999999999999999\t00000002\t00080007\t00000001\tdrm\t00000001\ta")) {
            Parsed<Bufinfo> p = parse(HEAD + bad + "\n\tAttached Devices:\nTotal 0 devices attached\n\n\nTotal 0 objects, 0 bytes\n");
            assertEquals(0, p.value().buffers().size(), bad);
            assertEquals(4, p.problems().getFirst().line(), bad);
        }
    }

    @Test
    void aForgedFenceIsDoubted() {
        says(HEAD + "00004096\t00000002\t00080007\t00000001\tdrm\t00000001\ta\n\tread fence:1:1   signalled\n\tAttached Devices:\nTotal 0 devices attached\n\n\nTotal 1 objects, 4096 bytes\n", 4,
                "the name may go on in the line below: what looks like a fence there can be part of it");
    }

    @Test
    void aForgedListOfDevicesIsSeenThrough() {
        Parsed<Bufinfo> p = parse(HEAD + row(1, "\n\tAttached Devices:\n\tnvidia0", "vgem") + "\nTotal 1 objects, 4096 bytes\n");
        assertEquals(List.of(), p.problems());
        assertEquals("\n\tAttached Devices:\n\tnvidia0", p.value().buffers().getFirst().name());
        assertEquals(List.of("vgem"), p.value().buffers().getFirst().attachments());
    }

    @Test
    void otherTextIsNoBufinfo() {
        says("", 1, "the file is empty");
        says("cat: bufinfo: Permission denied\n", 1, "this is not the text of bufinfo: the heading \"Dma-buf Objects:\" is missing");
        says(HEAD.replace("\tname", "\tname\tpinned") + "\nTotal 0 objects, 0 bytes\n", 3, "the kernel prints a column that is not known here");
    }

    @Test
    void tooMuchIsSaid() {
        byte[] text = (HEAD + row(1, "a")).getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(BufinfoParser.parse(new Content(text, true)).problems().stream().anyMatch(q -> q.reason().equals("the text is longer than the " + text.length + " bytes that were read")));
    }

    @Test
    void problemsAreBounded() {
        List<Problem> problems = parse("x\n".repeat(100_000)).problems();
        assertEquals(Parsed.MAX_PROBLEMS, problems.size());
        assertTrue(problems.getLast().reason().endsWith(" more places like these"), problems.getLast().toString());
    }

    /** What the class comment promises: 8 bytes for each byte of text, and 16 MiB. Measured in all that is allocated, so in more than is kept. */
    @Test
    void memoryIsBounded() {
        Random r = new Random(1);
        for (IntFunction<String> piece : List.<IntFunction<String>>of(i -> row(i, ""), i -> row(i, "n" + i), i -> row(i, "", "d" + i), i -> "\t" + (char) ('a' + i % 26) + "\n", i -> "\td" + i + "\n",
                i -> "\tread fence:0:0 t" + i + " d unsignalled\n", i -> "\n", i -> "x\n", i -> "00004096\t00000002\t00080007\t00000001\tx\t%08d\t\n".formatted(i),
                i -> i % 1000 == 0 ? row(i, "x") : "\t\t\n", i -> row(7, "same"), i -> new String(bytes(r), StandardCharsets.ISO_8859_1))) {
            StringBuilder s = new StringBuilder(HEAD).append(row(1, "first")).append("00004096\t00000002\t00080007\t00000001\tx\t00000001\tx\n");
            String body = piece.apply(5);
            if (body.startsWith("\t") && !body.contains("fence")) {
                s.append("\tAttached Devices:\n");
            }
            for (int i = 0; s.length() < 6 << 20; i++) {
                s.append(piece.apply(i));
            }
            byte[] text = s.toString().getBytes(StandardCharsets.ISO_8859_1);
            Content content = new Content(text, false);
            com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            Parsed<Bufinfo> p = BufinfoParser.parse(content);
            long used = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(used <= 8L * text.length + (16 << 20), () -> used / (double) text.length + " bytes a byte for " + body + " (" + p.value().buffers().size() + " buffers)");
        }
    }

    private static byte[] bytes(Random r) {
        byte[] b = new byte[4096];
        r.nextBytes(b);
        return b;
    }
}
