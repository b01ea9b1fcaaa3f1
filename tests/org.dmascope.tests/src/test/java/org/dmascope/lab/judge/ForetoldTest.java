// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Structs;
import org.dmascope.analysis.Surveys;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructExporter;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.lab.truth.Truth;
import org.junit.jupiter.api.Test;

/** What was foretold against what happened: right, wrong in each way, and not at all. */
class ForetoldTest {
    private static final String VFIO = "0000:00:05.0";
    private static final String GPU = "0000:03:00.0";
    private static final StructAttachment MOVABLE = Structs.attachment("xe", true, "xe_dma_buf_attach_ops", "xe_dma_buf_move_notify");
    private static final StructAttachment REVOCABLE = Structs.attachment("nic", true, "ib_umem_dmabuf_attach_pinned_revocable_ops", "ib_umem_dmabuf_revoke_locked",
            Structs.umem(true, false, true), null);
    static final String THEN = Deeded.account(Deeded.buffer(20, "-", 0, 0, -1), Deeded.attachment(20, "xe", 1, 0, 0, -1) + "," + Deeded.attachment(20, "nic", 2, 0, 0, -1), "7", 0);

    static Snapshot vfio() {
        Surveys s = new Surveys().device(VFIO, "pci", "vfio-pci").device("xe", "pci", "xe").buffer(20, 8192, "vfio_pci_core", null, "xe", "nic")
                .process(7, "app", List.of(Surveys.fd(3, 20, 8192, "vfio_pci_core", null)), List.of());
        return s.struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF,
                Structs.buffer(20, 8192, "vfio_pci_core", "vfio_pci_dmabuf_ops", null, Structs.vfio(false, 1), MOVABLE, REVOCABLE))), new Reading.Denied<>("c", Errno.EPERM))).snapshot();
    }

    /** A buffer in device memory that nobody has pinned, and one that somebody has. */
    private static Snapshot gpu() {
        Surveys s = new Surveys().device(GPU, "pci", "amdgpu").buffer(30, 4096, "drm", null).buffer(31, 8192, "drm", null)
                .process(7, "app", List.of(Surveys.fd(3, 30, 4096, "drm", null), Surveys.fd(4, 31, 8192, "drm", null)), List.of());
        return s.struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF,
                Structs.buffer(30, 4096, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(0)), Structs.buffer(31, 8192, "drm", "amdgpu_dmabuf_ops", "amdgpu_dma_buf_pin", amdgpu(1)))),
                new Reading.Denied<>("c", Errno.EPERM))).snapshot();
    }

    private static StructExporter amdgpu(int pins) {
        return new StructExporter("ttm", GPU, "amdgpu", Structs.sym("amdgpu_gem_object_funcs"), pins, 2, null, null);
    }

    private static String judge(Snapshot reading, String words, String then, String now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verdicts verdicts = new Verdicts(new PrintStream(out, true, StandardCharsets.UTF_8));
        Foretold f = new Foretold(verdicts);
        Truth before = Deeded.truth(then);
        f.predict(words, reading, " of go");
        f.compare(before, Deeded.truth(now), " after go");
        f.finish();
        verdicts.total();
        return out.toString(StandardCharsets.UTF_8);
    }

    static String revoked(int toldMovable, int againMovable, int revocableRevoked) {
        return Deeded.account(Deeded.buffer(20, "-", 0, 1, -1), Deeded.attachment(20, "xe", 1, toldMovable, 0, againMovable) + ","
                + Deeded.attachment(20, "nic", 2, 1, revocableRevoked, -1), "7", 0);
    }

    @Test
    void whatHappenedAsForetoldHoldsAndWrongPredictionsAreCaught() {
        String out = judge(vfio(), "revoke " + VFIO, THEN, revoked(1, 0, 1));
        assertTrue(out.endsWith(" 0 failed\n"), out);
        assertTrue(out.contains("foretold after go: revoke " + VFIO + ": {invalidated=2, killed=1}"), out);
        assertTrue(out.contains("wrong predictions: 5 of 5 hold"), out);
    }

    @Test
    void eachOtherOutcomeIsAMismatch() {
        assertTrue(judge(vfio(), "revoke " + VFIO, THEN, revoked(0, -1, 1)).contains("FAILED foretold after go: ino:20/xe#1 by revoke.movable: expected INVALIDATED, shown SURVIVES"));
        assertTrue(judge(vfio(), "revoke " + VFIO, THEN, revoked(1, Errno.ENODEV, 1)).contains("ino:20/xe#1 by revoke.movable: expected INVALIDATED, shown KILLED"));
        assertTrue(judge(vfio(), "revoke " + VFIO, THEN, revoked(1, 0, 0)).contains("ino:20/nic#1 by revoke.pinned-revocable: expected KILLED, shown INVALIDATED"));
        assertTrue(judge(vfio(), "revoke " + VFIO, THEN, THEN).contains("ino:20 by exporter.revokes: expected INVALIDATED, shown SURVIVES"));
    }

    @Test
    void whatNobodyForetoldIsAMismatch() {
        String then = THEN.replace("'attachments':[", "'attachments':[" + Deeded.attachment(21, "other", 3, 0, 0, -1) + ",").replace("'buffers':[", "'buffers':[" + Deeded.buffer(21, "-", 0, 0, 0)
                + ",");
        String now = revoked(1, 0, 1).replace("'attachments':[", "'attachments':[" + Deeded.attachment(21, "other", 3, 1, 0, 0) + ",").replace("'buffers':[",
                "'buffers':[" + Deeded.buffer(21, "-", 0, 0, 0) + ",");
        assertTrue(judge(vfio(), "revoke " + VFIO, then, now).contains("FAILED foretold after go: ino:21/other#1 was foretold: expected invalidated, shown not listed"));
    }

    @Test
    void evictionMovesFreesAndLeavesPinned() {
        String then = Deeded.account(Deeded.buffer(30, "vram", 0, 0, 0) + "," + Deeded.buffer(31, "vram", 0, 0, 1), "", "7", 0);
        String now = Deeded.account(Deeded.buffer(30, "gtt", 1, 0, 0) + "," + Deeded.buffer(31, "vram", 0, 0, 1), "", "7", 0);
        String out = judge(gpu(), "evict 4096 7 " + GPU, then, now);
        assertTrue(out.endsWith(" 0 failed\n"), out);
        String refused = judge(gpu(), "evict 4096 7 " + GPU, then, now.replace("'answer':0", "'answer':12"));
        assertTrue(refused.contains("FAILED foretold after go: pid:7 by evict.enough: expected SURVIVES, shown REFUSED"), refused);
        String stayed = judge(gpu(), "evict 4096 7 " + GPU, then, then);
        assertTrue(stayed.contains("ino:30 by evict.all-needed: bytes that come free: expected 4096, shown 0"), stayed);
        String unpinned = judge(gpu(), "evict 4096 7 " + GPU, then, now.replace("'pins':1", "'pins':0"));
        assertTrue(unpinned.contains("ino:31 by evict.pinned: stays pinned: expected false, shown true"), unpinned);
    }

    @Test
    void whatTheReadingDoesNotKnowIsNoPrediction() {
        assertTrue(judge(vfio(), "revoke 0000:00:06.0", THEN, THEN).contains("FAILED foretold of go: revoke 0000:00:06.0: expected done, shown the reading knows no such thing, or several"));
        assertEquals("0 passed, 0 failed\n", judge(vfio(), null, THEN, THEN));
    }

    @Test
    void anAccountIsReadStrictly() {
        assertThrows(IllegalArgumentException.class, () -> Deeded.truth(THEN.replace("'waiting':0", "'waiting':2")));
        assertThrows(IllegalArgumentException.class, () -> Deeded.truth(THEN.replace("'place':'-'", "'place':'moon'")));
        assertThrows(IllegalArgumentException.class, () -> Deeded.truth(THEN.replace("'answer':0,", "")));
    }
}
