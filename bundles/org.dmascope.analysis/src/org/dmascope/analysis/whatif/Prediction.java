// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dmascope.analysis.rules.Unread;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.Word;

/**
 * What an action would do under a policy.
 *
 * @param action  what is done
 * @param policy  under which contract
 * @param effects buffer by buffer, each followed by its attachments, memory regions and mappings; then processes
 * @param totals  sums of these
 * @param ending  whether the action comes to its end by itself
 * @param unread  what was not read, so that there may be more
 */
public record Prediction(Action action, Policy policy, List<Consequence> effects, Totals totals, Ending ending, List<Unread> unread) {
    /** Whether the action ends by itself. */
    public enum Ending implements Word {
        /** Nothing keeps it. */
        BOUNDED,
        /** It waits for what is blocked. */
        UNBOUNDED,
        /** Something may keep it. */
        UNKNOWN;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Prediction {
        Objects.requireNonNull(action);
        Objects.requireNonNull(policy);
        effects = effects instanceof Effects ? effects : List.copyOf(effects);
        unread = List.copyOf(unread);
    }

    static Prediction of(Action action, Policy policy, List<Consequence> effects, List<Unread> unread) {
        Ends ends = new Ends();
        Tally.of(effects, ends);
        return new Prediction(action, policy, effects, Totals.of(effects), ending(action, ends.blocked, ends.open || !unread.isEmpty()), unread);
    }

    private static final class Ends implements Tally {
        private boolean blocked;
        private boolean open;

        @Override
        public void line(Affected.Kind kind, Effect effect, int pid, long freed, long pinned) {
            blocked |= effect == Effect.BLOCKED;
            open |= effect == Effect.UNKNOWN && (kind == Affected.Kind.ATTACHMENT || kind == Affected.Kind.BUFFER);
        }
    }

    /** A process that ends and an allocation that evicts wait for nobody: the one leaves things to others, the other fails. */
    private static Ending ending(Action action, boolean blocked, boolean open) {
        return !(action instanceof Action.OnTarget) ? Ending.BOUNDED : blocked ? Ending.UNBOUNDED : open ? Ending.UNKNOWN : Ending.BOUNDED;
    }

    /** On whom the action waits, each once, in the order of the effects. */
    public List<Affected> waitsFor() {
        return effects.stream().flatMap(c -> c.waitsFor().stream()).distinct().toList();
    }
}
