// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.core.axis.Word;

/**
 * Which words, in lower case, may stand in the cells of a column. Where one cannot, it is not looked for: of a big host most cells are neither made nor looked at then, and
 * those of contracts cost the most. May say yes to a word that no cell has, never no to one that a cell has.
 */
final class CellWords {
    /** Free text. */
    static final Predicate<String> ANY = w -> true;
    /** Numbers, {@link AtLeast}, {@link Unlimited}, {@link Column#UNKNOWN}. */
    static final Predicate<String> NUMBERS = signs("0123456789-.e\u2265" + CgroupRow.UNLIMITED + Column.UNKNOWN);
    /** Hexadecimal with its prefix. */
    static final Predicate<String> HEX = signs("0123456789abcdefx" + Column.UNKNOWN);
    /** Yes and no. */
    static final Predicate<String> TRUTH = of(new Word[0], "yes", "no");

    private CellWords() {
    }

    private static Predicate<String> signs(String all) {
        return w -> w.chars().allMatch(c -> all.indexOf(c) >= 0);
    }

    /**
     * Words of a small set, also marked as inferred, or unknown. In what is looked for each run of letters must be part of one of theirs, and each other sign one of theirs.
     *
     * @param values the whole set
     * @param more   what else is said, with its signs
     */
    static Predicate<String> of(Word[] values, String... more) {
        Set<String> said = new HashSet<>();
        StringBuilder all = new StringBuilder();
        Stream.concat(Arrays.stream(values).map(Word::word), Stream.concat(Arrays.stream(more), Stream.of(Shown.INFERRED, Column.UNKNOWN))).map(w -> w.toLowerCase(Locale.ROOT)).forEach(w -> {
            said.addAll(runs(w));
            all.append(w);
        });
        Predicate<String> signs = signs(all.toString());
        return w -> signs.test(w) && runs(w).stream().allMatch(r -> said.stream().anyMatch(s -> s.contains(r)));
    }

    /** What stands between digits, signs and blanks. */
    private static Set<String> runs(String text) {
        Set<String> out = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                out.add(text.substring(start, i));
                start = -1;
            }
        }
        return out;
    }
}
