// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.dmascope.export.FilterKey;

/**
 * What can stand at a place of a filter: the keys that the rows answer to, and behind a key the values that occur in them. Looks at a
 * bounded number of rows, so that it is quick with any number.
 */
public final class Completion {
    /** Rows that are looked at for values. */
    public static final int ROWS = 20_000;
    /** Values that are offered. */
    public static final int VALUES = 200;
    /** Rows that are looked at for keys. */
    private static final int SAMPLE = 200;
    private static final int LONGEST = 120;
    /** Numbers by size, before words in the order of letters. */
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(s -> number(s) ? s.length() : Integer.MAX_VALUE).thenComparing(Comparator.naturalOrder());

    /**
     * One thing that can be put in.
     *
     * @param label  key or value as it is offered
     * @param key    null for a value
     * @param text   the whole filter with it
     * @param cursor where the cursor stands then
     */
    public record Item(String label, FilterKey key, String text, int cursor) {
    }

    private final String text;
    private final int caret;
    private final Collection<?> rows;

    private Completion(String text, int caret, Collection<?> rows) {
        this.text = text;
        this.caret = caret;
        this.rows = rows;
    }

    /** @param rows the rows that are filtered, of any kinds */
    public static List<Item> at(String text, int caret, Collection<?> rows) {
        return new Completion(text, Math.clamp(caret, 0, text.length()), rows).items();
    }

    private List<Item> items() {
        int part = 0; // where the condition at the cursor begins
        int value = -1; // where the alternative at the cursor begins, -1 before a key
        FilterKey key = null;
        boolean quoted = false;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(c)) {
                part = i + 1;
                value = -1;
                key = null;
            } else if (!quoted && c == ':' && value < 0) {
                key = key(text.substring(part + (negated(part) ? 1 : 0), i));
                value = i + 1;
            } else if (!quoted && c == ',' && value >= 0) {
                value = i + 1;
            }
        }
        return value < 0 ? keys(part + (negated(part) ? 1 : 0)) : key == null ? List.of() : values(key, value);
    }

    private boolean negated(int at) {
        return at < caret && text.charAt(at) == '-';
    }

    private static FilterKey key(String word) {
        return Stream.of(FilterKey.values()).filter(k -> k.word().equals(word.toLowerCase(Locale.ROOT))).findFirst().orElse(null);
    }

    private List<Item> keys(int from) {
        String begun = text.substring(from, caret).toLowerCase(Locale.ROOT);
        return Stream.of(FilterKey.values()).filter(k -> k.word().startsWith(begun) && answered(k)).map(k -> item(k.word() + ':', k, from, k.word() + ':')).toList();
    }

    /** Whether a row has something under the key; with no rows it is not known. */
    private boolean answered(FilterKey key) {
        int[] at = new int[1];
        int stride = rows.size() / SAMPLE + 1;
        return rows.isEmpty() || rows.stream().filter(r -> at[0]++ % stride == 0).anyMatch(r -> {
            boolean[] any = new boolean[1];
            RowFilter.terms(r, key, t -> any[0] = true);
            return any[0];
        });
    }

    private List<Item> values(FilterKey key, int from) {
        String begun = text.substring(from, caret).replace("\"", "").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
        Set<String> found = new TreeSet<>(ORDER);
        rows.stream().limit(ROWS).forEach(r -> RowFilter.terms(r, key, t -> {
            if (!t.isEmpty() && t.length() <= LONGEST && t.indexOf('"') < 0 && t.toLowerCase(Locale.ROOT).contains(begun)) {
                found.add(t);
                if (found.size() > VALUES) {
                    ((TreeSet<String>) found).pollLast();
                }
            }
        }));
        List<Item> out = new ArrayList<>();
        found.forEach(v -> out.add(item(v, null, from, bare(v) ? v : '"' + v + '"')));
        return out;
    }

    private static boolean bare(String value) {
        return value.chars().noneMatch(c -> c == ',' || c == ':' || Character.isWhitespace(c)) && value.charAt(0) != '-';
    }

    private static boolean number(String s) {
        return s.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Replaces what is begun, up to the next comma or blank. */
    private Item item(String label, FilterKey key, int from, String put) {
        int end = caret;
        while (end < text.length() && text.charAt(end) != ',' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new Item(label, key, text.substring(0, from) + put + text.substring(end), from + put.length());
    }
}
