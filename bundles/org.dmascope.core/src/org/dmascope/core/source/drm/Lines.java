// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.ProblemList;

/** Walks the lines of a text. The last line counts only when a line feed ends it or nothing was cut off. */
final class Lines {
    private final String text;
    private final boolean truncated;
    private final ProblemList problems;
    private int next;
    private int number;

    Lines(Content content, ProblemList problems) {
        text = new String(content.bytes(), StandardCharsets.ISO_8859_1);
        truncated = content.truncated();
        this.problems = problems;
    }

    /** The next line without its line feed; null at the end. */
    String next() {
        if (next >= text.length()) {
            if (truncated) {
                problems.add(number + 1, "the text is longer than the bytes that were read");
            }
            return null;
        }
        int end = text.indexOf('\n', next);
        number++;
        if (end < 0 && truncated) {
            next = text.length();
            return next();
        }
        String line = text.substring(next, end < 0 ? text.length() : end);
        next = end < 0 ? text.length() : end + 1;
        return line;
    }

    /** 1-based number of the line that came last. */
    int number() {
        return number;
    }
}
