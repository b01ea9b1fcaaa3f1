// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.axis.Effect;

/**
 * What an action does to one thing.
 *
 * @param subject  the thing
 * @param effect   what becomes of it
 * @param rule     why
 * @param clues    the facts it rests on; for an unknown effect among them the one that is missing, with what to read to know it
 * @param waitsFor on whom the action waits because of it: processes, or the attachment itself where none is known; empty when it does not block
 * @param freed    bytes of memory that come free with it; for a buffer only
 * @param pinned   bytes that stay pinned; for a buffer only
 */
public record Consequence(Affected subject, Effect effect, WhatIfRule rule, List<Clue> clues, List<Affected> waitsFor, long freed, long pinned) {
    public Consequence {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(rule);
        clues = List.copyOf(clues);
        waitsFor = List.copyOf(waitsFor);
    }

    static Consequence of(Affected subject, Outcome o) {
        return of(subject, o, 0, 0);
    }

    /** Of a buffer. */
    static Consequence of(Affected subject, Outcome o, long freed, long pinned) {
        return new Consequence(subject, o.effect(), o.rule(), o.clues(), List.of(), freed, pinned);
    }

    Consequence waiting(List<Affected> onWhom) {
        return new Consequence(subject, effect, rule, clues, onWhom, freed, pinned);
    }

    /** What would make an unknown effect known: the reason and the remedy of the fact that is missing; "" when nothing is missing. */
    public String missing() {
        for (Clue c : clues) {
            if (effect == Effect.UNKNOWN && !c.fact().known()) {
                return c.what() + ": " + c.fact().reason() + (c.fact().remedy() == null ? "" : "; " + c.fact().remedy());
            }
        }
        return "";
    }
}
