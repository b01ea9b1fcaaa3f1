// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.Objects;

import org.dmascope.core.Fact;

/**
 * One thing that the imports and registrations of a process depend on.
 *
 * @param topic  {@code node}, {@code limit}, {@code process}, {@code driver} or {@code buffer}
 * @param what   what must be so, raw
 * @param holds  whether it is, with its evidence; or why that is not known and what would help
 * @param remedy what to do when it is not so; null when there is nothing to do
 * @param rule   name of the rule behind it; null for what was read
 */
public record ProcessLine(String topic, String what, Fact<Boolean> holds, String remedy, String rule) {
    public ProcessLine {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(what);
        Objects.requireNonNull(holds);
    }
}
