// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.kernel.Walk;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run as it was shipped: what was seen of the buffer, and what is left. */
class TrialReaderTest {
    private static final String HEAD = "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n";
    private final List<Entry> entries = new ArrayList<>();

    @BeforeEach
    void list() {
        text(TrialPaths.LIST, TrialText.of(new TrialList(List.of(), List.of())));
    }

    private void text(String path, Content c) {
        entries.add(new Entry(TrialPaths.SOURCE, Op.READ, path, 0, 0, 0, c.bytes()));
    }

    private void failed(String path, int errno) {
        entries.add(new Entry(TrialPaths.SOURCE, Op.READ, path, errno, 0, 0, new byte[0]));
    }

    /** Rows {@code ino count device,…}. */
    private void bufinfo(String path, String... rows) {
        StringBuilder b = new StringBuilder(HEAD);
        for (String r : rows) {
            String[] w = r.split(" ");
            String[] devices = w.length > 2 ? w[2].split(",") : new String[0];
            b.append("00065536\t00000002\t00080007\t%08d\tudmabuf\t%08d\t<none>\n\tAttached Devices:\n".formatted(Integer.parseInt(w[1]), Integer.parseInt(w[0])));
            for (String d : devices) {
                b.append('\t').append(d).append('\n');
            }
            b.append("Total ").append(devices.length).append(" devices attached\n\n");
        }
        b.append("\nTotal ").append(rows.length).append(" objects, ").append(65536L * rows.length).append(" bytes\n");
        text(path, new Content(b.toString().getBytes(StandardCharsets.ISO_8859_1), false));
    }

    private void cell(int n, TrialCell.State state, long ino) {
        text(TrialPaths.cell(n), TrialText.of(new TrialCell(n, "e", "i", state, ino, 65536, List.of(), null)));
    }

    private TrialRecord run() {
        Reading<TrialRecord> r = TrialReader.run(new Recording(entries));
        assertTrue(r.ok(), r::toString);
        return ((Reading.Ok<TrialRecord>) r).value();
    }

    @Test
    void seesTheAttachmentAndThatItIsGone() {
        bufinfo(TrialPaths.BEFORE, "7 3 gpu");
        bufinfo(TrialPaths.held(0), "42 2 vgem", "7 3 gpu");
        bufinfo(TrialPaths.after(0), "7 3 gpu");
        cell(0, TrialCell.State.WORKS, 42);
        bufinfo(TrialPaths.END, "7 3 gpu");
        TrialRecord r = run();
        assertEquals(new TrialSight(TrialSight.State.THERE, null, 2, List.of("vgem")), r.rows().getFirst().held());
        assertEquals(TrialSight.State.GONE, r.rows().getFirst().after().state());
        assertFalse(r.rows().getFirst().withoutAttachment());
        assertEquals(new TrialAftermath(true, null, List.of(), List.of()), r.aftermath());
        assertTrue(r.aftermath().clean());
    }

    private void live(int n, TrialCell.State state) {
        text(TrialPaths.cell(n), TrialText.of(new TrialCell(n, "pid:812-ino:7", "i", state, 7, 65536, List.of(), null)));
    }

    /** Its owner has attachments of its own: only those that have come are the trial's. */
    @Test
    void aBufferOfAnotherProcessStaysWhatItWas() {
        bufinfo(TrialPaths.BEFORE, "7 3 gpu,vgem");
        bufinfo(TrialPaths.held(0), "7 4 vgem,gpu,vgem");
        bufinfo(TrialPaths.after(0), "7 3 gpu,vgem");
        live(0, TrialCell.State.WORKS);
        bufinfo(TrialPaths.END, "7 3 gpu,vgem");
        TrialRecord r = run();
        assertEquals(new TrialSight(TrialSight.State.THERE, null, 4, List.of("vgem")), r.rows().getFirst().held());
        assertEquals(new TrialSight(TrialSight.State.THERE, null, 3, List.of()), r.rows().getFirst().after());
        assertTrue(r.rows().getFirst().live() && !r.rows().getFirst().withoutAttachment());
        assertTrue(r.aftermath().clean(), () -> r.aftermath().toString());
    }

    @Test
    void aBufferOfAnotherProcessThatIsNotWhatItWasIsTold() {
        bufinfo(TrialPaths.BEFORE, "7 3 gpu");
        live(0, TrialCell.State.TIMED_OUT);
        bufinfo(TrialPaths.END, "7 4 vgem,gpu");
        TrialRecord r = run();
        assertEquals(List.of("buffer ino 7, which belongs to another process and was tried, had 3 references and 1 attachments before and has 4 references and 2 attachments; its owner may have done that"),
                r.aftermath().left());
        assertEquals(List.of(), r.aftermath().changed());
    }

    /** References and attachments alone do not show a pin that stayed. */
    @Test
    void pinsOfABufferOfAnotherProcessAreCompared() {
        bufinfo(TrialPaths.BEFORE, "7 3 gpu");
        live(0, TrialCell.State.WORKS);
        bufinfo(TrialPaths.END, "7 3 gpu");
        text(TrialPaths.before(7), new Walk.Done(new StructDump(StructDump.Method.KCORE, null, List.of(struct(7, true)), List.of())).document());
        text(TrialPaths.end(7), new Walk.Done(new StructDump(StructDump.Method.KCORE, null, List.of(struct(7, false)), List.of())).document());
        assertTrue(run().aftermath().left().getFirst().contains("had other attachments or pins before"), () -> run().aftermath().toString());
        text(TrialPaths.end(7), new Walk.Done(new StructDump(StructDump.Method.KCORE, null, List.of(struct(7, true)), List.of())).document());
        assertTrue(run().aftermath().clean());
    }

