// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.List;

import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.Icon;
import org.dmascope.graph.scene.Item;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.analysis.row.BufferRow;

/** What a click selects: the thing itself; on the count of processes or memory regions of a buffer those, one after the other. */
final class Picking {
    private static final String HOLDERS = "holder"; //$NON-NLS-1$
    private static final String REGIONS = "mr"; //$NON-NLS-1$
    private static final double AROUND = 3;
    private static final double NUMBER = 14;

    private Picking() {
    }

    /**
     * @param before what was selected: of several that stand at one place, the next is picked
     * @return null when other views have no such thing
     */
    static Subject at(Item item, double x, double y, HostRows rows, Subject before) {
        Subject own = Links.subject(item.subject(), rows);
        List<Subject> counted = item instanceof Box b && own != null && rows.find(own) instanceof BufferRow r ? counted(b, r, x, y, rows) : List.of();
        return counted.isEmpty() ? own : counted.get((counted.indexOf(before) + 1) % counted.size());
    }

    private static List<Subject> counted(Box b, BufferRow r, double x, double y, HostRows rows) {
        for (Icon i : b.icons()) {
            if (x >= i.x() - AROUND && x <= i.x() + i.size() + NUMBER && y >= i.y() - AROUND && y <= i.y() + i.size() + AROUND) {
                if (i.key().equals(HOLDERS)) {
                    return r.holders().stream().map(Subject::of).toList();
                }
                if (i.key().equals(REGIONS)) {
                    return b.more().stream().map(s -> Links.subject(s, rows)).filter(s -> s != null && s.kind() == Kind.REGION).toList();
                }
            }
        }
        return List.of();
    }
}
