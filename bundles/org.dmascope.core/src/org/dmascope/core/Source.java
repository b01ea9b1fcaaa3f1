// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/**
 * A kernel source: which paths are touched to learn what. The list of sources is compiled in; an agent takes source ids from the other
 * side, never a path.
 */
public interface Source {
    /** Short stable word used in evidence, diagnostics, frames and help: {@code host}, {@code bufinfo}, {@code proc}, … */
    String id();

    /** Whether a read of this source can block inside the kernel, so that it runs apart and is bounded in time. */
    default boolean canBlock() {
        return false;
    }

    /** Touches everything that the reader of this source will ask for. Parses nothing. */
    void gather(Gatherer g);
}
