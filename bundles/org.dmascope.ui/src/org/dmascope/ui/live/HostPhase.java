// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

/** Where a host stands. */
public enum HostPhase {
    /** Nothing has been read yet. */
    NEW,
    /** The first reading runs. */
    CONNECTING,
    /** The last reading succeeded, at least in part. */
    READ,
    /** Nothing could be read. */
    FAILED,
    /** It was read, then a reading failed: what is shown is old. */
    STALE
}
