// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.row.CgroupRow;

/**
 * A parsed filter. Parts stand for themselves joined by <em>and</em>; the alternatives of a part by <em>or</em>; a part may be negated.
 * A word is looked for in every cell of a row, in any case of letters; a key looks where it says.
 *
 * @param text  as typed
 * @param parts in the order typed; none accepts everything
 */
public record Filter(String text, List<Part> parts) {
    /** Accepts everything. */
    public static final Filter ALL = new Filter("", List.of());

    /** What cells of numbers are written with: a number, {@link AtLeast}, {@link Unlimited}, {@link Column#UNKNOWN}; in lower case. */
    private static final String OF_NUMBERS = "0123456789-.e\u2265" + CgroupRow.UNLIMITED + Column.UNKNOWN;

    /**
     * One condition.
     *
     * @param key     null for a plain word
     * @param wanted  alternatives, in lower case
     * @param numbers whether one of them can stand in a number: else those, half of all columns, are neither made nor looked at
     */
    record Part(FilterKey key, List<String> wanted, boolean not, boolean numbers) {
        Part(FilterKey key, List<String> wanted, boolean not) {
            this(key, wanted, not, wanted.stream().anyMatch(Filter::inNumbers));
        }
    }

    /** Whether a word, in lower case, may stand in a cell of numbers. */
    static boolean inNumbers(String word) {
        return word.chars().allMatch(c -> OF_NUMBERS.indexOf(c) >= 0);
    }

    /** What came of parsing. */
    public sealed interface Result {
        record Ok(Filter filter) implements Result {
        }

        /** @param position 0-based place in the text @param message one sentence for the person who typed it */
        record Bad(String message, int position) implements Result {
        }
    }

    public Filter {
        parts = List.copyOf(parts);
    }

    /**
     * Parses {@code ino:12,13 -drv:vgem "two words"}: words and keys, see {@link FilterKey}; comma = or,
     * space = and, a leading minus = not, double quotes keep spaces, commas and colons together.
     */
    public static Result parse(String text) {
        return new FilterParser(text).parse();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether a row of this view passes. */
    public <R> boolean accepts(View<R> view, R row) {
        for (Part p : parts) {
            if (p.not() == finds(p, view, row)) {
                return false;
            }
        }
        return true;
    }

    private static <R> boolean finds(Part p, View<R> view, R row) {
        if (p.key() == null) {
            for (Column<R> c : view.columns()) {
                if (c.numeric() && !p.numbers()) {
                    continue;
                }
                String cell = c.cell(row).toLowerCase(Locale.ROOT);
                for (String w : p.wanted()) {
                    if (cell.contains(w)) {
                        return true;
                    }
                }
            }
            return false;
        }
        boolean[] found = new boolean[1];
        view.terms().each(row, p.key(), term -> {
            for (String w : p.wanted()) {
                found[0] |= p.key().finds(w, term);
            }
        });
        return found[0];
    }
}
