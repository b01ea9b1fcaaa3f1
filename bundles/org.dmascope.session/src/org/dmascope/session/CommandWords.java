// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into words without a shell: blanks separate, {@code '…'} and {@code "…"} keep together, a backslash takes the next
 * character as it is (between single quotes it is a backslash). Nothing is expanded.
 */
final class CommandWords {
    private CommandWords() {
    }

    /** The words; null when a quotation is not closed or a backslash ends the line. */
    static List<String> split(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    out.add(word.toString());
                    word = null;
                }
                continue;
            }
            if (word == null) {
                word = new StringBuilder();
            }
            if (c == '\\' && quote != '\'') {
                if (++i == line.length()) {
                    return null;
                }
                word.append(line.charAt(i));
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        if (word != null) {
            out.add(word.toString());
        }
        return quote == 0 ? out : null;
    }

    /** A line that {@link #split} takes apart into the same words. */
    static String join(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String w : words) {
            out.append(out.isEmpty() ? "" : " ").append(quoted(w));
        }
        return out.toString();
    }

    private static String quoted(String w) {
        boolean plain = !w.isEmpty() && w.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'' || c == '\\');
        return plain ? w : "'" + w.replace("'", "'\\''") + "'";
    }
}
