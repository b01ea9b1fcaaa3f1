// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.time.Duration;

/**
 * How long the agent waits.
 *
 * @param call   longest single call before it counts as blocked in the kernel
 * @param source longest time for one source
 */
public record Bounds(Duration call, Duration source) {
    /** 5 s for a call, 45 s for a source: less than the minute that a session waits. */
    public static final Bounds DEFAULT = new Bounds(Duration.ofSeconds(5), Duration.ofSeconds(45));
}
