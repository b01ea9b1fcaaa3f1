// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.Comparator;

/**
 * What the rows of a group have in common.
 *
 * @param word  what the heading says
 * @param icon  key of its icon, null for none
 * @param known whether it is known; groups of what is not known stand last
 */
public record Value(String word, String icon, boolean known) {
    /** Numbers by value, words by letter, what is not known last. */
    static final Comparator<Value> ORDER = Comparator.comparing((Value v) -> !v.known).thenComparingLong(Value::number)
            .thenComparing(Value::word, String.CASE_INSENSITIVE_ORDER).thenComparing(Value::word);
    private static final int DIGITS = 18;

    public static Value of(String word) {
        return new Value(word, null, true);
    }

    public static Value of(String word, String icon) {
        return new Value(word, icon, true);
    }

    /** Identity of the group; stays the same from one reading to the next. */
    String key() {
        return (known ? '+' : '?') + word;
    }

    /** The number that the word begins with; words without one come after all numbers. */
    private long number() {
        int end = 0;
        while (end < word.length() && end < DIGITS && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        boolean whole = end == word.length() || word.charAt(end) == ' ';
        return end == 0 || !whole ? Long.MAX_VALUE : Long.parseLong(word.substring(0, end));
    }
}
