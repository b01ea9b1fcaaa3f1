// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dmascope.core.catalogue.CatalogueTable.Row;

/** The error numbers of Linux by number, name and words, see {@code errnos.tsv}. Immutable. */
public final class KnownErrnos {
    private static final List<String> COLUMNS = List.of("number", "name", "aliases", "text");
    /** MAX_ERRNO of include/linux/err.h. */
    private static final int MOST = 4095;
    /** Longest line that is looked at; a program's message is shorter. */
    private static final int LONGEST = 1000;

    private final List<KnownErrno> all;
    private final Map<String, KnownErrno> byName = new HashMap<>();
    private final Map<String, KnownErrno> byText = new HashMap<>();
    private final Map<Integer, KnownErrno> byNumber = new HashMap<>();

    private KnownErrnos(List<KnownErrno> all) {
        this.all = all;
        for (KnownErrno e : all) {
            put(byName, e.name(), e);
            e.aliases().forEach(a -> put(byName, a, e));
            put(byText, e.text().toLowerCase(Locale.ROOT), e);
            put(byNumber, e.number(), e);
        }
    }

    private static <K> void put(Map<K, KnownErrno> map, K key, KnownErrno e) {
        if (map.put(key, e) != null) {
            throw new IllegalStateException("errnos: two rows claim " + key);
        }
    }

    /** Reads the table of the program. @throws IllegalStateException when it is wrong, which a test rules out */
    public static KnownErrnos load() {
        return new KnownErrnos(CatalogueTable.parse(Catalogue.resource("errnos.tsv"), COLUMNS, KnownErrnos::row));
    }

    private static KnownErrno row(Row r) {
        String number = r.required("number");
        int n = number(number);
        if (n < 1) {
            throw r.wrong("number is \"" + number + "\"");
        }
        return new KnownErrno(n, r.required("name"), r.list("aliases"), r.required("text"));
    }

    /** 1 … {@link #MOST}; -1 for anything else. */
    private static int number(String s) {
        boolean digits = !s.isEmpty() && s.length() <= 4 && s.chars().allMatch(c -> c >= '0' && c <= '9');
        int n = digits ? Integer.parseInt(s) : -1;
        return n >= 1 && n <= MOST ? n : -1;
    }

    /** In the order of numbers. */
    public List<KnownErrno> all() {
        return all;
    }

    /** By name or alias, in capitals; null when there is none. */
    public KnownErrno named(String name) {
        return byName.get(name);
    }

    /** Null when Linux has no such number. */
    public KnownErrno numbered(int number) {
        return byNumber.get(number);
    }

    /**
     * What a person or a program writes: a name in any case, a number ({@code 95}, {@code -95}), the words of strerror, or a whole line that ends with
     * one of these ({@code ibv_reg_dmabuf_mr failed: Operation not supported}, {@code … failed (-95)}).
     *
     * @return null when no error is named
     */
    public KnownErrno parse(String text) {
        String s = text.strip();
        if (s.isEmpty() || s.length() > LONGEST) {
            return null;
        }
        KnownErrno whole = exact(s);
        return whole != null ? whole : inside(s);
    }

    private KnownErrno exact(String s) {
        KnownErrno e = byName.get(s.toUpperCase(Locale.ROOT));
        if (e == null) {
            e = byText.get(s.toLowerCase(Locale.ROOT));
        }
        return e != null ? e : byNumber.get(number(s.startsWith("-") ? s.substring(1) : s));
    }

    /** The last name or words of an error that a line has; a bare number counts only where it stands for an error: at the end, after {@code errno} or in brackets. */
    private KnownErrno inside(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        KnownErrno found = null;
        int at = -1;
        int length = 0;
        for (KnownErrno e : all) {
            String words = e.text().toLowerCase(Locale.ROOT);
            int i = lower.lastIndexOf(words);
            // of two that end alike the longer one is meant, "No such file or directory" over "No such file"
            if (i >= 0 && bounded(lower, i, i + words.length()) && (i + words.length() > at + length || i + words.length() == at + length && words.length() > length)) {
                found = e;
                at = i;
                length = words.length();
            }
        }
        if (found != null) {
            return found;
        }
        String[] pieces = line.split("[^A-Za-z0-9-]+");
        for (int i = pieces.length - 1; i >= 0; i--) {
            KnownErrno e = byName.get(pieces[i]);
            if (e != null) {
                return e;
            }
        }
        String last = pieces.length < 2 ? "" : pieces[pieces.length - 1];
        boolean marked = line.endsWith(")") || lower.contains("errno") || lower.contains("error") || last.startsWith("-");
        return marked ? byNumber.get(number(last.startsWith("-") ? last.substring(1) : last)) : null;
    }

    private static boolean bounded(String s, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(s.charAt(from - 1))) && (to == s.length() || !Character.isLetterOrDigit(s.charAt(to)));
    }
}
