// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;

/**
 * Reads the start time from {@code /proc/PID/stat}: field 22, in clock ticks after boot (fs/proc/array.c, do_task_stat()). Field 2 is the
 * command in parentheses and may hold anything, {@code ") "} and newlines too; behind it there are only numbers and one letter, so the
 * last closing parenthesis ends it.
 */
public final class ProcStatParser {
    /** starttime is field 22; the first field behind the command is number 3. */
    private static final int START_TIME = 22 - 3;

    private ProcStatParser() {
    }

    /** Start time in clock ticks after boot, -1 when the text does not hold it. */
    public static Parsed<Long> startTime(Content content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        int p = text.lastIndexOf(')') + 2;
        for (int field = 0; field < START_TIME && p > 1; field++) {
            p = text.indexOf(' ', p) + 1;
        }
        int end = p > 1 ? text.indexOf(' ', p) : -1;
        long v = end < 0 ? -1 : Decimal.of(text, p, end);
        return v < 0 ? new Parsed<>(-1L, List.of(new Problem(0, "no start time in field 22"))) : Parsed.of(v);
    }
}
