// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole answer to a question: as many rows as there are things, and in each what was asked of it. Rows without an order of their own are compared
 * as a bag: one that is missing, one too many and one that is twice there are all wrong.
 *
 * @param columns what was asked, for messages
 * @param rows    one for each thing, a word per column
 * @param ordered whether the order of the rows is part of the answer
 */
public record Answer(List<String> columns, List<List<String>> rows, boolean ordered) {
    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row + " does not answer " + columns);
            }
        }
    }

    /** Of rows in any order. */
    public static Answer of(List<String> columns, List<List<String>> rows) {
        return new Answer(columns, rows, false);
    }

    /** Whether another answer says the same, nothing less and nothing more. */
    public boolean same(Answer other) {
        return columns.equals(other.columns) && arranged().equals(other.arranged());
    }

    private List<List<String>> arranged() {
        return ordered ? rows : rows.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    /**
     * Answers that differ from this one in a single point: a row is missing, a row is there twice, one word is another, two unlike neighbours have changed
     * places where the order counts. A comparison that takes one of them for this one compares nothing.
     */
    public List<Answer> wrong() {
        List<Answer> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<List<String>> without = new ArrayList<>(rows);
            without.remove(i);
            out.add(with(without));
            List<List<String>> twice = new ArrayList<>(rows);
            twice.add(i, rows.get(i));
            out.add(with(twice));
            for (int c = 0; c < columns.size(); c++) {
                List<String> row = new ArrayList<>(rows.get(i));
                row.set(c, row.get(c) + "'");
                List<List<String>> other = new ArrayList<>(rows);
                other.set(i, row);
                out.add(with(other));
            }
            if (ordered && i > 0 && !rows.get(i).equals(rows.get(i - 1))) {
                List<List<String>> swapped = new ArrayList<>(rows);
                swapped.set(i, rows.get(i - 1));
                swapped.set(i - 1, rows.get(i));
                out.add(with(swapped));
            }
        }
        return out;
    }

    private Answer with(List<List<String>> other) {
        return new Answer(columns, other, ordered);
    }

    @Override
    public String toString() {
        return arranged().stream().map(r -> String.join(" | ", r)).collect(Collectors.joining("\n", String.join(" | ", columns) + "\n", ""));
    }
}
