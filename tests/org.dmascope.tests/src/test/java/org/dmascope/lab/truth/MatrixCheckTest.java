// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.core.trial.TrialStructure;
import org.junit.jupiter.api.Test;

/** A matrix that is as the guest made it holds; each thing that is not is caught. */
class MatrixCheckTest {
    private static final TrialAftermath CLEAN = new TrialAftermath(true, null, List.of(), List.of());
    private static final TrialSight GONE = new TrialSight(TrialSight.State.GONE, null, 0, List.of());
    private static final Attempts MADE = new Attempts(List.of(made(null, 0, "static", false, "vgem")));

    private static Attempts.Attempt made(String stage, int errno, String kind, boolean varies, String... attached) {
        return new Attempts.Attempt("udmabuf", "prime-renderD128", "vgem", stage, errno, 4, List.of(attached), kind, 100, false, varies);
    }

    private static TrialParty party(TrialRole role, String id, String kind, String device) {
        return new TrialParty(role, id, kind, "/dev/" + id, device, null, TrialParty.State.AVAILABLE, null, null);
    }

    private static TrialStructure structure(String device, Sym importerOps) {
        StructAttachment a = new StructAttachment(device, null, null, false, importerOps, Sym.NULL, null, null, null, null, true);
        return new TrialStructure(null, StructDump.Method.BPF_DMABUF, new StructBuffer(9, 65536, "udmabuf", null, null, new Sym("udmabuf_ops", null), Sym.NULL, 4, 0, null, null, List.of(a), true));
    }

    private static TrialRow row(int errno, TrialSight after, TrialStructure structure, String... attached) {
        TrialCell c = new TrialCell(0, "udmabuf", "prime-renderD128", errno == 0 ? TrialCell.State.WORKS : TrialCell.State.FAILS, 9, 65536,
                List.of(new TrialStep(TrialStep.Stage.ATTACH, "DRM_IOCTL_PRIME_FD_TO_HANDLE", errno, 1)), null);
        return new TrialRow(c, new TrialSight(TrialSight.State.THERE, null, 4, List.of(attached)), after, structure);
    }

