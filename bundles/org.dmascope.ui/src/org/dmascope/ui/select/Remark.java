// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.select;

import java.util.List;

import org.dmascope.ui.table.Cell;

/**
 * What a view says about a thing beside what was read of it: a prediction, a difference. Properties shows it above the facts as long as the thing is selected.
 *
 * @param icon    key of the icon, for a thing that is not there to be shown
 * @param title   what is remarked, for the same
 * @param section heading
 * @param note    behind the heading: which line, "" for nothing
 * @param entries first to last
 */
public record Remark(String icon, String title, String section, String note, List<Entry> entries) {
    /**
     * A line.
     *
     * @param name   what it says something about
     * @param value  what it says, with the mark of its tier
     * @param source who says so, "" for nobody
     * @param detail evidence, reason, remedy; several lines, "" for none
     * @param rule   name of the rule that F1 explains, null for none
     */
    public record Entry(String name, Cell value, String source, String detail, String rule) {
        /** A line that only says something. */
        public static Entry of(String name, String words) {
            return new Entry(name, Cell.of(words), "", "", null); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    public Remark {
        entries = List.copyOf(entries);
    }
}
