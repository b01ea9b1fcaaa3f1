// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.bufinfo.BufinfoParser;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialPaths;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.core.trial.TrialStep.Stage;
import org.dmascope.core.trial.TrialText;
import org.junit.jupiter.api.Test;

/** Runs of trials in a redacted capture: nothing of the originals is left, and they say the same as before. */
class TrialMaskTest {
    private static final String LIVE = new LiveBuffer(812, 13).id();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String HEAD = "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n";

    private static Entry entry(String path, Content c) {
        return new Entry(TrialPaths.SOURCE, Op.READ, path, 0, 0, 0, c.bytes());
    }

    private static String buffer(long ino, String name, int count, String... devices) {
        return String.format(Locale.ROOT, "00065536\t00000002\t00080007\t%08d\tudmabuf\t%08d\t%s\n\tAttached Devices:\n", count, ino, name)
                + String.join("", List.of(devices).stream().map(d -> "\t" + d + "\n").toList()) + "Total " + devices.length + " devices attached\n\n";
    }

    private static Content bufinfo(String... buffers) {
        return new Content((HEAD + String.join("", buffers) + "\nTotal " + buffers.length + " objects, 65536 bytes\n").getBytes(StandardCharsets.ISO_8859_1), false);
    }

    private static Content walk(long ino, String name) {
        StructBuffer b = new StructBuffer(ino, 65536, "udmabuf", name, null, new Sym("udmabuf_ops", null), Sym.NULL, 3, 0, null, null,
                List.of(new StructAttachment("vgem", null, null, false, Sym.NULL, Sym.NULL, null, null, null, null, true)), true);
        return new Walk.Done(new StructDump(StructDump.Method.KCORE, null, List.of(b), List.of())).document();
    }

    /** Two pairs: a buffer of somebody's, and one that could not be tried. */
    private static KeptTrials.Run run(String name, String path) {
        TrialParty live = new LiveBuffer(812, 13).party("0000:01:00.0", "udmabuf");
        TrialParty prime = new TrialParty(TrialRole.IMPORTER, "prime-renderD128", "prime", "/dev/dri/renderD128", "vgem", "vgem", TrialParty.State.AVAILABLE, null, null);
        TrialParty odd = new TrialParty(TrialRole.IMPORTER, "odd", "odd", path, "dev", null, TrialParty.State.UNAVAILABLE, path + " may not be opened (EACCES)", "look at " + path + ": needs root");
        TrialCell works = new TrialCell(0, LIVE, "prime-renderD128", TrialCell.State.WORKS, 13, 65536, List.of(new TrialStep(Stage.ATTACH, "DRM_IOCTL_PRIME_FD_TO_HANDLE", 0, 123_456_789_012L)), null);
        TrialCell never = new TrialCell(1, LIVE, "odd", TrialCell.State.NOT_TRIED, 0, 0, List.of(),
                "the process of the trials could not be started (Cannot run program \"" + path + " it/java\": error=2, at ffff888100abcdef)");
        return new KeptTrials.Run(NOON, List.of(entry(TrialPaths.LIST, TrialText.of(new TrialList(List.of(), List.of(live, prime, odd)))), entry(TrialPaths.BEFORE, bufinfo(buffer(13, name, 3, "gpu"))),
                entry(TrialPaths.before(13), walk(13, name)), entry(TrialPaths.held(0), bufinfo(buffer(13, name, 5, "vgem", "gpu"))), entry(TrialPaths.structure(0), walk(13, name)),
                entry(TrialPaths.after(0), bufinfo(buffer(13, name, 3, "gpu"))), entry(TrialPaths.cell(0), TrialText.of(works)), entry(TrialPaths.cell(1), TrialText.of(never)),
                entry(TrialPaths.END, bufinfo(buffer(13, name, 3, "gpu"))), entry(TrialPaths.end(13), walk(13, name))));
    }

    private static List<Entry> capture(KeptTrials kept, String name) {
        List<Entry> all = new ArrayList<>(List.of(entry(TrialPaths.BUFINFO, bufinfo(buffer(12, "other", 1), buffer(13, name, 3, "gpu")))));
        all.addAll(kept.entries());
        return all;
    }

    private static String text(List<Entry> entries) {
        return String.join("\n", entries.stream().map(e -> e.path() + "\n" + new String(e.data(), StandardCharsets.ISO_8859_1)).toList());
    }

    private static List<String> names(List<Entry> entries) {
        Set<String> out = new TreeSet<>();
        entries.stream().filter(e -> e.path().contains("bufinfo")).flatMap(e -> BufinfoParser.parse(new Content(e.data(), false)).value().buffers().stream()).filter(b -> b.ino() == 13)
                .forEach(b -> out.add(b.name()));
        return List.copyOf(out);
    }

