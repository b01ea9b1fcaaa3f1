// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.Objects;

/**
 * What is to be expected of a pair, by rule (tier {@code RULE}).
 *
 * @param outcome whether it should work
 * @param errno   how it should fail; 0 when it should work or that is not known
 * @param attach  what the importer should do: {@code none}, {@code attach}, {@code attach+map}; null when that is not known
 * @param pin     what that does to the memory; null when that is not known
 * @param rule    name of the rule
 * @param source  where the kernel does so; null when nothing is known
 * @param reason  one sentence
 */
public record Forecast(Outcome outcome, int errno, String attach, String pin, String rule, String source, String reason) {
    /** Whether it should work. */
    public enum Outcome {
        WORKS("works"), FAILS("fails"), UNKNOWN("unknown"),
        /** A side cannot be tried. */
        NOT_TRIED("not-tried");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Forecast {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(reason);
    }
}
