// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.axis.Effect;

/**
 * Sums of a prediction.
 *
 * @param attachments   how many attachments fare how; no entry for none
 * @param regionsDie    memory regions that lose their memory for good
 * @param regionsOpen   memory regions of which that is not known
 * @param processes     processes that lose something
 * @param freed         bytes that come free, at the least
 * @param pinned        bytes that are known to stay pinned
 * @param buffersOpen   buffers of which it is not known what becomes of them
 */
public record Totals(Map<Effect, Integer> attachments, int regionsDie, int regionsOpen, int processes, long freed, long pinned, int buffersOpen) {
    public Totals {
        attachments = Map.copyOf(attachments);
    }

    /** How many attachments fare so. */
    public int attachments(Effect e) {
        return attachments.getOrDefault(e, 0);
    }

    /** Sizes come from the host, and a forged one may be as large as it likes. */
    static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    static Totals of(List<Consequence> all) {
        Sums s = new Sums();
        Tally.of(all, s);
        Map<Effect, Integer> attachments = new EnumMap<>(Effect.class);
        for (Effect e : Effect.values()) {
            if (s.counts[e.ordinal()] > 0) {
                attachments.put(e, s.counts[e.ordinal()]);
            }
        }
        return new Totals(attachments, s.die, s.regionsOpen, s.losing.size(), s.freed, s.pinned, s.buffersOpen);
    }

    private static final class Sums implements Tally {
        private final int[] counts = new int[Effect.values().length];
        private final Set<Integer> losing = new HashSet<>();
        private int die;
        private int regionsOpen;
        private int buffersOpen;
        private long freed;
        private long pinned;

        @Override
        public void line(Affected.Kind kind, Effect effect, int pid, long frees, long pins) {
            switch (kind) {
                case ATTACHMENT -> counts[effect.ordinal()]++;
                case MR -> {
                    die += effect == Effect.KILLED ? 1 : 0;
                    regionsOpen += effect == Effect.UNKNOWN ? 1 : 0;
                }
                case BUFFER -> buffersOpen += effect == Effect.UNKNOWN ? 1 : 0;
                default -> {
                }
            }
            if (pid > 0 && effect.loses()) {
                losing.add(pid);
            }
            freed = plus(freed, frees);
            pinned = plus(pinned, pins);
        }
    }
}
