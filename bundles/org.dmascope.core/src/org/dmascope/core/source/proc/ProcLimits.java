// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/**
 * The limits of a process that matter for buffers, soft ones.
 *
 * @param memlock RLIMIT_MEMLOCK in bytes; {@link #UNLIMITED}; -1 unknown
 * @param files   RLIMIT_NOFILE; {@link #UNLIMITED}; -1 unknown
 */
public record ProcLimits(long memlock, long files) {
    /** RLIM_INFINITY. */
    public static final long UNLIMITED = Long.MAX_VALUE;
}
