// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code /proc/PID/limits} (fs/proc/base.c, proc_pid_limits()): a head, then lines {@code "%-25s %-20s %-20s %-10s"} of name, soft and hard limit and unit; a
 * limit is a decimal number or {@code unlimited}. A missing line is a problem.
 */
public final class ProcLimitsParser {
    private static final int NAME = 26;

    private ProcLimitsParser() {
    }

    public static Parsed<ProcLimits> parse(Content content) {
        ProblemList problems = new ProblemList();
        long memlock = -1;
        long files = -1;
        for (String line : new String(content.bytes(), StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (line.startsWith("Max locked memory ")) {
                memlock = soft(line);
            } else if (line.startsWith("Max open files ")) {
                files = soft(line);
            }
        }
        if (memlock < 0) {
            problems.add(0, "no line \"Max locked memory\" with a limit");
        }
        if (files < 0) {
            problems.add(0, "no line \"Max open files\" with a limit");
        }
        return new Parsed<>(new ProcLimits(memlock, files), problems.list());
    }

    private static long soft(String line) {
        if (line.length() <= NAME) {
            return -1;
        }
        int end = line.indexOf(' ', NAME);
        String word = line.substring(NAME, end < 0 ? line.length() : end);
        return word.equals("unlimited") ? ProcLimits.UNLIMITED : Decimal.of(word, 0, word.length());
    }
}
