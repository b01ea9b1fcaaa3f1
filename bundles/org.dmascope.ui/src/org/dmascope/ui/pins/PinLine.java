// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.pins;

import java.util.List;

import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tree.Line;

/**
 * A line of the tree of what keeps a buffer in its place.
 *
 * @param key     identity within the tree
 * @param subject what is selected with it, null for none
 */
record PinLine(String key, String icon, String text, String dim, String tip, boolean strong, Subject subject, List<PinLine> lines) implements Line {
    @Override
    public boolean equals(Object o) {
        return o instanceof PinLine n && n.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
