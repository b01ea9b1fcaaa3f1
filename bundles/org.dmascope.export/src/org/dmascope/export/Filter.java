// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

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

    /**
     * One condition.
     *
     * @param key    null for a plain word
     * @param wanted alternatives, in lower case
     */
    record Part(FilterKey key, List<String> wanted, boolean not) {
    }

    /** A column with those words that may stand in its cells. */
    private record Place<R>(Column<R> column, List<String> words, boolean inUnknown) {
        Place(Column<R> column, List<String> words) {
            this(column, words, in(Column.UNKNOWN, words));
        }

        boolean finds(R row) {
            Object value = column.value().apply(row);
            return value == null ? inUnknown : in(value.toString().toLowerCase(Locale.ROOT), words);
        }

        private static boolean in(String cell, List<String> words) {
            for (String w : words) {
                if (cell.contains(w)) {
                    return true;
                }
            }
            return false;
        }
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

    /** Whether one row of this view passes; for many there is {@link #on}. */
    public <R> boolean accepts(View<R> view, R row) {
        return on(view).test(row);
    }

    /** Says of rows of this view whether they pass; from any thread. */
    public <R> Predicate<R> on(View<R> view) {
        Predicate<R> all = r -> true;
        for (int i = parts.size() - 1; i >= 0; i--) { // the first is asked first
            Part p = parts.get(i);
            Predicate<R> finds = p.key() == null ? word(p, view) : r -> finds(p, view, r);
            Predicate<R> one = p.not() ? finds.negate() : finds;
            all = i == parts.size() - 1 ? one : one.and(all);
        }
        return all;
    }

    private static <R> Predicate<R> word(Part p, View<R> view) {
        List<Place<R>> places = view.columns().stream().map(c -> new Place<>(c, p.wanted().stream().filter(c.holds()).toList())).filter(s -> !s.words().isEmpty()).toList();
        return row -> {
            for (Place<R> s : places) {
                if (s.finds(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static <R> boolean finds(Part p, View<R> view, R row) {
        boolean[] found = new boolean[1];
        view.terms().each(row, p.key(), term -> {
            for (String w : p.wanted()) {
                found[0] |= p.key().finds(w, term);
            }
        });
        return found[0];
    }
}
