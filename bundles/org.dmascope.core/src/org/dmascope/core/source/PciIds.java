// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of PCI vendors and devices from the {@code pci.ids} file of the machine that shows them (not of the host that is looked at).
 * <p>
 * The file is sorted by vendor and, below a vendor, by device, so an id is found by bisection and nothing is parsed in advance: loading
 * costs one read of 1.4 MB. An id that is not found has no name; a wrong name cannot come out, because the line must carry the id.
 * Not for several threads.
 */
public final class PciIds {
    private static final List<Path> PLACES = List.of(Path.of("/usr/share/misc/pci.ids"), Path.of("/usr/share/hwdata/pci.ids"));
    /** Bound on the file; the real one has 1.4 MB. */
    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_NAME = 200;

    private final byte[] text;
    private final Map<Long, String> found = new HashMap<>();
    private final Map<Integer, Block> blocks = new HashMap<>();
    private int[] vendors;

    /** Where the lines of a vendor are; {@code start} is -1 when it is not listed. */
    private record Block(int start, int end) {
    }

    private PciIds(byte[] text) {
        this.text = text;
    }

    /** Names nothing. */
    public static PciIds none() {
        return new PciIds(new byte[0]);
    }

    /** Opens the list of this machine; without one everything stays without a name. */
    public static PciIds ofThisMachine() {
        for (Path place : PLACES) {
            PciIds ids = of(place);
            if (ids.text.length > 0) {
                return ids;
            }
        }
        return none();
    }

    /** Opens a list; a file that is not there, is too large or cannot be read names nothing. */
    public static PciIds of(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES ? new PciIds(Files.readAllBytes(file)) : none();
        } catch (IOException e) {
            return none();
        }
    }

    /** Name of a vendor as a raw string (one char per byte), null when it is not listed. */
    public String vendor(int vendor) {
        return vendor < 0 ? null : found.computeIfAbsent((long) vendor, k -> name(block(vendor).start, 0));
    }

    /** Name of a device, likewise. */
    public String device(int vendor, int device) {
        return vendor < 0 || device < 0 ? null : found.computeIfAbsent(1L << 32 | (long) vendor << 16 | device, k -> {
            Block block = block(vendor);
            return block.start < 0 ? null : name(bisect(next(block.start), block.end, device), 1);
        });
    }

    private Block block(int vendor) {
        return blocks.computeIfAbsent(vendor, v -> {
            int[] lines = vendorLines();
            int low = 0;
            int high = lines.length - 2; // the last entry is the end of the last vendor
            while (low <= high) {
                int middle = low + high >>> 1;
                int id = id(lines[middle], 0);
                if (id == v) {
                    return new Block(lines[middle], lines[middle + 1]);
                }
                if (id >= 0 && id < v) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return new Block(-1, -1);
        });
    }

    /** Where the vendors' lines begin, and where the last one's devices end. One pass is cheaper than to look for vendors around big ones. */
    private int[] vendorLines() {
        if (vendors == null) {
            int[] lines = new int[4096];
            int n = 0;
            int line = 0;
            while (line < text.length && !(text[line] == 'C' && line + 1 < text.length && text[line + 1] == ' ')) { // classes: "C 00  …"
                if (text[line] != '\t' && id(line, 0) >= 0) {
                    if (n + 1 == lines.length) {
                        lines = Arrays.copyOf(lines, 2 * n + 2);
                    }
                    lines[n++] = line;
                }
                line = next(line);
            }
            lines[n++] = Math.min(line, text.length);
            vendors = Arrays.copyOf(lines, n);
        }
        return vendors;
    }

    /** Start of the line of this device between two offsets, or -1. */
    private int bisect(int from, int to, int wanted) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + (high - low) / 2;
            int line = head(middle, low);
            int id = line < 0 ? -1 : id(line, 1);
            if (id == wanted) {
                return line;
            }
            if (line < 0 || id >= 0 && id < wanted) {
                low = next(middle);
            } else {
                high = line; // a larger id, or none: the classes at the end of the file
            }
        }
        return -1;
    }

    /** The last line of a device that begins between {@code from} and {@code at}; -1 when there is none. */
    private int head(int at, int from) {
        int line = at;
        while (true) {
            while (line > from && text[line - 1] != '\n') {
                line--;
            }
            int word = line;
            while (word < text.length && text[word] == '\t') {
                word++;
            }
            if (word - line == 1 && word < text.length && text[word] != '#' && text[word] != '\n') {
                return line;
            }
            if (line <= from) {
                return -1;
            }
            line--;
        }
    }

    /** Start of the line after the one that holds this offset. */
    private int next(int at) {
        int i = at;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return i + 1;
    }

    /** The four hex digits after {@code depth} TABs, followed by two spaces; -1 when there are none. */
    private int id(int line, int depth) {
        int at = line + depth;
        if (at + 6 > text.length || text[at + 4] != ' ' || text[at + 5] != ' ') {
            return -1;
        }
        int v = 0;
        for (int i = at; i < at + 4; i++) {
            int d = Character.digit(text[i], 16);
            if (d < 0) {
                return -1;
            }
            v = v << 4 | d;
        }
        return v;
    }

    private String name(int line, int depth) {
        if (line < 0) {
            return null;
        }
        int from = line + depth + 6;
        int to = from;
        while (to < text.length && text[to] != '\n' && to - from < MAX_NAME) {
            to++;
        }
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1).strip();
    }
}
