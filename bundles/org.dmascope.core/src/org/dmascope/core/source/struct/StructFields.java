// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Names;

/** Goes through the lines of a document and the fields of a line. Anything that is not as {@link StructText} says is {@link Bad}. */
final class StructFields {
    /** Longest line: the words of a problem are a sentence, a list of attachments has at most {@link StructDump#MAX_ATTACHMENTS} numbers. */
    private static final int MAX_LINE = 64 << 10;

    /** Ends the parse; caught by {@link StructParser}. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad(String reason) {
            super(reason, null, false, false);
        }
    }

    private final byte[] bytes;
    /** Words of one letter: nearly all are. */
    private final String[] letters = new String[128];
    private int line;
    private int next;
    private int end;
    /** Start of the next field; {@code end + 1} when there is none. */
    private int at;
    private String kind = "";

    StructFields(byte[] bytes) {
        this.bytes = bytes;
        for (int i = 0; i < letters.length; i++) {
            letters[i] = String.valueOf((char) i);
        }
    }

    /** Notes what kind of document it is. */
    void kind(String word) {
        kind = word;
    }

    void expectKind(String word) throws Bad {
        if (!kind.equals(word)) {
            throw new Bad("the document is of another kind: " + kind);
        }
    }

    /** 1-based number of the current line. */
    int line() {
        return line;
    }

    /** Goes to the next line. A last line without its newline was cut. */
    boolean nextLine() throws Bad {
        if (next == bytes.length) {
            return false;
        }
        line++;
        at = next;
        end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end == bytes.length) {
            throw new Bad("the document was cut off");
        }
        if (end - at > MAX_LINE) {
            throw new Bad("a line is too long");
        }
        next = end + 1;
        return true;
    }

    boolean more() {
        return at <= end;
    }

    private int fieldEnd() throws Bad {
        if (!more()) {
            throw new Bad("a field is missing");
        }
        int e = at;
        while (e < end && bytes[e] != '\t') {
            e++;
        }
        return e;
    }

    void done() throws Bad {
        if (more()) {
            throw new Bad("a line has more fields than it should");
        }
    }

    /** A keyword. */
    String word() throws Bad {
        int e = fieldEnd();
        int from = at;
        at = e + 1;
        if (e - from == 1) {
            return letters[bytes[from] & 0x7f];
        }
        return new String(bytes, from, e - from, StandardCharsets.ISO_8859_1);
    }

    /** A raw string or null. */
    String string() throws Bad {
        int e = fieldEnd();
        int from = at;
        at = e + 1;
        boolean plain = true;
        for (int i = from; i < e && plain; i++) {
            plain = bytes[i] >= ' ' && bytes[i] < 0x7f && bytes[i] != '\\';
        }
        if (plain) {
            return new String(bytes, from, e - from, StandardCharsets.ISO_8859_1);
        }
        String shown = new String(bytes, from, e - from, StandardCharsets.UTF_8);
        if (shown.equals(StructText.NO_STRING)) {
            return null;
        }
        String raw = Names.parse(shown);
        if (!Names.display(raw).equals(shown)) {
            throw new Bad("a string is not in its shown form");
        }
        return raw;
    }

    /** A string that must be there. */
    String text() throws Bad {
        String s = string();
        if (s == null) {
            throw new Bad("a string is missing");
        }
        return s;
    }

    private boolean none() throws Bad {
        if (fieldEnd() - at == 1 && bytes[at] == '-') {
            at += 2;
            return true;
        }
        return false;
    }

    long number() throws Bad {
        int e = fieldEnd();
        int i = at;
        boolean minus = i < e && bytes[i] == '-';
        i += minus ? 1 : 0;
        if (i == e) {
            throw new Bad("a number is missing");
        }
        long v = 0; // negative: its range is the larger one
        for (; i < e; i++) {
            int d = bytes[i] - '0';
            if (d < 0 || d > 9 || v < Long.MIN_VALUE / 10 || v * 10 < Long.MIN_VALUE + d) {
                throw new Bad("not a number");
            }
            v = v * 10 - d;
        }
        if (!minus && v == Long.MIN_VALUE) {
            throw new Bad("not a number");
        }
        at = e + 1;
        return minus ? v : -v;
    }

    /** A number in 0 … most. */
    int index(int most) throws Bad {
        long v = number();
        if (v < 0 || v > most) {
            throw new Bad("a number is out of its range");
        }
        return (int) v;
    }

    Integer optionalInt() throws Bad {
        if (none()) {
            return null;
        }
        long v = number();
        if (v != (int) v) {
            throw new Bad("a number is out of its range");
        }
        return (int) v;
    }

    Long optionalLong() throws Bad {
        return none() ? null : Long.valueOf(number());
    }

    Boolean optionalTruth() throws Bad {
        return none() ? null : Boolean.valueOf(truth());
    }

    boolean truth() throws Bad {
        boolean yes = fieldEnd() - at == 1 && bytes[at] == 'y';
        if (!yes && !(fieldEnd() - at == 1 && bytes[at] == 'n')) {
            throw new Bad("not a truth value");
        }
        at += 2;
        return yes;
    }
}
