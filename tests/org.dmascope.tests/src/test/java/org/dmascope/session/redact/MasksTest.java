// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.source.drm.AmdgpuParser;
import org.dmascope.core.source.drm.ClientsParser;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.drm.OpenFile;
import org.dmascope.session.Captures;
import org.junit.jupiter.api.Test;

/** Each form of text stays what its parser reads; hostile text is left out or kept, and never stops the work. */
class MasksTest {
    private static Tokens all() {
        return new Tokens(EnumSet.allOf(RedactKind.class));
    }

    private static byte[] bytes(String s) {
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] b) {
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    @Test
    void gemInfoKeepsItsObjectsAndItsPids() {
        String info = "pid      812 command tra\nin:job/secret:\n\t\t0x00000001:      4096 byte VRAM pin count 1 exported as ino:12\n"
                + "pid      813 command other:\n\t\t0x00000002:      8192 byte GTT exported as 00000000abcdef12\n";
        byte[] masked = DriMask.gem(bytes(info), all());
        List<GemClient> before = AmdgpuParser.parse(new Content(bytes(info), false)).value();
        List<GemClient> after = AmdgpuParser.parse(new Content(masked, false)).value();
        assertEquals(before.stream().map(GemClient::objects).toList(), after.stream().map(GemClient::objects).toList());
        assertEquals(before.stream().map(GemClient::pid).toList(), after.stream().map(GemClient::pid).toList());
        assertFalse(text(masked).contains("tra") || text(masked).contains("secret") || text(masked).contains("other") || text(masked).contains("abcdef12"), text(masked));
        assertEquals("proc-2", after.get(1).command());
    }

    @Test
    void clientsKeepTheirColumns() {
        String head = "             command  tgid dev master a   uid      magic                             name                   id\n";
        String line = "            SECRETcmd   812 128   n    n  4242          0                       SECRETname                    7\n";
        byte[] masked = DriMask.clients(bytes(head + line), all());
        OpenFile f = ClientsParser.parse(new Content(masked, false)).value().getFirst();
        assertEquals(new OpenFile("proc-1", 812, 128, false, 100_001, "name-1", 7), f);
        assertFalse(text(masked).contains("SECRET") || text(masked).contains("4242"));
        assertEquals(head, text(DriMask.clients(bytes(head + "forged\n"), all())), "what is no line of it is left out");
        assertEquals("Total size: 1, Total resident: 2\n", text(DriMask.gems(bytes("x  4096 SECRET label\nTotal size: 1, Total resident: 2\n"))));
    }


    @Test
    void processesKeepTheirNumbers() {
        Tokens t = all();
        assertEquals("812 (proc-1) S 1 812 812 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5555 0 0 4 0 0 0 0 0 9\n",
                text(ProcMask.stat(bytes("812 (a) b) S 1 812 812 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 5555 0 0 4 111 222 333 444 555 9\n"), t)));
        assertEquals("Name:\tproc-1\nUid:\t0\t100001\t100001\t65534\nVmPin:\t 8 kB\n", text(ProcMask.status(bytes("Name:\ta) b\nUid:\t0\t4242\t4242\t65534\nVmPin:\t 8 kB\n"), t)));
        assertEquals("1:cpu:/cg-1\n0::/cg-1/cg-2 (deleted)\n", text(ProcMask.cgroup(bytes("1:cpu:/a\n0::/a/b (deleted)\n"), t)));
        assertEquals("pos:\t0\nexp_name:\tdrm\nname:\tname-1\n", text(ProcMask.fdinfo(bytes("pos:\t0\nexp_name:\tdrm\nname:\tx\nname:\ty\n"), t)));
        assertEquals("drm-driver:\tamdgpu\ndrm-client-name:\tname-2\n", text(ProcMask.fdinfo(bytes("drm-driver:\tamdgpu\ndrm-client-name:\tme\n"), t)));
    }

    @Test
    void windowsKeepSizeAndFlagsAndSerialsGo() {
        assertEquals("0x0000010000000000 0x0000010000ffffff 0x000000000014220c\n0x0000000000000000 0x0000000000000000 0x0000000000000000\n",
                text(PciMask.resource(bytes("0x00000000fd000000 0x00000000fdffffff 0x000000000014220c\n0x0000000000000000 0x0000000000000000 0x0000000000000000\n"), all())));
        byte[] c = new byte[4096];
        c[0x10] = 0x0c;
        c[0x13] = (byte) 0xfd;
        c[0x100] = 0x03;
        c[0x102] = 1;
        c[0x104] = 0x55;
        c[0x10b] = 0x66;
        byte[] masked = PciMask.config(c);
        c[0x13] = 0;
        c[0x104] = 0;
        c[0x10b] = 0;
        assertArrayEquals(c, masked);
    }

    @Test
    void bufinfoKeepsItsColumns() {
        String info = "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n"
                + "00065536\t00000002\t00080007\t00000003\tdrm\t00000013\tdrm\n\tAttached Devices:\n\t0000:01:00.0\nTotal 1 devices attached\n\n\nTotal 1 objects, 65536 bytes\n";
        assertEquals(info.replace("013\tdrm\n", "013\tname-1\n"), text(BufinfoMask.mask(bytes(info), all())), "a name that is the exporter's, too");
    }

    @Test
    void kindsThatAreNotAskedForStay() {
        Tokens t = new Tokens(EnumSet.of(RedactKind.NAMES));
        assertEquals("train\n", text(ProcMask.comm(bytes("train\n"), t)));
        assertEquals("0::/a\n", text(ProcMask.cgroup(bytes("0::/a\n"), t)));
        assertNull(RedactKind.of("names,"));
        assertEquals(EnumSet.of(RedactKind.COMM, RedactKind.NAMES), RedactKind.of("comm,names"));
    }

    @Test
    void whatNoMaskKnowsIsLeftOut() {
        Redactor r = new Redactor(EnumSet.allOf(RedactKind.class));
        List<Entry> kept = r.entries(List.of(new Entry("x", Op.READ, "/proc/7/environ", 0, 0, 0, bytes("A=b")), new Entry("x", Op.READ, "/home/me/file", 0, 0, 0, bytes("A")),
                new Entry("x", Op.READ, "/sys/fs/cgroup/me.slice/dmem.max", 0, 0, 0, bytes("x")), new Entry("x", Op.READ, "/proc/7/limits", 0, 0, 0, bytes("l"))));
        assertEquals(List.of("/proc/7/limits"), kept.stream().map(Entry::path).toList());
        assertEquals(3, r.left());
    }

    /** Each entry of real captures, spoilt at random: something comes out, and nothing is thrown. */
    @Test
    void hostileBytesStopNothing() {
        Path fixtures = Path.of("").toAbsolutePath();
        while (!fixtures.resolve("bundles").toFile().isDirectory()) {
            fixtures = fixtures.getParent();
        }
        Random random = new Random(7);
        int seen = 0;
        for (String name : List.of("stock-7.3", "revoke-7.3", "regions-7.3")) {
            List<Entry> entries = Captures.open(fixtures.resolve("tests/org.dmascope.ui.tests/fixtures/" + name + ".dmascope")).orElse(null).reading().entries();
            for (int round = 0; round < 40; round++) {
                List<Entry> spoilt = entries.stream().map(e -> new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), e.micros(), spoil(e.data(), random))).toList();
                seen += new Redactor(EnumSet.allOf(RedactKind.class)).entries(spoilt).size();
            }
        }
        assertTrue(seen > 10_000);
    }

    private static byte[] spoil(byte[] b, Random random) {
        if (b.length == 0) {
            return b;
        }
        byte[] out = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(b, random.nextInt(b.length)) : b.clone();
        for (int i = 0; i < 3 && out.length > 0; i++) {
            out[random.nextInt(out.length)] = (byte) "\t\n 0:9()\0f\\".charAt(random.nextInt(11));
        }
        return out;
    }
}
