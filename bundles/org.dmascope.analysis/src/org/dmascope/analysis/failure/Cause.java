// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.List;

import org.dmascope.core.catalogue.KnownFailure;

/**
 * A cause, held against what failed.
 *
 * @param failure the row of the table
 * @param fit     whether it fits
 * @param rank    how narrowly the row names what was asked for; of two causes the one with the greater rank is shown first
 * @param checks  what was looked at
 */
public record Cause(KnownFailure failure, Fit fit, int rank, List<Check> checks) {
    /** Whether a cause fits. */
    public enum Fit {
        /** All that the row asks for holds. */
        FITS,
        /** Some of it could not be told. */
        POSSIBLE,
        /** Something that it asks for does not hold. */
        RULED_OUT
    }

    public Cause {
        checks = List.copyOf(checks);
    }
}
