// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code /proc/PID/fdinfo/N} of a dma-buf: the lines of every file ({@code pos flags mnt_id ino lock}, fs/proc/fd.c seq_show()), then
 * {@code size: count: exp_name:} and, for a buffer with a name, {@code name:} (drivers/dma-buf/dma-buf.c, dma_buf_show_fdinfo(), 5.3 and newer).
 * Each is {@code KEY: TAB VALUE}. The name comes last and may hold newlines and whole forged lines, so the rest of the text is the name.
 * Never throws; memory is bounded by the text.
 */
public final class FdinfoParser {
    /** DMA_BUF_NAME_LEN less the NUL. */
    private static final int MAX_NAME = 31;

    private FdinfoParser() {
    }

    public static Parsed<Fdinfo> parse(Content content) {
        String text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        ProblemList problems = new ProblemList();
        long ino = -1;
        long size = -1;
        long count = -1;
        String expName = null;
        String name = null;
        int line = 1;
        for (int p = 0; p < text.length() && name == null; line++) {
            int end = text.indexOf('\n', p);
            if (end < 0) {
                problems.add(line, "the text ends in the middle of a line");
                break;
            }
            int colon = text.indexOf(':', p);
            String key = colon < 0 || colon > end ? "" : text.substring(p, colon);
            switch (key) {
                case "ino" -> ino = number(text, colon, end, line, problems);
                case "size" -> size = number(text, colon, end, line, problems);
                case "count" -> count = number(text, colon, end, line, problems);
                case "exp_name" -> expName = text.substring(value(text, colon, end), end);
                case "name" -> {
                    if (expName != null) {
                        name = name(text, colon, end, line, problems);
                    }
                }
                default -> {
                    if (key.isEmpty()) {
                        problems.add(line, "not a line KEY: VALUE");
                    }
                }
            }
            p = end + 1;
        }
        if (content.truncated()) {
            problems.add(line, "the text is longer than the bytes that were read");
        }
        return new Parsed<>(new Fdinfo(ino, size, count, expName, name), problems.list());
    }

    private static int value(String text, int colon, int end) {
        int p = colon + 1;
        while (p < end && (text.charAt(p) == '\t' || text.charAt(p) == ' ')) {
            p++;
        }
        return p;
    }

    private static long number(String text, int colon, int end, int line, ProblemList problems) {
        long v = Decimal.of(text, value(text, colon, end), end);
        if (v < 0) {
            problems.add(line, "not a number");
        }
        return v;
    }

    private static String name(String text, int colon, int firstEnd, int line, ProblemList problems) {
        int from = Math.min(colon + 2, firstEnd);
        int end = text.length() - 1;
        if (text.charAt(end) != '\n') {
            problems.add(line, "the text ends in the middle of the name");
            return text.substring(from, firstEnd);
        }
        if (end - from > MAX_NAME) {
            problems.add(line, "something follows the name, or it is longer than the kernel allows");
            return text.substring(from, firstEnd);
        }
        return text.substring(from, end);
    }
}
