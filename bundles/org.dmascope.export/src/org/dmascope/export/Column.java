// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.model.edit.State;

/**
 * A column of a view: what the window, the human table, the TSV and the filter show and search.
 *
 * @param id      short stable word: header of the TSV, persisted column order
 * @param title   header for people
 * @param numeric right-aligned and sorted by number
 * @param value   a {@link Number}, or a String in its shown form ("" = known to be none); null when unknown
 * @param fact    the fact behind the value; null for a column whose value is not a fact of its own
 * @param state   icon, word and colour; null for a column without
 * @param holds   whether a word, in lower case, may stand in one of its cells: {@link CellWords}
 */
public record Column<R>(String id, String title, boolean numeric, Function<R, Object> value, Function<R, Fact<?>> fact, Function<R, State> state, Predicate<String> holds) {
    /** What stands for an unknown value. */
    public static final String UNKNOWN = "?";

    public Column {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(value);
        Objects.requireNonNull(holds);
    }

    /** Of free text or of numbers. */
    public Column(String id, String title, boolean numeric, Function<R, Object> value, Function<R, Fact<?>> fact, Function<R, State> state) {
        this(id, title, numeric, value, fact, state, numeric ? CellWords.NUMBERS : CellWords.ANY);
    }

    /** The same, of whose cells it is known which words stand in them. */
    Column<R> of(Predicate<String> words) {
        return new Column<>(id, title, numeric, value, fact, state, words);
    }

    static <R> Column<R> number(String id, String title, Function<R, Object> value) {
        return new Column<>(id, title, true, value, null, null);
    }

    static <R> Column<R> text(String id, String title, Function<R, Object> value) {
        return new Column<>(id, title, false, value, null, null);
    }

    /** The cell as text; {@link #UNKNOWN} when unknown. */
    public String cell(R row) {
        Object v = value.apply(row);
        return v == null ? UNKNOWN : v.toString();
    }

    /** Where the value comes from; null when unknown or when the column has no fact. */
    public Evidence evidence(R row) {
        return fact == null ? null : fact.apply(row).evidence();
    }

    /** By value; what is unknown comes last. */
    public Comparator<R> order() {
        Comparator<Object> values = numeric ? Comparator.comparingLong(v -> ((Number) v).longValue()) : Comparator.comparing(Object::toString);
        return Comparator.comparing(value, Comparator.nullsLast(values));
    }
}
