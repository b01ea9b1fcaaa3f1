// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.Objects;

import org.dmascope.core.Fact;

/**
 * Something that was looked at to tell whether a cause fits.
 *
 * @param what  in a few words, raw
 * @param holds whether it is so, with its evidence; or why that is not known and what would help
 */
public record Check(String what, Fact<Boolean> holds) {
    public Check {
        Objects.requireNonNull(what);
        Objects.requireNonNull(holds);
    }
}
