// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code lab list} says of one kernel.
 *
 * @param kernel  which kernel
 * @param fetched whether it is in the cache, so that it starts without a network
 * @param running what runs, if anything
 */
public record LabStatus(LabKernel kernel, boolean fetched, Optional<Running> running) {
    /**
     * @param scenario  what is (being) made in it
     * @param pid       its QEMU process
     * @param startedAt when QEMU was started
     * @param ready     false while it boots or makes the scenario
     * @param kept      whether it stays until it is stopped; else it ends with its last user
     */
    public record Running(LabScenario scenario, long pid, Instant startedAt, boolean ready, boolean kept) {
        public Duration age(Instant now) {
            return Duration.between(startedAt, now);
        }
    }
}
