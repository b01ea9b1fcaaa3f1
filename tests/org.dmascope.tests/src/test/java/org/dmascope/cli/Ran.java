// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command line printed and how it ended, run in this process. */
record Ran(int status, String out, String err) {
    static Ran dmascope(String... words) {
        return at(Map.of(), 0, words);
    }

    /** With these environment variables, on a terminal of so many columns (0 for none). */
    static Ran at(Map<String, String> environment, int columns, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream o = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream e = new PrintStream(err, false, StandardCharsets.UTF_8);
        int status = new Main(new Console(o, e, environment, columns)).run(words);
        o.flush();
        e.flush();
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The one line on standard error. */
    String complaint() {
        assertEquals(1, err.lines().count(), err);
        return err.strip();
    }

    /** Nothing on standard output, one line on standard error, no trace of the program's insides. */
    void failed(int wanted, String says) {
        assertEquals(wanted, status, err);
        assertEquals("", out);
        String line = complaint();
        if (!line.startsWith("dmascope: ") || !line.contains(says) || line.contains("Exception") || line.contains("\tat ")) {
            throw new AssertionError("wanted: dmascope: … " + says + " …, was: " + line);
        }
    }
}
