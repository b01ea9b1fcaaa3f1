// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.timeline.Lane;

/** Where each lane stands, top down, before scrolling. Immutable. */
final class LaneLayout {
    static final int TRACK = 19;
    private static final int PADDING = 6;
    private static final int GAP = 4;
    /** Room for the inode and the name at the left. */
    private static final int LEAST = 40;

    /** @param y top edge; @param height without the gap below */
    record Place(Lane lane, int y, int height) {
        int trackY(int index) {
            int rows = Math.max(1, lane.tracks().size());
            int free = height - rows * TRACK;
            return y + free / 2 + index * TRACK + TRACK / 2;
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final int height;

    LaneLayout(List<Lane> lanes) {
        int y = GAP;
        for (Lane l : lanes) {
            int h = Math.max(LEAST, Math.max(1, l.tracks().size()) * TRACK + 2 * PADDING);
            places.add(new Place(l, y, h));
            y += h + GAP;
        }
        height = y;
    }

    int height() {
        return height;
    }

    List<Place> places() {
        return places;
    }

    /** Index of the first lane that reaches below {@code y}. */
    int first(int y) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (places.get(mid).y() + places.get(mid).height() < y) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
