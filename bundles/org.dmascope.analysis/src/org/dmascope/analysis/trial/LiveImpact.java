// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import java.util.Objects;
import java.util.Set;

import org.dmascope.analysis.trial.Forecast.Outcome;
import org.dmascope.core.trial.TrialParty;

/**
 * What an importer would do to a buffer of another process, said before that is touched.
 *
 * @param harm     how much: {@link Harm}
 * @param sentence for people, names in their raw form
 */
public record LiveImpact(Harm harm, String sentence) {
    /** How much it would do. */
    public enum Harm {
        /** The memory stays where it is, and nobody notices. */
        NONE("harmless"),
        /** By rule it is pinned, or moved first and pinned there. */
        PINS("pins"),
        /** No rule tells. */
        UNKNOWN("unknown");

        private final String word;

        Harm(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Drivers whose exported memory is pinned by any attach, after it was moved to where everybody reaches it (catalogue, exporters.tsv). */
    private static final Set<String> PIN_AT_ATTACH = Set.of("i915", "nouveau", "radeon", "qxl");

    public LiveImpact {
        Objects.requireNonNull(harm);
        Objects.requireNonNull(sentence);
    }

    /** @param rule what is to be expected of the pair */
    public static LiveImpact of(TrialParty exporter, TrialParty importer, Forecast rule) {
        String who = importer.id() + (importer.driver() == null ? "" : " (" + importer.driver() + ")");
        if (rule.outcome() == Outcome.UNKNOWN || rule.outcome() == Outcome.WORKS && rule.pin() == null) {
            return new LiveImpact(Harm.UNKNOWN, who + " may pin or move it: " + rule.reason());
        }
        if (rule.outcome() == Outcome.FAILS) {
            return new LiveImpact(Harm.UNKNOWN, who + " should refuse it, but an exporter may have moved it before that: " + rule.reason());
        }
        if ("none".equals(rule.attach())) {
            return new LiveImpact(Harm.NONE, who + " would not attach: " + rule.reason());
        }
        boolean pins = rule.pin().startsWith("pinned") || exporter.driver() != null && PIN_AT_ATTACH.contains(exporter.driver());
        return new LiveImpact(pins ? Harm.PINS : Harm.NONE, who + (pins
                ? " would have it pinned while the trial lasts; a driver that cannot keep it where it is moves it to system memory first, and it is not moved back"
                : " would " + (rule.attach().equals("attach") ? "attach" : "attach and map") + "; pinned: " + rule.pin()));
    }
}
