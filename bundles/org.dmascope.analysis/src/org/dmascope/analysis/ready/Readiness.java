// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;
import java.util.Objects;

/**
 * Whether peer to peer by dma-buf would work between two devices, and if not, why.
 *
 * @param pair who was asked about
 * @param rows every condition, in the order of {@link Conditions}
 */
public record Readiness(ReadyPair pair, List<ReadyRow> rows) {
    public Readiness {
        Objects.requireNonNull(pair);
        rows = List.copyOf(rows);
    }

    public static Readiness of(ReadyPair pair) {
        return new Readiness(pair, Conditions.all().stream().map(c -> c.look(pair)).toList());
    }

    /** Never ready on a guess: one needed condition that is not known keeps the whole unknown. */
    public ReadyVerdict verdict() {
        return !blocking().isEmpty() ? ReadyVerdict.NOT_READY : !open().isEmpty() ? ReadyVerdict.NOT_KNOWN : ReadyVerdict.READY;
    }

    /** Needed conditions that are not met. */
    public List<ReadyRow> blocking() {
        return some(Weight.NEEDED, Answer.NO);
    }

    /** Needed conditions that could not be told. */
    public List<ReadyRow> open() {
        return some(Weight.NEEDED, Answer.UNKNOWN);
    }

    /** Conditions without which it works less well, and that are not met. */
    public List<ReadyRow> limiting() {
        return some(Weight.LIMITS, Answer.NO);
    }

    private List<ReadyRow> some(Weight w, Answer a) {
        return rows.stream().filter(r -> r.weight() == w && r.answer() == a).toList();
    }
}
