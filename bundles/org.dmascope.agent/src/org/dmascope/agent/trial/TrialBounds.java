// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.time.Duration;

/**
 * How long the agent waits.
 *
 * @param start   until the process of the trials is ready
 * @param pair    longest time for one pair, then its process is killed
 * @param end     until a killed process is gone; one that is not is blocked in the kernel
 * @param look    longest time for a look at the list of buffers
 */
public record TrialBounds(Duration start, Duration pair, Duration end, Duration look) {
    /** 150 s for the start (an emulated machine that is busy), 15 s for a pair, 5 s for its end and for a look. */
    public static final TrialBounds DEFAULT = new TrialBounds(Duration.ofSeconds(150), Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(5));
}
