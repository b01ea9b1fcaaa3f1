// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command writes and what it knows of the place where it runs.
 *
 * @param out         results; buffered, UTF-8
 * @param err         messages for a person; UTF-8
 * @param environment environment variables
 * @param columns     width of the terminal that {@code out} is, in characters; 0 when it is none
 */
public record Console(PrintStream out, PrintStream err, Map<String, String> environment, int columns) {
    /** Set by the launcher when standard output is a terminal: its width. Finding out from here costs more than the whole command. */
    public static final String COLUMNS_PROPERTY = "dmascope.columns";
    private static final int DEFAULT_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;

    public boolean terminal() {
        return columns > 0;
    }

    /** Colours only on a terminal that can show them, and where nobody asked for none (no-color.org). */
    public boolean colours() {
        return terminal() && environment.getOrDefault("NO_COLOR", "").isEmpty() && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** Width for tables: that of the terminal; as wide as needed (0) when the output goes elsewhere. {@code COLUMNS} rules both. */
    public int tableWidth() {
        int asked = number(environment.get("COLUMNS"));
        int width = asked > 0 ? asked : columns;
        return width == 0 ? 0 : Math.max(LEAST_WIDTH, width);
    }

    /** Width for running text. */
    public int textWidth() {
        int width = tableWidth();
        return width == 0 ? DEFAULT_WIDTH : width;
    }

    /** One line for a person. */
    public void say(String line) {
        err.println("dmascope: " + line);
    }

    /** A decimal number, 0 for anything else. */
    static int number(String text) {
        if (text == null || text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        return Integer.parseInt(text);
    }
}
