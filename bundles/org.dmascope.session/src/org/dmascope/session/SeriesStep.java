// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Instant;

/**
 * A step of a series, as its head names it.
 *
 * @param number  from 1 on; kept when older steps are dropped
 * @param takenAt when its reading began
 * @param failed  whether the reading failed, so that it holds nothing but the reason
 */
public record SeriesStep(int number, Instant takenAt, boolean failed) {
    /** As a host of the command line. */
    public StepName name() {
        return new StepName.Number(number);
    }
}
