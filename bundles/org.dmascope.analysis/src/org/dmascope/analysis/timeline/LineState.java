// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

/** What the line of an attachment says at a time. Its colour in a drawing. */
public enum LineState {
    /** Before the recording began: nothing was seen. */
    BEFORE,
    /** Attached; whether it pins is not known. */
    ATTACHED,
    /** Attached, keeps nothing in its place. */
    FREE,
    /** Pinned because it is mapped. */
    MAPPED,
    /** Pinned until unpinned or detached. */
    PINNED,
    /** Attached to memory that its exporter never moves. */
    FIXED,
    /** Torn down by a revoke. */
    REVOKED
}