    private static List<String> failed(Attempts truth, TrialRow row, TrialAftermath aftermath) {
        TrialParty exporter = party(TrialRole.EXPORTER, "udmabuf", "udmabuf", "udmabuf");
        TrialParty importer = party(TrialRole.IMPORTER, "prime-renderD128", "prime", "vgem");
        TrialList list = new TrialList(List.of(), List.of(exporter, importer));
        TrialMatrix m = TrialMatrix.of(list, List.of(exporter), List.of(importer), new TrialRecord(list, List.of(row), aftermath), true);
        return MatrixCheck.compare(truth, m).stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    private static TrialRow good() {
        return row(0, GONE, structure("vgem", Sym.NULL), "vgem");
    }

    @Test
    void whatIsAsItWasMadeHolds() {
        assertEquals(List.of(), failed(MADE, good(), CLEAN));
    }

    @Test
    void eachDifferenceIsCaught() {
        String pair = "udmabuf with prime-renderD128";
        assertEquals(List.of(pair, pair + ": foretold"), failed(MADE, row(Errno.ENODEV, GONE, structure("vgem", Sym.NULL)), CLEAN));
        assertEquals(List.of(pair), failed(new Attempts(List.of(made("attach", Errno.EINVAL, null, false))), good(), CLEAN));
        assertEquals(List.of(pair + ": attached"), failed(MADE, row(0, GONE, structure("vgem", Sym.NULL), "other"), CLEAN));
        assertEquals(List.of(pair + ": class"), failed(MADE, row(0, GONE, structure("vgem", new Sym("amdgpu_dma_buf_attach_ops", "amdgpu")), "vgem"), CLEAN));
        assertEquals(List.of(pair + ": the buffer afterwards"), failed(MADE, row(0, new TrialSight(TrialSight.State.THERE, null, 1, List.of()), structure("vgem", Sym.NULL), "vgem"), CLEAN));
        assertEquals(List.of("what was left"), failed(MADE, good(), new TrialAftermath(true, null, List.of("buffer ino 9"), List.of())));
        assertEquals(List.of("exporters", "devices that import", "importers that the guest does not know", pair), failed(new Attempts(List.of()), good(), CLEAN));
    }

    @Test
    void whatIsChanceMayComeEitherWay() {
        Attempts chance = new Attempts(List.of(made("attach", Errno.EFAULT, null, true)));
        assertEquals(List.of(), failed(chance, good(), CLEAN));
        assertEquals(List.of("udmabuf with prime-renderD128", "udmabuf with prime-renderD128: foretold"), failed(chance, row(Errno.ENODEV, GONE, structure("vgem", Sym.NULL)), CLEAN));
    }

    @Test
    void whatTheKernelKeepsMustBeSeen() {
        Attempts kept = new Attempts(List.of(new Attempts.Attempt("udmabuf", "prime-renderD128", "vgem", "attach", Errno.ENOSYS, 1, List.of(), null, 100, true, false)));
        TrialSight there = new TrialSight(TrialSight.State.THERE, null, 1, List.of());
        TrialAftermath left = new TrialAftermath(true, null, List.of("buffer ino 9"), List.of());
        assertEquals(List.of("udmabuf with prime-renderD128: foretold"), failed(kept, row(Errno.ENOSYS, there, structure("vgem", Sym.NULL)), left));
        assertEquals(List.of("udmabuf with prime-renderD128: the buffer afterwards", "udmabuf with prime-renderD128: foretold", "what was left"),
                failed(kept, row(Errno.ENOSYS, GONE, structure("vgem", Sym.NULL)), CLEAN));
    }

    @Test
    void byLibraryADeviceComesToWhatTheRawCallComesTo() {
        Attempts raw = new Attempts(List.of(new Attempts.Attempt("udmabuf", "mr-uverbs0", "dummy0", "attach", Errno.EOPNOTSUPP, 1, List.of(), null, 100, false, false)));
        TrialParty rxe = new TrialParty(TrialRole.IMPORTER, "ibv-rxe0", "ibv", "/dev/infiniband/uverbs0", null, "rdma_rxe", TrialParty.State.AVAILABLE, null, null);
        TrialParty bare = new TrialParty(TrialRole.IMPORTER, "ibv-lab0", "ibv", "/dev/infiniband/uverbs0", null, null, TrialParty.State.AVAILABLE, null, null);
        TrialParty other = new TrialParty(TrialRole.IMPORTER, "ibv-rxe1", "ibv", "/dev/infiniband/uverbs1", null, "rdma_rxe", TrialParty.State.AVAILABLE, null, null);
        assertEquals(raw.all().getFirst(), raw.of("udmabuf", rxe));
        assertEquals("prepare " + Errno.ENODEV, raw.of("udmabuf", bare).stage() + " " + raw.of("udmabuf", bare).errno(), "it has no provider");
        Attempts none = new Attempts(List.of(new Attempts.Attempt("dumb-card1", "mr-uverbs0", "dummy0", "export", Errno.ENOSYS, 0, List.of(), null, 100, false, false)));
        assertEquals("export", none.of("dumb-card1", bare).stage(), "it is not asked when there is no buffer");
        assertNull(raw.of("udmabuf", other));
        assertNull(raw.of("heap", rxe));
        assertTrue(raw.knows(rxe) && !raw.knows(other));
    }

    @Test
    void aTruthTellsOfAttemptsAndKills() {
        String json = "{\"schema\":\"dmascope-lab-truth/1\",\"kernel\":\"k\",\"scenario\":\"trials\",\"buffers\":[],\"notMade\":[],\"steps\":[],\"step\":null,"
                + "\"attempts\":[{\"exporter\":\"udmabuf\",\"importer\":\"v4l2-video1\",\"device\":\"vivid.0\",\"rdma\":null,\"stage\":\"attach\",\"errno\":\"EFAULT\",\"errnoNumber\":14,"
                + "\"references\":1,\"attached\":[],\"class\":null,\"us\":4566,\"leaked\":false,\"varies\":true}],"
                + "\"kills\":{\"trials\":3,\"agents\":1,\"holding\":2,\"attached\":1,\"orphans\":0,\"alive\":0,\"agentsAlive\":1,\"fds\":9}}";
        Reading<Truth> read = TruthReader.read("truth", json.getBytes(StandardCharsets.UTF_8));
        Truth t = read.orElse(null);
        assertEquals(new Attempts.Attempt("udmabuf", "v4l2-video1", "vivid.0", "attach", 14, 1, List.of(), null, 4566, false, true), t.attempts().all().getFirst());
        assertEquals(new Kills(3, 1, 2, 1, 0, 0, 1, 9), t.kills());
        assertEquals(4, t.kills().all());
        assertTrue(TruthReader.read("truth", json.replace("\"orphans\":0,", "").getBytes(StandardCharsets.UTF_8)) instanceof Reading.Malformed);
    }
}
