// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A value with its evidence, or the plain statement that it is not known, with the reason and the remedy. Immutable.
 *
 * @param value    the value; null exactly when unknown
 * @param evidence where it comes from; null exactly when unknown
 * @param reason   why it is unknown; null when known
 * @param remedy   what would make it known; null when known or when nothing would
 * @param others   what other sources say instead (weaker or equal tier); empty when all agree
 */
public record Fact<T>(T value, Evidence evidence, String reason, String remedy, List<Fact<T>> others) {
    public Fact {
        if (value == null == (reason == null) || value == null != (evidence == null)) {
            throw new IllegalArgumentException("a fact is known with evidence, or unknown with a reason");
        }
        others = List.copyOf(others);
    }

    /** A value that a source gave. */
    public static <T> Fact<T> of(T value, Evidence evidence) {
        return new Fact<>(Objects.requireNonNull(value), Objects.requireNonNull(evidence), null, null, List.of());
    }

    /** Nothing is known; {@code reason} says why and {@code remedy} (may be null) what to do. */
    public static <T> Fact<T> unknown(String reason, String remedy) {
        return new Fact<>(null, null, Objects.requireNonNull(reason), remedy, List.of());
    }

    public boolean known() {
        return value != null;
    }

    /** Whether another source gave a different value. */
    public boolean disputed() {
        return !others.isEmpty();
    }

    /** Whether value, reason and remedy are equal; the time of the evidence does not count. */
    public boolean sameAs(Fact<T> o) {
        return o != null && Objects.equals(value, o.value) && Objects.equals(reason, o.reason) && Objects.equals(remedy, o.remedy)
                && sameSource(evidence, o.evidence) && sameOthers(o);
    }

    private static boolean sameSource(Evidence a, Evidence b) {
        return a == null ? b == null : b != null && a.tier() == b.tier() && a.source().equals(b.source()) && Objects.equals(a.note(), b.note());
    }

    private boolean sameOthers(Fact<T> o) {
        if (others.size() != o.others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (!others.get(i).sameAs(o.others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Joins what two sources say: a known value beats an unknown one, the stronger tier beats the weaker, this one wins a tie.
     * A different value of the loser is kept in {@link #others()}.
     */
    public Fact<T> merge(Fact<T> o) {
        if (!o.known()) {
            return this;
        }
        if (!known()) {
            return o;
        }
        Fact<T> winner = evidence.tier().compareTo(o.evidence.tier()) <= 0 ? this : o;
        Fact<T> loser = winner == this ? o : this;
        if (winner.value.equals(loser.value)) {
            return winner;
        }
        List<Fact<T>> kept = new ArrayList<>(winner.others);
        kept.add(new Fact<>(loser.value, loser.evidence, null, null, List.of()));
        return new Fact<>(winner.value, winner.evidence, null, null, kept);
    }
}
