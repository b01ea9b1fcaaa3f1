// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.axis.Placement;

/** Which memory of a device a buffer is in, as far as placements and names of regions tell. */
enum MemoryPlace {
    /** The device's own. */
    VRAM,
    /** System memory that is mapped for it. */
    GTT;

    /** Null for a place that is not counted by region. */
    static MemoryPlace of(Placement p) {
        return p == Placement.VRAM || p == Placement.VISIBLE_VRAM ? VRAM : p == Placement.GTT ? GTT : null;
    }

    /** Null for a region that no placement names. */
    static MemoryPlace of(String region) {
        return region.startsWith("vram") ? VRAM : region.equals("gtt") ? GTT : null;
    }
}
