// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.ProblemList;

/**
 * The lines before the first buffer: an empty line, {@code Dma-buf Objects:} and the names of the columns.
 *
 * @param found    whether this is bufinfo at all
 * @param hasIno   whether rows have the columns ino and name (5.4 and newer)
 * @param saysNone whether the kernel prints {@code <none>} for a buffer without a name (those that print the word {@code name} above the column)
 * @param pasted   whether the columns are separated by blanks: no kernel prints that, it comes from a terminal or a web page
 * @param next     position after the header
 * @param line     1-based line at {@code next}
 */
record Header(boolean found, boolean hasIno, boolean saysNone, boolean pasted, int next, int line) {
    private static final byte[] TITLE = Text.ascii("Dma-buf Objects:");
    private static final byte[] SIZE = Text.ascii("size");
    private static final String OLD = "size flags mode count exp_name";
    /** How far down the title is looked for. */
    private static final int LINES = 4;
    private static final int MAX_HEADER = 512;

    static Header read(Text t, ProblemList problems) {
        int p = 0;
        int line = 1;
        while (line <= LINES && p < t.n && !t.at(p, TITLE) && !t.at(p, SIZE)) {
            p = t.lineEnd(p) + 1;
            line++;
        }
        if (p >= t.n || line > LINES) {
            return guess(t, problems);
        }
        if (line > 2 || p > 1) {
            problems.add(1, "something stands before the heading");
        }
        if (t.at(p, TITLE)) {
            int end = t.lineEnd(p);
            line += end < t.n ? 1 : 0;
            p = Math.min(end + 1, t.n);
        } else {
            problems.add(line, "the line \"Dma-buf Objects:\" is missing");
        }
        int end = Math.min(t.lineEnd(p), p + MAX_HEADER);
        String head = p < end ? new String(t.b, p, end - p, StandardCharsets.ISO_8859_1) : "";
        String[] words = head.isBlank() ? new String[0] : head.strip().split("[ \\t]+");
        String all = String.join(" ", words);
        boolean known = all.equals(OLD) || all.equals(OLD + " ino") || all.equals(OLD + " ino name");
        if (!known) {
            problems.add(line, all.startsWith(OLD) ? "the kernel prints a column that is not known here" : "this is not the line with the names of the columns");
        }
        if (!all.startsWith(OLD)) {
            Header g = sniff(t, Math.min(p, t.n), line);
            return new Header(true, g.hasIno, g.hasIno, false, g.next, line);
        }
        boolean hasIno = all.startsWith(OLD + " ino");
        return new Header(true, hasIno, all.startsWith(OLD + " ino name"), head.indexOf('\t') < 0, Math.min(end + 1, t.n), end < t.n ? line + 1 : line);
    }

    private static Header guess(Text t, ProblemList problems) {
        Header g = sniff(t, 0, 1);
        problems.add(1, t.n == 0 ? "the file is empty" : "this is not the text of bufinfo: the heading \"Dma-buf Objects:\" is missing");
        return g;
    }

    /** Tells by the first row which grammar it is. */
    private static Header sniff(Text t, int from, int line) {
        Row with = new Row(t, true);
        Row without = new Row(t, false);
        for (int p = from; p < t.n; p = t.lineEnd(p) + 1) {
            if (with.match(p)) {
                return new Header(false, true, true, false, from, line);
            }
            if (without.match(p)) {
                return new Header(false, false, false, false, from, line);
            }
        }
        return new Header(false, true, true, false, from, line);
    }
}
