// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.ProblemList;

/**
 * A bufinfo somewhere in a text. It is cut out from its heading, or without one from its first row, to its totals or its last line, loses an indentation that all of it has, and is
 * planted where debugfs has it; what its blanks mean, the parser of bufinfo knows.
 */
final class BufinfoText {
    private static final String PATH = "/sys/kernel/debug/dma_buf/bufinfo";
    private static final Pattern HEAD = Pattern.compile("(?m)^([> \\t]*)(?:Dma-buf Objects:|size[ \\t]+flags[ \\t]+mode[ \\t]+count[ \\t]+exp_name)");
    private static final Pattern ROW = Pattern.compile("(?m)^([> \\t]*)[0-9]{8,12}[ \\t]+[0-9a-f]{8}[ \\t]+[0-9a-f]{8}[ \\t]+[0-9]{8}[ \\t]+\\S");
    private static final Pattern ROW_WITH_INO = Pattern.compile("[> \\t]*[0-9]{8,12}[ \\t]+[0-9a-f]{8}[ \\t]+[0-9a-f]{8}[ \\t]+[0-9]{8}[ \\t]+\\S+[ \\t]+[0-9]{8}(?:[ \\t\\n]|$)");
    private static final Pattern END = Pattern.compile("(?m)^[> \\t]*Total [0-9]+ objects, [0-9]+ bytes");
    private static final Pattern LAST = Pattern.compile("(?m)^[> \\t]*(?:[0-9]{8,12}[ \\t]+[0-9a-f]{8}[ \\t]|Total [0-9]+ devices attached|Attached Devices:|.*fence:).*$");

    /** Where it is. @param prefix what stands before each of its lines */
    record Region(int from, int to, String prefix, boolean headed) {
    }

    private BufinfoText() {
    }

    /** Null when there is none. */
    static Region region(String text) {
        Matcher head = HEAD.matcher(text);
        Matcher row = ROW.matcher(text);
        boolean headed = head.find();
        if (!headed && !row.find()) {
            return null;
        }
        Matcher first = headed ? head : row;
        Matcher end = END.matcher(text).region(first.start(), text.length());
        int to = text.length();
        if (end.find()) {
            to = line(text, end.end());
        } else {
            Matcher last = LAST.matcher(text).region(first.start(), text.length());
            while (last.find()) {
                to = last.end();
            }
            to = line(text, Math.min(to, text.length()));
        }
        return new Region(first.start(), to, first.group(1), headed);
    }

    private static int line(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    static void plant(String text, PlantedRoot root, ProblemList problems) {
        Region r = region(text);
        StringBuilder out = new StringBuilder(r.to - r.from + 80);
        if (!r.headed) {
            boolean ino = ROW_WITH_INO.matcher(text).region(r.from, r.to).lookingAt();
            out.append("Dma-buf Objects:\nsize\tflags\tmode\tcount\texp_name").append(ino ? "\tino\tname" : "").append('\n');
            problems.add(1, "the heading of bufinfo is missing: what the columns are is taken from the first row");
        }
        for (int at = r.from; at < r.to; at = line(text, at)) {
            int end = line(text, at);
            boolean led = !r.prefix.isEmpty() && text.startsWith(r.prefix, at) && at + r.prefix.length() <= end;
            String one = text.substring(led ? at + r.prefix.length() : at, Math.min(end, r.to));
            out.append(one.endsWith("\r\n") ? one.substring(0, one.length() - 2) + "\n" : one);
        }
        // without TABs in the heading the parser knows that they were lost
        root.file(PATH, r.headed && out.indexOf("\t") >= 0 ? out.toString() : out.toString().replace('\t', ' '));
    }
}
