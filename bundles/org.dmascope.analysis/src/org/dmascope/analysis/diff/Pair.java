// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.diff;

import org.dmascope.analysis.BufferState;

/**
 * A buffer of the one reading and the same one of the other; one of them is null when it is in one only.
 *
 * @param unchanged whether nothing but its holders can have changed
 */
record Pair(BufferState before, BufferState after, boolean unchanged) {
    BufferState any() {
        return after != null ? after : before;
    }
}
