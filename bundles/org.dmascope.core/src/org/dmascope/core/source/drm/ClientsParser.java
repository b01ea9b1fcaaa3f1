// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads {@code clients} (drivers/gpu/drm/drm_debugfs.c, drm_clients_info()): a head, then {@code %20s %5d %3d   %c    %c %5d %10u} for each open file (command,
 * process, minor, master, authenticated, user, magic), from 6.14 on followed by {@code  %*s %20llu}, the client's name or {@code <unset>} and its number.
 * The command is 15 bytes of anything; the other columns hold no blank, so a line is read from its end. A line broken by a command is a problem. Never throws.
 */
public final class ClientsParser {
    /** Bound on lines. */
    private static final int MAX_FILES = 100_000;
    private static final int SHORT = 7;
    private static final int LONG = 9;

    private ClientsParser() {
    }

    public static Parsed<List<OpenFile>> parse(Content content) {
        ProblemList problems = new ProblemList();
        Lines lines = new Lines(content, problems);
        String head = lines.next();
        boolean longer = head != null && head.stripTrailing().endsWith(" id");
        if (head == null || !head.stripLeading().startsWith("command ")) {
            problems.add(1, "the line with the names of the columns is missing");
        }
        List<OpenFile> out = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            OpenFile f = file(line, longer ? LONG : SHORT);
            if (f == null || out.size() >= MAX_FILES) {
                problems.add(lines.number(), f == null ? "not a line of a client" : "more clients than are read");
            } else {
                out.add(f);
            }
        }
        return new Parsed<>(List.copyOf(out), problems.list());
    }

    private static OpenFile file(String line, int columns) {
        String[] w = new String[columns];
        int end = line.length();
        for (int i = columns; --i > 0;) {
            int from = line.lastIndexOf(' ', end - 1);
            if (from < 0) {
                return null;
            }
            w[i] = line.substring(from + 1, end);
            end = from;
            while (end > 0 && line.charAt(end - 1) == ' ' && i > 1) {
                end--;
            }
        }
        long pid = Digits.of(w[1]);
        long minor = Digits.of(w[2]);
        long uid = Digits.of(w[5]);
        long id = columns == LONG ? Digits.of(w[8]) : -1;
        boolean flags = isFlag(w[3]) && isFlag(w[4]);
        if (pid < 0 || pid > Integer.MAX_VALUE || minor < 0 || minor > Integer.MAX_VALUE || uid < 0 || !flags || columns == LONG && id < 0) {
            return null;
        }
        String name = columns == LONG && !w[7].equals("<unset>") ? w[7] : null;
        // the command fills 20 places from the right, and the pid 5
        return new OpenFile(line.substring(0, end).strip(), (int) pid, (int) minor, w[3].equals("y"), uid, name, id);
    }

    private static boolean isFlag(String w) {
        return w.equals("y") || w.equals("n");
    }
}
