// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A lab kernel that is up and has made its scenario.
 *
 * @param kernel    which kernel
 * @param scenario  what has been made in it
 * @param dir       its run folder
 * @param pid       its QEMU process
 * @param startedAt when QEMU was started
 */
public record RunningLab(LabKernel kernel, LabScenario scenario, Path dir, long pid, Instant startedAt) {
    static final String TRUTH = "truth.json";

    /**
     * Glob of the names of unix sockets at whose other end the guest starts an agent for each connection, one at a time per socket.
     *
     * @param account {@code root}, {@code user} (the ordinary user with uid 1000 who has made a part of the scenario), or one of those that
     *                a scenario adds, such as {@code cap-bpf}
     */
    String agentSockets(String account) {
        return "agent." + account + "{,[0-9]}.sock";
    }

    /** The scenario's own account of what it made, as JSON. */
    public Path truth() {
        return dir.resolve(TRUTH);
    }
}
