// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Errno;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.Sym;
import org.dmascope.core.trial.LiveBuffer;
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

/** A trial of a buffer in use that is as a fresh one's and leaves it as it was holds; each thing that is not is caught. */
class LiveCheckTest {
    private static final TrialAftermath CLEAN = new TrialAftermath(true, null, List.of(), List.of());
    private static final Attempts MADE = new Attempts(
            List.of(new Attempts.Attempt("udmabuf", "prime-renderD128", "vgem", null, 0, 4, List.of("vgem"), "static", 100, false, false)));
    private static final Truth.Buffer USED = new Truth.Buffer(9, 1 << 20, "in use", "udmabuf", null, null, List.of(), List.of(), List.of(new Truth.Holder(812, "lab", 0, 1, 0)), List.of(), null, null, false);
    private static final LiveBuffer NAMED = new LiveBuffer(812, 9);

    private static TrialSight there(String... devices) {
        return new TrialSight(TrialSight.State.THERE, null, 3, List.of(devices));
    }

    private static TrialMatrix matrix(TrialStep.Stage stage, int errno, long ino, TrialSight held, TrialSight after, TrialAftermath aftermath) {
        TrialParty exporter = NAMED.party(null, "udmabuf");
        TrialParty fresh = new TrialParty(TrialRole.EXPORTER, "udmabuf", "udmabuf", "/dev/udmabuf", "udmabuf", "udmabuf", TrialParty.State.AVAILABLE, null, null);
        TrialParty importer = new TrialParty(TrialRole.IMPORTER, "prime-renderD128", "prime", "/dev/x", "vgem", null, TrialParty.State.AVAILABLE, null, null);
        TrialCell c = new TrialCell(0, exporter.id(), importer.id(), errno == 0 ? TrialCell.State.WORKS : TrialCell.State.FAILS, ino, 1 << 20, List.of(new TrialStep(stage, "CALL", errno, 1)), null);
        StructAttachment a = new StructAttachment("vgem", null, null, false, Sym.NULL, Sym.NULL, null, null, null, null, true);
        TrialStructure structure = new TrialStructure(null, StructDump.Method.KCORE,
                new StructBuffer(9, 1 << 20, "udmabuf", null, null, new Sym("udmabuf_ops", null), Sym.NULL, 4, 0, null, null, List.of(a), true));
        TrialList list = new TrialList(List.of(), List.of(fresh, importer));
        return TrialMatrix.of(list, List.of(exporter), List.of(importer), new TrialRecord(list, List.of(new TrialRow(c, held, after, structure)), aftermath), true);
    }

    private static List<String> failed(TrialMatrix m) {
        return LiveCheck.compare(MADE, USED, m).stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    @Test
    void whatIsAsItShouldBeHolds() {
        assertEquals(List.of(), failed(matrix(TrialStep.Stage.ATTACH, 0, 9, there("vgem"), there(), CLEAN)));
    }

    @Test
    void eachDifferenceIsCaught() {
        String pair = "pid:812-ino:9 with prime-renderD128";
        assertEquals(List.of(pair), failed(matrix(TrialStep.Stage.ATTACH, Errno.EINVAL, 9, there("vgem"), there(), CLEAN)));
        assertEquals(List.of(pair + ": inode"), failed(matrix(TrialStep.Stage.ATTACH, 0, 10, there("vgem"), there(), CLEAN)));
        assertEquals(List.of(pair + ": attached"), failed(matrix(TrialStep.Stage.ATTACH, 0, 9, there(), there(), CLEAN)));
        assertEquals(List.of(pair + ": afterwards"), failed(matrix(TrialStep.Stage.ATTACH, 0, 9, there("vgem"), there("vgem"), CLEAN)));
        assertEquals(List.of("references, attachments and pins are those before"),
                failed(matrix(TrialStep.Stage.ATTACH, 0, 9, there("vgem"), there(), new TrialAftermath(true, null, List.of("buffer ino 9 …"), List.of()))));
    }

    @Test
    void anOrdinaryUserIsRefusedBeforeAnImporterIsAsked() {
        TrialMatrix denied = matrix(TrialStep.Stage.EXPORT, Errno.EACCES, 0, there(), there(), CLEAN);
        assertEquals(List.of(), LiveCheck.refused(rename(denied, "descriptor of the buffer")).stream().filter(c -> !c.ok()).map(Check::name).toList());
        assertEquals(2, LiveCheck.refused(matrix(TrialStep.Stage.ATTACH, 0, 9, there("vgem"), there(), CLEAN)).stream().filter(c -> !c.ok()).count());
    }

    private static List<String> failedKills(TrialCell.State state, String note, TrialSight after, Kills kills) {
        TrialMatrix m = matrix(TrialStep.Stage.ATTACH, 0, 9, there("vgem"), after, CLEAN);
        TrialCell c = m.pairs().getFirst().trial().cell();
        TrialCell killed = new TrialCell(0, c.exporter(), c.importer(), state, 9, 0, List.of(), note);
        TrialRow row = new TrialRow(killed, there("vgem"), after, m.pairs().getFirst().trial().structure());
        TrialMatrix so = TrialMatrix.of(m.list(), m.exporters(), m.importers(), new TrialRecord(m.list(), List.of(row), CLEAN), true);
        return LiveCheck.killed(MADE, USED, so, kills).stream().filter(x -> !x.ok()).map(Check::name).toList();
    }

    @Test
    void oneThatWasKilledLeavesNothing() {
        String pair = "pid:812-ino:9 with prime-renderD128";
        String note = "the process of the trial ended; its process was killed, and all that it had open with it";
        Kills one = new Kills(1, 0, 1, 1, 0, 0, 0, 0);
        assertEquals(List.of(), failedKills(TrialCell.State.DIED, note, there(), one));
        assertEquals(List.of(pair + ": afterwards"), failedKills(TrialCell.State.DIED, note, there("vgem"), one));
        assertEquals(List.of(pair + ": what is said"), failedKills(TrialCell.State.DIED, "its process 9 was killed but is blocked in the kernel", there(), one));
        assertEquals(List.of("of them while it was attached"), failedKills(TrialCell.State.DIED, note, there(), new Kills(1, 0, 1, 0, 0, 0, 0, 0)));
        assertEquals(List.of("some were killed", "killed by the guest", "of them with a descriptor of the buffer", "of them while it was attached"),
                failedKills(TrialCell.State.WORKS, null, there(), one), "it was not killed, and no other was");
        assertEquals(pair, failedKills(TrialCell.State.TIMED_OUT, "no answer", there(), one).getFirst());
    }

    /** The same with another call. */
    private static TrialMatrix rename(TrialMatrix m, String call) {
        TrialCell c = m.pairs().getFirst().trial().cell();
        TrialCell named = new TrialCell(0, c.exporter(), c.importer(), c.state(), c.ino(), c.bytes(), List.of(new TrialStep(TrialStep.Stage.EXPORT, call, Errno.EACCES, 1)), null);
        TrialRow row = new TrialRow(named, there(), there(), m.pairs().getFirst().trial().structure());
        return TrialMatrix.of(m.list(), m.exporters(), m.importers(), new TrialRecord(m.list(), List.of(row), CLEAN), true);
    }
}
