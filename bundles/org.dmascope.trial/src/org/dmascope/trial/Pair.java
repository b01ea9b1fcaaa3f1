// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.function.LongConsumer;

import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialStep;

/** Tries one exporter with one importer: a fresh buffer, a fresh file, and everything undone again whatever happens. */
final class Pair {
    private final Trials trials;
    private final DeviceCalls calls;
    private final LongConsumer held;

    /** @param held told the inode of the buffer while the importer has it; the trial goes on when it returns */
    Pair(Trials trials, DeviceCalls calls, LongConsumer held) {
        this.trials = trials;
        this.calls = calls;
        this.held = held;
    }

    TrialCell run(int number, TrialParty exporter, TrialParty importer) {
        Attempt a = new Attempt(calls);
        long ino = 0;
        long bytes = 0;
        boolean took = false;
        try {
            bytes = trials.importer(importer).bytes(a, importer);
            int buffer = bytes < 0 ? (int) bytes : trials.exporter(exporter).make(a, exporter, bytes);
            if (buffer >= 0) {
                ino = Math.max(0, calls.inode(buffer));
                bytes = trials.exporter(exporter).size(a, buffer, bytes);
                took = trials.importer(importer).take(a, importer, buffer, bytes) >= 0;
                if (took) {
                    held.accept(ino);
                }
            }
        } finally {
            a.undoAll();
        }
        TrialCell raw = new TrialCell(number, exporter.id(), importer.id(), took ? TrialCell.State.WORKS : TrialCell.State.FAILS, ino, Math.max(0, bytes), a.steps(), null);
        return new TrialCell(number, raw.exporter(), raw.importer(), state(raw), ino, Math.max(0, bytes), a.steps(), note(raw));
    }

    /** An importer that could not be made ready was not tried. */
    private static TrialCell.State state(TrialCell raw) {
        return prepare(raw) != null ? TrialCell.State.NOT_TRIED : raw.state();
    }

    private static TrialStep prepare(TrialCell raw) {
        return raw.failure().filter(s -> s.stage() == TrialStep.Stage.PREPARE).orElse(null);
    }

    private static String note(TrialCell raw) {
        if (!raw.notUndone().isEmpty()) {
            return raw.notUndone().getFirst().call() + " failed; the end of the trial's process closed what was left";
        }
        TrialStep p = prepare(raw);
        return p == null ? null : "the importer could not be made ready: " + p.call() + " failed";
    }
}