    private static StructBuffer struct(long ino, boolean peer) {
        return new StructBuffer(ino, 65536, "udmabuf", null, null, new Sym("udmabuf_ops", null), Sym.NULL, 3, 0, null, null,
                List.of(new StructAttachment("gpu", null, null, peer, Sym.NULL, Sym.NULL, null, null, null, null, true)), true);
    }

    @Test
    void whatIsLeftIsTold() {
        bufinfo(TrialPaths.BEFORE, "7 3 gpu", "8 1");
        cell(0, TrialCell.State.TIMED_OUT, 42);
        bufinfo(TrialPaths.after(0), "42 1 vgem", "7 3 gpu", "8 1");
        bufinfo(TrialPaths.END, "42 1 vgem", "9 1", "7 4 gpu,gpu", "8 1");
        TrialRecord r = run();
        assertEquals(List.of("buffer ino 42 of a trial is still there, with 1 references and 1 attachments"), r.aftermath().left());
        assertEquals(List.of("buffer ino 7 had 3 references and 1 attachments, and has 4 and 2; another program may have done that"), r.aftermath().changed());
        assertEquals(TrialSight.State.THERE, r.rows().getFirst().after().state());
        assertFalse(r.aftermath().clean());
    }

    @Test
    void whatMayNotBeReadIsNotCalledClean() {
        failed(TrialPaths.BEFORE, Errno.EACCES);
        failed(TrialPaths.held(0), Errno.EACCES);
        cell(0, TrialCell.State.WORKS, 42);
        failed(TrialPaths.END, Errno.EACCES);
        TrialRecord r = run();
        assertEquals("the list of all buffers needs root", r.aftermath().reason());
        assertFalse(r.aftermath().clean());
        assertEquals(TrialSight.State.NOT_LOOKED, r.rows().getFirst().held().state());
    }

    @Test
    void ownBuffersHaveNoAttachment() {
        bufinfo(TrialPaths.held(0), "42 3");
        cell(0, TrialCell.State.WORKS, 42);
        assertTrue(run().rows().getFirst().withoutAttachment());
    }

    @Test
    void damageIsNoRun() {
        text(TrialPaths.cell(0), TrialText.of(new TrialCell(1, "e", "i", TrialCell.State.WORKS, 1, 1, List.of(), null)));
        assertInstanceOf(Reading.Malformed.class, TrialReader.run(new Recording(entries)), "the number of another pair");
        entries.clear();
        assertInstanceOf(Reading.Unsupported.class, TrialReader.run(new Recording(entries)));
    }

    @Test
    void aListThatIsNotUnderstoodIsNotLookedAt() {
        text(TrialPaths.held(0), new Content("nonsense\n".getBytes(StandardCharsets.ISO_8859_1), false));
        cell(0, TrialCell.State.WORKS, 42);
        assertEquals(TrialSight.State.NOT_LOOKED, run().rows().getFirst().held().state());
    }

    private static Walk walk(long ino) {
        StructAttachment a = new StructAttachment("vgem", "faux", null, false, Sym.NULL, Sym.NULL, null, null, null, null, true);
        StructBuffer b = new StructBuffer(ino, 65536, "udmabuf", null, null, new Sym("udmabuf_ops", null), Sym.NULL, 2, 0, null, null, List.of(a), true);
        return new Walk.Done(new StructDump(StructDump.Method.BPF_DMABUF, null, List.of(b), List.of()));
    }

    @Test
    void theKernelsStructuresAreThoseOfTheBuffer() {
        text(TrialPaths.structure(0), walk(42).document());
        cell(0, TrialCell.State.WORKS, 42);
        text(TrialPaths.structure(1), walk(41).document());
        cell(1, TrialCell.State.WORKS, 42);
        text(TrialPaths.structure(2), new Walk.Refused(Errno.EPERM, "CAP_BPF is missing", "run as root").document());
        cell(2, TrialCell.State.WORKS, 42);
        text(TrialPaths.structure(3), new Content("dmascope-struct/1\nwalk".getBytes(StandardCharsets.US_ASCII), false));
        cell(3, TrialCell.State.WORKS, 42);
        cell(4, TrialCell.State.WORKS, 42);
        List<TrialRow> rows = run().rows();
        assertEquals("vgem", rows.get(0).structure().buffer().attachments().getFirst().device());
        assertEquals(StructDump.Method.BPF_DMABUF, rows.get(0).structure().method());
        assertEquals("the walk over the kernel's structures did not find the buffer", rows.get(1).structure().reason());
        assertEquals("CAP_BPF is missing", rows.get(2).structure().reason());
        assertFalse(rows.get(3).structure().reason().isBlank());
        assertEquals("nobody looked at the kernel's structures meanwhile", rows.get(4).structure().reason());
    }
}
