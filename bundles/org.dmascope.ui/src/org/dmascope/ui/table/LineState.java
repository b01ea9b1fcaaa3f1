// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

/** What the painter asks of a line and its cells. Columns are given by index, lines by their place in the table. */
interface LineState {
    /** Whether it belongs to what is selected in another view. */
    boolean related(int line);

    /** Whether it is a row that heads a section. */
    boolean section(int line);

    /** What a row that heads a section says in its first shown column, for the cells that say nothing themselves. */
    Cell heading(int line);

    /** Where that must end: the next of its cells that says something begins there. */
    int headingEnd(int line);

    /** The group that the line heads, null for a row. */
    Group group(int line);

    /** What stands at the left of a heading. */
    Cell title(Group group);

    boolean closed(Group group);

    /** Where the title of a heading must end: the first sum on screen begins there. */
    int titleEnd(Group group);

    /** Whether rows stand in groups, so that they are indented. */
    boolean grouped();

    /** Whether the cell shows something else than at the reading before. */
    boolean changed(int line, int column);

    /** A word beside the first value, null for none. */
    Badge badge(int line);

    /** A sign beside the first value, null for none. */
    Sign sign(int line);

    /** Whether it is the first shown column. */
    boolean first(int column);

    /** Whether the keyboard points at this cell. */
    boolean pointed(int line, int column);
}
