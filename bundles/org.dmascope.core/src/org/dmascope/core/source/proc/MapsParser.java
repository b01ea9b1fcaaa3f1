// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Finds the mappings of dma-bufs in {@code /proc/PID/maps}: lines {@code START-END PERMS OFFSET MAJOR:MINOR INODE PATH} whose path starts with
 * {@code /dmabuf:} (fs/proc/task_mmu.c, show_map_vma()). Of the path only newline is escaped, as {@code \012}; a name that holds these four
 * characters themselves cannot be told from one with a newline, so {@code fdinfo} is the better witness for a name.
 * Never throws; memory is bounded by the text.
 */
public final class MapsParser {
    /**
     * A mapping with the device of its file system.
     *
     * @param dev {@code MAJOR:MINOR} as printed; all dma-bufs are of one file system, so a second one shows a look-alike
     */
    public record Line(DmabufMap map, String dev) {
    }

    private MapsParser() {
    }

    public static Parsed<List<Line>> parse(Content content) {
        byte[] b = content.bytes();
        List<Line> out = new ArrayList<>();
        ProblemList problems = new ProblemList();
        int line = 1;
        for (int p = 0; p < b.length; line++) {
            int end = MapsFilter.lineEnd(b, p);
            if (MapsFilter.holds(b, p, end)) {
                String s = new String(b, p, end - p, StandardCharsets.ISO_8859_1);
                if (end == b.length) {
                    problems.add(line, "the text ends in the middle of a line");
                } else {
                    line(s, line, out, problems);
                }
            }
            p = end + 1;
        }
        if (content.truncated()) {
            problems.add(line, "the text is longer than the bytes that were read");
        }
        return new Parsed<>(List.copyOf(out), problems.list());
    }

    private static void line(String s, int line, List<Line> out, ProblemList problems) {
        int dash = s.indexOf('-');
        int perms = s.indexOf(' ') + 1;
        int offset = perms + 5;
        int dev = s.indexOf(' ', Math.min(offset, s.length())) + 1;
        int ino = s.indexOf(' ', dev) + 1;
        int pad = s.indexOf(' ', ino);
        if (dash < 0 || perms <= dash || dev <= offset || ino <= dev || pad <= ino) {
            problems.add(line, "not a line of maps");
            return;
        }
        int path = pad;
        while (path < s.length() && s.charAt(path) == ' ') {
            path++;
        }
        if (!s.startsWith(DmabufLink.PREFIX, path)) {
            return;
        }
        int colon = s.indexOf(':', dev);
        long start = Decimal.of(s, 0, dash, 16);
        long stop = Decimal.of(s, dash + 1, perms - 1, 16);
        long at = Decimal.of(s, offset, dev - 1, 16);
        long inode = Decimal.of(s, ino, pad);
        boolean device = colon < ino - 1 && Decimal.of(s, dev, colon, 16) >= 0 && Decimal.of(s, colon + 1, ino - 1, 16) >= 0;
        if (s.charAt(offset - 1) != ' ' || dash == 0 || stop == -1 || at == -1 || inode < 0 || !device || Long.compareUnsigned(start, stop) >= 0) {
            problems.add(line, "not a line of maps");
            return;
        }
        String name = s.substring(path + DmabufLink.PREFIX.length()).replace("\\012", "\n");
        out.add(new Line(new DmabufMap(start, stop, s.substring(perms, perms + 4), at, inode, name), s.substring(dev, ino - 1)));
    }
}
