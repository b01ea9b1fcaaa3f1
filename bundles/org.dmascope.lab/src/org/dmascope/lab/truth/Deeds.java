// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

/**
 * Of a scenario whose faults are planted, or whose steps can be foretold.
 *
 * @param planted what the rules must find; null when the scenario does not say
 * @param actions what its steps do, in the words of {@code what-if}
 * @param account what became of each thing; null when the scenario keeps none
 */
public record Deeds(Planted planted, List<Action> actions, Account account) {
    public static final Deeds NONE = new Deeds(null, List.of(), null);

    public Deeds {
        actions = List.copyOf(actions);
    }

    /** @param words {@code revoke TARGET}, {@code reset TARGET}, {@code unplug TARGET}, {@code close PID}, {@code evict BYTES PID DEVICE} */
    public record Action(String step, String words) {
    }

    /** The words of what a step does; null when nobody foretells it. */
    public String words(String step) {
        return actions.stream().filter(a -> a.step().equals(step)).map(Action::words).findFirst().orElse(null);
    }
}
