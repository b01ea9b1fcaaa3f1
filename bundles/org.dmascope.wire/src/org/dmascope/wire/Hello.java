// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.util.Objects;

/**
 * How an agent introduces itself.
 *
 * @param protocol     version of the frames, see {@link #PROTOCOL}
 * @param agentVersion version of the agent, for showing only
 * @param uid          effective user id of the agent, -1 when it is not a process (replayed tree)
 * @param caps         effective capabilities, the bit set of CapEff in /proc/self/status; 0 when unknown
 * @param machine      {@code uname -m}: {@code x86_64}, {@code aarch64}, …; empty when unknown
 */
public record Hello(int protocol, String agentVersion, long uid, long caps, String machine) {
    /** The version that this code speaks. Any change to a frame raises it. */
    public static final int PROTOCOL = 3;
    /** Oldest version whose captures are still read: what came since are frames that no capture holds. */
    public static final int OLDEST_CAPTURE = 1;

    public Hello {
        Objects.requireNonNull(agentVersion);
        Objects.requireNonNull(machine);
    }
}
