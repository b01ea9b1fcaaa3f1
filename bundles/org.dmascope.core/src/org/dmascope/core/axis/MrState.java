// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** What becomes of an RDMA memory region when its memory wants to move or is taken back. */
public enum MrState implements Word {
    /** In use; whether its memory may move is not known. */
    LIVE,
    /** Follows its memory: mapped again after a move. */
    MOVABLE,
    /** Keeps its memory in its place. */
    PINNED,
    /** Its memory was taken back for good. The region, its key and its number stay reserved until it is deregistered or its process ends. */
    REVOKED;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
