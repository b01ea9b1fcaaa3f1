// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of one pair.
 *
 * @param number   of the pair in its run, from 0
 * @param exporter id of the exporter
 * @param importer id of the importer
 * @param state    what came of it
 * @param ino      inode of the buffer, 0 when none was made
 * @param bytes    its size
 * @param steps    the calls, in their order
 * @param note     what the calls do not say: why it was not tried, what could not be undone; null when nothing
 */
public record TrialCell(int number, String exporter, String importer, State state, long ino, long bytes, List<TrialStep> steps, String note) {
    /** What came of a pair. */
    public enum State {
        /** The importer took the buffer, and everything was undone. */
        WORKS("works"),
        /** A call failed; {@link TrialCell#failure()} says which. */
        FAILS("fails"),
        /** A side is missing or may not be opened. */
        UNAVAILABLE("unavailable"),
        /** A side is never tried. */
        REFUSED("refused"),
        /** The run ended before it. */
        NOT_TRIED("not-tried"),
        /** It took too long; its process was killed. */
        TIMED_OUT("timed-out"),
        /** Its process died. */
        DIED("died");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public TrialCell {
        Objects.requireNonNull(exporter);
        Objects.requireNonNull(importer);
        Objects.requireNonNull(state);
        steps = List.copyOf(steps);
    }

    /** Whether the run came to it at all. */
    public boolean asked() {
        return state != State.NOT_TRIED || !steps.isEmpty();
    }

    /** Both sides in one word, to tell pairs apart by. */
    public String pair() {
        return exporter + " " + importer;
    }

    /** The first call of making and taking the buffer that failed. */
    public Optional<TrialStep> failure() {
        return steps.stream().filter(s -> !s.ok() && s.stage() != TrialStep.Stage.UNDO && s.stage() != TrialStep.Stage.RELEASE).findFirst();
    }

    /** The call by which the importer took the buffer or refused it. */
    public Optional<TrialStep> attach() {
        return steps.stream().filter(s -> s.stage() == TrialStep.Stage.ATTACH).reduce((a, b) -> b);
    }

    /** Calls that should have undone something and failed. */
    public List<TrialStep> notUndone() {
        return steps.stream().filter(s -> !s.ok() && (s.stage() == TrialStep.Stage.UNDO || s.stage() == TrialStep.Stage.RELEASE)).toList();
    }
}
