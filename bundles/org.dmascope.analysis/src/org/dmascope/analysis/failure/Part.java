// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.List;

import org.dmascope.core.Fact;

/**
 * How one side of a row (exporter, importer, stage, kernel) meets what failed.
 *
 * @param rank how narrowly the row names what was asked for; 0 when it leaves this side open
 * @param fits null when it cannot be told
 */
record Part(int rank, Boolean fits, List<Check> checks) {
    static final Part OPEN = new Part(0, true, List.of());
    /** Not asked, and there is nothing to look at. */
    static final Part UNTOLD = new Part(0, null, List.of());

    Part {
        checks = List.copyOf(checks);
    }

    static Part of(int rank, String what, Fact<Boolean> holds) {
        return new Part(Boolean.FALSE.equals(holds.value()) ? 0 : rank, holds.value(), List.of(new Check(what, holds)));
    }
}
