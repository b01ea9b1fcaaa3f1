// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.List;
import java.util.Objects;

/**
 * How the trial's buffer looked in the kernel's list of buffers at one moment.
 *
 * @param state   whether it was looked at, and whether it was there
 * @param reason  why it was not looked at; null when it was
 * @param refs    references of its file
 * @param devices dev_name of each attachment, raw, newest first
 */
public record TrialSight(State state, String reason, long refs, List<String> devices) {
    /** Whether it was there. */
    public enum State {
        NOT_LOOKED("not-looked"), THERE("there"), GONE("gone");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public TrialSight {
        Objects.requireNonNull(state);
        devices = List.copyOf(devices);
    }

    static TrialSight notLooked(String reason) {
        return new TrialSight(State.NOT_LOOKED, reason, 0, List.of());
    }

    static TrialSight gone() {
        return new TrialSight(State.GONE, null, 0, List.of());
    }
}
