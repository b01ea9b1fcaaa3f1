// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code /proc/PID/status} (fs/proc/array.c, proc_pid_status()): {@code Uid: TAB real TAB effective TAB saved TAB fs} and {@code CapEff:} in
 * hexadecimal. The kernel escapes newlines in {@code Name:}, so no command can forge a line. A missing line is a problem.
 */
public final class ProcStatusParser {
    private ProcStatusParser() {
    }

    public static Parsed<ProcStatus> parse(Content content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        ProblemList problems = new ProblemList();
        long uid = -1;
        long euid = -1;
        int at = find(text, "Uid:\t");
        if (at >= 0) {
            int end = text.indexOf('\n', at);
            int tab = text.indexOf('\t', at);
            int tab2 = tab < 0 ? -1 : text.indexOf('\t', tab + 1);
            if (end > 0 && tab2 > 0 && tab2 < end) {
                uid = Decimal.of(text, at, tab);
                euid = Decimal.of(text, tab + 1, tab2);
            }
        }
        if (uid < 0 || euid < 0) {
            problems.add(0, "no line Uid: with user ids");
        }
        at = find(text, "CapEff:\t");
        int end = at < 0 ? -1 : text.indexOf('\n', at);
        boolean caps = end - at == 16 && hex(text, at, end);
        if (!caps) {
            problems.add(0, "no line CapEff: with 16 hexadecimal digits");
        }
        return new Parsed<>(new ProcStatus(uid, euid, caps, caps ? Decimal.of(text, at, end, 16) : 0), problems.list());
    }

    private static boolean hex(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("0123456789abcdef".indexOf(s.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Start of the value of the line that starts with {@code key}. */
    private static int find(String text, String key) {
        if (text.startsWith(key)) {
            return key.length();
        }
        int at = text.indexOf("\n" + key);
        return at < 0 ? -1 : at + 1 + key.length();
    }
}
