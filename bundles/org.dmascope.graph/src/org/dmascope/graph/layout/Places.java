// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.Map;

/**
 * Where the buffers of a drawing stand, so that they stay there in that of the next reading: new ones take what is free.
 *
 * @param slots by id of the box
 */
public record Places(Map<String, Slot> slots) {
    public static final Places NONE = new Places(Map.of());

    /** A place in the rows of buffers. */
    public record Slot(int row, int column) {
    }

    public Places {
        slots = Map.copyOf(slots);
    }
}
