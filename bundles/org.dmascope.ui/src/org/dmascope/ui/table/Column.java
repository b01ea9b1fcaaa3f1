// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.Comparator;
import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param id    stable word for saved layouts
 * @param title heading
 * @param width width in pixels at 100 %
 * @param right whether values are numbers and stand at the right edge
 * @param cell  what a cell shows; asked only for cells that are painted
 * @param text  the full value as plain text: filter row, copied rows
 * @param order ascending order
 * @param sum   how values add up in the heading of a group, null when they do not
 */
public record Column<R>(String id, String title, int width, boolean right, Function<R, Cell> cell, Function<R, String> text, Comparator<R> order,
        Sum<R> sum) {
    /** The same column with another width. */
    Column<R> wide(int pixels) {
        return new Column<>(id, title, pixels, right, cell, text, order, sum);
    }

    /** A column whose text is what the cell shows and that is ordered by it, ignoring case. */
    public static <R> Column<R> words(String id, String title, int width, Function<R, Cell> cell) {
        Function<R, String> text = r -> {
            Cell c = cell.apply(r);
            return c.dim().isEmpty() ? c.text() : c.text() + " " + c.dim(); //$NON-NLS-1$
        };
        return new Column<>(id, title, width, false, cell, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), null);
    }

    /** The same column ordered by something else than its words. */
    public Column<R> orderedBy(Comparator<R> by) {
        return new Column<>(id, title, width, right, cell, text, by, sum);
    }

    /** The same column with another text for copying and filtering. */
    public Column<R> textOf(Function<R, String> full) {
        return new Column<>(id, title, width, right, cell, full, order, sum);
    }

    /** The same column for numbers. */
    public Column<R> numbers() {
        return new Column<>(id, title, width, true, cell, text, order, sum);
    }

    /** The same column with a sum in the headings of groups. */
    public Column<R> summed(Sum<R> adding) {
        return new Column<>(id, title, width, right, cell, text, order, adding);
    }
}
