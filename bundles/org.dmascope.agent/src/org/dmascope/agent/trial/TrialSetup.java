// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.util.List;
import java.util.function.Supplier;

import org.dmascope.core.trial.TrialList;

/**
 * What an agent needs for trials.
 *
 * @param list    says what can be tried; opens nothing
 * @param command starts the process of the trials, words as they are passed to it
 * @param bounds  how long it waits
 * @param structs looks at the kernel's structures; null for not at all
 */
public record TrialSetup(Supplier<TrialList> list, List<String> command, TrialBounds bounds, StructLook structs) {
    public TrialSetup {
        command = List.copyOf(command);
    }

    /** Without a look at the kernel's structures. */
    public TrialSetup(Supplier<TrialList> list, List<String> command, TrialBounds bounds) {
        this(list, command, bounds, null);
    }
}
