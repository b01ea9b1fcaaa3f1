// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;

/**
 * A tar archive of a gathered tree (hwloc-gather-topology; ustar, GNU and pax names), read into memory: nothing is written to a disk, so no path of it can lead out. Files that
 * no reader asks for are passed over.
 */
final class TarTree {
    static final int BLOCK = 512;
    private static final int MAGIC = 257;
    private static final int MOST_FILES = 400_000;
    private static final long MOST_BYTES = 128L << 20;
    /** Bound on all that the archive unpacks to. */
    private static final long MOST_STREAM = 4L << 30;
    private static final int MOST_FILE = 1 << 20;
    private static final int MOST_NAME = 8192;

    private final InputStream in;
    private final MemoryTree tree = new MemoryTree();
    private long kept;
    private long passed;
    private int files;
    private String longName;
    private String longLink;

    private TarTree(InputStream in) {
        this.in = in;
    }

    static boolean is(byte[] head) {
        return head.length > MAGIC + 5 && new String(head, MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    static Reading<Foreign> open(String shown, InputStream stream) {
        TarTree t = new TarTree(stream);
        String cut = null;
        try (stream) {
            while (cut == null && t.entry()) {
                cut = t.files > MOST_FILES || t.kept > MOST_BYTES || t.passed > MOST_STREAM ? "more in it than is read; the rest is left out" : null;
            }
        } catch (IOException e) {
            cut = "the archive is damaged or cut off here; what was read before is shown";
        }
        String top = t.tree.top();
        if (top == null) {
            return new Reading.Malformed<>(shown, 0, (cut == null ? "" : cut + "; ") + "the archive holds no folder with sys or proc in it, or more than one");
        }
        List<Diagnostic> problems = cut == null ? List.of()
                : List.of(new Diagnostic(Foreign.SOURCE, shown, Diagnostic.Outcome.MALFORMED, 0, 0, cut + " (after " + t.files + " entries)", null, 1));
        return new Reading.Ok<>(shown, new Foreign(EnumSet.of(ForeignKind.TREE), t.tree.below(top), problems));
    }

    private boolean entry() throws IOException {
        byte[] h = in.readNBytes(BLOCK);
        if (h.length == 0 || h.length == BLOCK && h[0] == 0) {
            return false; // the end, or the empty block that marks it
        }
        long size = h.length < BLOCK ? -1 : number(h, 124, 12);
        if (size < 0 || !is(h)) {
            throw new EOFException();
        }
        files++;
        passed += BLOCK + size;
        String prefix = h[MAGIC + 5] == 0 ? text(h, 345, 155) : "";
        String name = longName != null ? longName : (prefix.isEmpty() ? "" : prefix + "/") + text(h, 0, 100);
        String link = longLink != null ? longLink : text(h, 157, 100);
        char type = (char) (h[156] & 0xff);
        boolean meta = type == 'L' || type == 'K' || type == 'x';
        if (meta) {
            meta(type, size);
        } else {
            longName = null;
            longLink = null;
            plain(type, name, link, size);
        }
        long padding = (BLOCK - size % BLOCK) % BLOCK;
        in.skipNBytes(padding);
        return true;
    }

    private void plain(char type, String name, String link, long size) throws IOException {
        boolean file = type == '0' || type == 0;
        boolean wanted = MemoryTree.wanted(name);
        if (file && wanted && size <= MOST_FILE) {
            byte[] bytes = in.readNBytes((int) size);
            if (bytes.length < size) {
                throw new EOFException();
            }
            kept += size + name.length();
            tree.file(name, bytes);
            return;
        }
        in.skipNBytes(size);
        if (wanted && type == '5') {
            tree.directory(name);
            kept += name.length();
        } else if (wanted && type == '2') {
            tree.link(name, link);
            kept += name.length() + link.length();
        }
    }

    /** Names that do not fit into a header: GNU entries of type L and K, records {@code LENGTH KEY=VALUE} of pax. */
    private void meta(char type, long size) throws IOException {
        if (size > 1 << 20) {
            throw new EOFException();
        }
        byte[] b = in.readNBytes((int) size);
        if (b.length < size) {
            throw new EOFException();
        }
        String s = new String(b, StandardCharsets.ISO_8859_1);
        if (type == 'L') {
            longName = bounded(s);
        } else if (type == 'K') {
            longLink = bounded(s);
        } else {
            for (String record : s.split("\n")) {
                int key = record.indexOf(' ') + 1;
                if (record.startsWith("path=", key)) {
                    longName = bounded(record.substring(key + 5));
                } else if (record.startsWith("linkpath=", key)) {
                    longLink = bounded(record.substring(key + 9));
                }
            }
        }
    }

    private static String bounded(String s) {
        int end = s.indexOf('\0');
        String t = end < 0 ? s : s.substring(0, end);
        return t.length() > MOST_NAME ? "" : t;
    }

    private static String text(byte[] b, int at, int length) {
        return bounded(new String(b, at, length, StandardCharsets.ISO_8859_1));
    }

    /** Octal digits, or a number in base 256 when the first bit is set; -1 when it is neither. */
    private static long number(byte[] b, int at, int length) {
        long v = 0;
        if (b[at] < 0) {
            for (int i = at + 4; i < at + length; i++) {
                v = v << 8 | b[i] & 0xff;
            }
            return v;
        }
        for (int i = at; i < at + length && b[i] != 0 && b[i] != ' '; i++) {
            if (b[i] < '0' || b[i] > '7') {
                return -1;
            }
            v = v << 3 | b[i] - '0';
        }
        return v;
    }
}