    @Test
    void whatIsLeftSaysTheSame() {
        KeptTrials kept = KeptTrials.NONE.with(run("SECRET name", "/home/SECRET"));
        Redactor r = new Redactor(EnumSet.allOf(RedactKind.class));
        List<Entry> out = r.entries(capture(kept, "SECRET name"));
        assertEquals(0, r.left());
        assertFalse(text(out).contains("SECRET") || text(out).contains("abcdef"), () -> text(out));
        assertEquals(List.of("name-2"), names(out), "one name in the reading and in the runs");
        KeptTrials masked = KeptTrials.of(out).orElse(null);
        assertEquals(NOON, masked.last());
        TrialRecord a = kept.merged();
        TrialRecord b = masked.merged();
        assertTrue(a.aftermath().clean() && b.aftermath().clean(), () -> b.aftermath().toString());
        assertEquals(List.of("vgem"), b.rows().getFirst().held().devices());
        assertEquals(a.rows().getFirst().cell(), b.rows().getFirst().cell(), "nothing of it is anybody's secret");
        assertEquals(a.rows().stream().map(TrialRow::held).toList(), b.rows().stream().map(TrialRow::held).toList());
        assertEquals(a.rows().stream().map(TrialRow::after).toList(), b.rows().stream().map(TrialRow::after).toList());
        StructBuffer seen = b.rows().getFirst().structure().buffer();
        assertEquals(a.rows().getFirst().structure().buffer().attachments(), seen.attachments());
        assertEquals("name-2", seen.name());
        TrialParty odd = b.list().parties().getLast();
        assertEquals("/path-1", odd.node());
        assertEquals("/path-1 may not be opened (EACCES)", odd.reason());
        assertEquals("look at /path-1: needs root", odd.remedy());
        assertEquals("the process of the trials could not be started (Cannot run program \"/path-2\": error=2, at 0)", b.rows().getLast().cell().note());
        assertEquals("/dev/dri/renderD128", b.list().parties().get(1).node());
    }

    @Test
    void onlyWhatWasAskedForIsTakenOut() {
        List<Entry> all = capture(KeptTrials.NONE.with(run("SECRET name", "/home/me")), "SECRET name");
        List<Entry> names = new Redactor(EnumSet.of(RedactKind.NAMES)).entries(all);
        assertTrue(text(names).contains("/home/me") && text(names).contains("ffff888100abcdef") && !text(names).contains("SECRET"));
        List<Entry> addresses = new Redactor(EnumSet.of(RedactKind.ADDRESSES)).entries(all);
        assertTrue(!text(addresses).contains("/home/me") && text(addresses).contains("SECRET name"));
        assertEquals(text(all), text(new Redactor(EnumSet.of(RedactKind.CGROUP)).entries(all)));
    }

    /** Whatever a buffer is called and wherever somebody's files are, nothing of it is left, and every run can be read. */
    @Test
    void noNameIsLeft() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String secret = "S" + Long.toHexString(random.nextLong() | 1L << 60) + "T";
            String name = odd(random) + secret + odd(random);
            String path = "/opt/" + secret + "/" + List.of("x", "a-b_c.d", "q:r", "lib64/é", "$1", "\\").get(random.nextInt(6));
            KeptTrials kept = KeptTrials.NONE.with(run(name, path)).with(run(name, path));
            List<Entry> out = new Redactor(EnumSet.allOf(RedactKind.class)).entries(capture(kept, name));
            assertFalse(text(out).contains(secret), () -> name + "\n" + path + "\n" + text(out));
            KeptTrials masked = KeptTrials.of(out).orElse(null);
            assertEquals(2, masked.runs().size(), name);
            assertEquals(1, names(out).size(), name);
            assertTrue(masked.merged().aftermath().clean(), name);
        }
    }

    /** What a name of a buffer may hold beside letters. */
    private static String odd(Random random) {
        return List.of("", " ", "\t", "a/b", "$0", "\\n", "\u00e9", ":", "0000:01:00.0 ").get(random.nextInt(9));
    }

    @Test
    void whatNoRunShipsIsLeftOut() {
        Redactor r = new Redactor(EnumSet.allOf(RedactKind.class));
        Content c = new Content("SECRET".getBytes(StandardCharsets.US_ASCII), false);
        List<Entry> odd = List.of(entry("/dmascope/trials/0/at", c), entry("/dmascope/trials/0/etc/passwd", c), entry("/dmascope/trials/0", c),
                new Entry("other", Op.READ, "/dmascope/trials/0/dmascope/trial/list", 0, 0, 0, c.bytes()), new Entry(TrialPaths.SOURCE, Op.READLINK, "/dmascope/trials/0/dmascope/trial/list", 0, 0, 0, c.bytes()));
        assertEquals(List.of(), r.entries(odd));
        assertEquals(odd.size(), r.left());
        assertEquals("", text(r.entries(List.of(entry("/dmascope/trials/0/dmascope/trial/list", c)))).replace("/dmascope/trials/0/dmascope/trial/list\n", ""), "a line that is none");
    }

    /** A spoilt run never stops the work. */
    @Test
    void hostileBytesStopNothing() {
        Random random = new Random(5);
        List<Entry> all = capture(KeptTrials.NONE.with(run("SECRET", "/home/me")), "SECRET");
        int kept = 0;
        for (int round = 0; round < 300; round++) {
            List<Entry> spoilt = all.stream().map(e -> new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), e.micros(), spoil(e.data(), random))).toList();
            kept += new Redactor(EnumSet.allOf(RedactKind.class)).entries(spoilt).size();
        }
        assertTrue(kept > 300);
    }

    private static byte[] spoil(byte[] b, Random random) {
        byte[] out = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(b, random.nextInt(b.length)) : b.clone();
        for (int i = 0; i < 3 && out.length > 0; i++) {
            out[random.nextInt(out.length)] = (byte) "\t\n 0:9()\0f\\\"/".charAt(random.nextInt(13));
        }
        return out;
    }
}
