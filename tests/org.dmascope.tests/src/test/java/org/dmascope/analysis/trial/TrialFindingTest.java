// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;
import org.dmascope.core.trial.TrialStep.Stage;
import org.junit.jupiter.api.Test;

/** What a run leaves for a person to look at. */
class TrialFindingTest {
    private static final TrialParty EXPORTER = new TrialParty(TrialRole.EXPORTER, "heap-system", "heap", "/dev/dma_heap/system", "system", "dma_heap", TrialParty.State.AVAILABLE, null, null);
    private static final TrialParty IMPORTER = new TrialParty(TrialRole.IMPORTER, "prime-card1", "prime", "/dev/dri/card1", "0000:01:00.0", "qxl", TrialParty.State.AVAILABLE, null, null);
    private static final TrialAftermath CLEAN = new TrialAftermath(true, null, List.of(), List.of());

    private static List<String> found(TrialCell.State state, TrialAftermath aftermath, TrialStep... steps) {
        TrialList list = new TrialList(List.of(), List.of(EXPORTER, IMPORTER));
        TrialCell cell = new TrialCell(0, EXPORTER.id(), IMPORTER.id(), state, 7, 65536, List.of(steps), state == TrialCell.State.DIED ? "the process of the trial ended" : null);
        TrialSight gone = new TrialSight(TrialSight.State.GONE, null, 0, List.of());
        TrialRecord record = new TrialRecord(list, List.of(new TrialRow(cell, gone, gone)), aftermath);
        return TrialMatrix.of(list, List.of(EXPORTER), List.of(IMPORTER), record, true).findings().stream().map(f -> f.rule() + ": " + f.sentence()).toList();
    }

    private static TrialStep step(Stage stage, int errno) {
        return new TrialStep(stage, "DRM_IOCTL_X", errno, 1);
    }

    @Test
    void whatCameAsForetoldIsNone() {
        assertEquals(List.of(), found(TrialCell.State.FAILS, CLEAN, step(Stage.ATTACH, Errno.ENOSYS)));
    }

    @Test
    void aRuleThatWasWrongIsOne() {
        assertEquals(List.of("trial.differs: rule importer:qxl foretold ENOSYS, and the trial came to success"), found(TrialCell.State.WORKS, CLEAN, step(Stage.ATTACH, 0)));
        assertEquals(List.of("trial.differs: rule importer:qxl foretold ENOSYS, and the trial came to EINVAL of DRM_IOCTL_X"),
                found(TrialCell.State.FAILS, CLEAN, step(Stage.ATTACH, Errno.EINVAL)));
    }

    /** One device by the raw call and by its library. */
    @Test
    void aLibraryThatAnswersOtherwiseIsOne() {
        TrialParty raw = new TrialParty(TrialRole.IMPORTER, "mr-uverbs0", "mr", "/dev/infiniband/uverbs0", "0000:0d:00.0", "irdma", TrialParty.State.AVAILABLE, null, null);
        TrialParty library = new TrialParty(TrialRole.IMPORTER, "ibv-irdma0", "ibv", "/dev/infiniband/uverbs0", "0000:0d:00.0", "irdma", TrialParty.State.AVAILABLE, null, null);
        assertEquals(List.of("trial.ways-differ: mr-uverbs0 came to success by the raw call, and by libibverbs to EOPNOTSUPP of DRM_IOCTL_X"), ways(raw, 0, library, Errno.EOPNOTSUPP));
        assertEquals(List.of(), ways(raw, Errno.EOPNOTSUPP, library, Errno.EOPNOTSUPP));
    }

    private static List<String> ways(TrialParty raw, int rawErrno, TrialParty library, int libraryErrno) {
        TrialList list = new TrialList(List.of(), List.of(EXPORTER, raw, library));
        TrialRecord record = new TrialRecord(list, List.of(row(0, raw, rawErrno), row(1, library, libraryErrno)), CLEAN);
        return TrialMatrix.of(list, List.of(EXPORTER), List.of(raw, library), record, false).findings().stream().map(f -> f.rule() + ": " + f.sentence()).toList();
    }

    private static TrialRow row(int n, TrialParty importer, int errno) {
        TrialSight gone = new TrialSight(TrialSight.State.GONE, null, 0, List.of());
        return new TrialRow(new TrialCell(n, EXPORTER.id(), importer.id(), errno == 0 ? TrialCell.State.WORKS : TrialCell.State.FAILS, 7, 65536, List.of(step(Stage.ATTACH, errno)), null), gone, gone);
    }

    @Test
    void whatWentWrongIsOne() {
        assertEquals(List.of("trial.died: the trial did not come to its end: the process of the trial ended"), found(TrialCell.State.DIED, CLEAN));
        assertEquals(List.of("trial.not-undone: DRM_IOCTL_X answered EIO when the trial was undone", "trial.left-behind: buffer ino 7 is still there"),
                found(TrialCell.State.FAILS, new TrialAftermath(true, null, List.of("buffer ino 7 is still there"), List.of()), step(Stage.ATTACH, Errno.ENOSYS), step(Stage.UNDO, Errno.EIO)));
    }
}
