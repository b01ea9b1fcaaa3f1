// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * What {@code /proc/mounts} says (show_vfsmnt() of fs/proc_namespace.c): device, mount point, type, options, two zeros. Space, TAB, newline,
 * backslash and {@code #} in the first two come as three octal digits after a backslash, so no mount point can forge a line.
 *
 * @param debugfs       mount point, raw; /sys/kernel/debug when it is mounted there and elsewhere too, null when it is not mounted
 * @param tracefs       likewise; /sys/kernel/tracing is preferred
 * @param cgroupVersion 2, 1 when any hierarchy of version 1 is mounted, 0 without cgroup file system
 */
record Mounts(String debugfs, String tracefs, int cgroupVersion) {
    static final String DEBUGFS = "/sys/kernel/debug";
    static final String TRACEFS = "/sys/kernel/tracing";

    static Parsed<Mounts> parse(Content content) {
        ProblemList problems = new ProblemList();
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        String debugfs = null;
        String tracefs = null;
        int cgroup = 0;
        int number = 0;
        for (int at = 0; at < text.length();) {
            int end = text.indexOf('\n', at);
            boolean cut = end < 0;
            end = cut ? text.length() : end;
            number++;
            int point = text.indexOf(' ', at) + 1;
            int type = point <= at ? 0 : text.indexOf(' ', point) + 1;
            int after = type <= point ? -1 : text.indexOf(' ', type);
            if (point <= at || point > end || type <= point || type > end || after < 0 || after > end || cut) {
                problems.add(number, cut ? "the last line is cut off" : "not a mount line");
            } else {
                switch (text.substring(type, after)) {
                    case "debugfs" -> debugfs = preferred(debugfs, DEBUGFS, text.substring(point, type - 1));
                    case "tracefs" -> tracefs = preferred(tracefs, TRACEFS, text.substring(point, type - 1));
                    case "cgroup" -> cgroup = 1;
                    case "cgroup2" -> cgroup = cgroup == 1 ? 1 : 2;
                    default -> {
                        // other file systems do not matter here
                    }
                }
            }
            at = end + 1;
        }
        if (content.truncated()) {
            problems.add(0, "longer than the bound; mounts that come later are not seen");
        }
        return new Parsed<>(new Mounts(debugfs, tracefs, cgroup), problems.list());
    }

    private static String preferred(String seen, String usual, String escaped) {
        String point = unescape(escaped);
        return seen == null || point.equals(usual) ? point : seen;
    }

    /** Undoes mangle_path(): backslash and three octal digits; anything else stands for itself. */
    static String unescape(String s) {
        if (s.indexOf('\\') < 0) {
            return s;
        }
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\' && i + 3 < s.length() && octal(s.charAt(i + 1), '3') && octal(s.charAt(i + 2), '7') && octal(s.charAt(i + 3), '7')) {
                out.append((char) (s.charAt(i + 1) - '0' << 6 | s.charAt(i + 2) - '0' << 3 | s.charAt(i + 3) - '0'));
                i += 3;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean octal(char c, char most) {
        return c >= '0' && c <= most;
    }
}
