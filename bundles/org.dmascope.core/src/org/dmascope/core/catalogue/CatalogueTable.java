// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.function.Function;

/**
 * A table of the catalogue as text: lines that begin with {@code #} are remarks, the first other line names the columns, fields are separated
 * by TAB, {@code -} is nothing. The tables are part of the program, so a mistake in one is an error of the program.
 */
final class CatalogueTable {
    private static final int MOST_LINES = 1000;
    private static final int MOST_LENGTH = 4096;
    private static final String NOTHING = "-";

    /** A row; every accessor names its column. */
    static final class Row {
        private final int line;
        private final Map<String, String> fields;

        private Row(int line, Map<String, String> fields) {
            this.line = line;
            this.fields = fields;
        }

        /** Null for nothing. */
        String text(String column) {
            String v = fields.get(column);
            if (v == null) {
                throw wrong(line, "there is no column " + column);
            }
            return v.equals(NOTHING) ? null : v;
        }

        String required(String column) {
            String v = text(column);
            if (v == null) {
                throw wrong(line, column + " is missing");
            }
            return v;
        }

        List<String> list(String column) {
            String v = text(column);
            return v == null ? List.of() : List.of(v.split(" "));
        }

        /** One of some words; {@code -} stands for {@code nothing}. */
        <T> T one(String column, Map<String, T> words, T nothing) {
            String v = text(column);
            if (v == null) {
                return nothing;
            }
            if (!words.containsKey(v)) {
                throw wrong(line, column + " is \"" + v + "\", which is none of " + words.keySet());
            }
            return words.get(v);
        }

        IllegalStateException wrong(String reason) {
            return wrong(line, reason);
        }

        private static IllegalStateException wrong(int line, String reason) {
            return new IllegalStateException("catalogue, line " + line + ": " + reason);
        }
    }

    private CatalogueTable() {
    }

    /** @throws IllegalStateException for a text that is not such a table, with its line */
    static <T> List<T> parse(String text, List<String> columns, Function<Row, T> row) {
        List<T> out = new ArrayList<>();
        boolean head = false;
        int n = 0;
        for (String line : text.split("\n")) {
            n++;
            if (n > MOST_LINES || line.length() > MOST_LENGTH) {
                throw Row.wrong(n, "the table is too big");
            }
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            List<String> fields = List.of(line.split("\t", -1));
            if (!head) {
                if (!fields.equals(columns)) {
                    throw Row.wrong(n, "the columns are " + fields + ", not " + columns);
                }
                head = true;
                continue;
            }
            out.add(row.apply(new Row(n, fields(n, columns, fields))));
        }
        return List.copyOf(out);
    }

    private static Map<String, String> fields(int line, List<String> columns, List<String> fields) {
        if (fields.size() != columns.size()) {
            throw Row.wrong(line, fields.size() + " fields for " + columns.size() + " columns");
        }
        Map<String, String> out = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isBlank() || !fields.get(i).equals(fields.get(i).strip())) {
                throw Row.wrong(line, columns.get(i) + " is empty or has blanks around it");
            }
            out.put(columns.get(i), fields.get(i));
        }
        return out;
    }
}
