// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.dmascope.core.Content;
import org.dmascope.core.Names;

/** Builds the lines of a document: fields with a TAB between them. */
final class StructLines {
    private byte[] bytes = new byte[4096];
    private int n;
    private boolean inLine;

    private StructLines field() {
        if (inLine) {
            put('\t');
        }
        inLine = true;
        return this;
    }

    private void put(int b) {
        room(1);
        bytes[n++] = (byte) b;
    }

    private void room(int more) {
        if (bytes.length - n < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, n + more));
        }
    }

    @SuppressWarnings("deprecation") // the low bytes of ASCII are what is wanted, and it is copied in one go
    private void ascii(String s) {
        room(s.length());
        s.getBytes(0, s.length(), bytes, n);
        n += s.length();
    }

    /** A keyword, ASCII. */
    StructLines word(String s) {
        field();
        ascii(s);
        return this;
    }

    /** A raw string or null. */
    StructLines string(String raw) {
        field();
        if (raw == null) {
            ascii(StructText.NO_STRING);
            return this;
        }
        String shown = Names.display(raw);
        if (shown == raw) { // the very same: printable ASCII throughout
            ascii(shown);
        } else {
            for (byte b : shown.getBytes(StandardCharsets.UTF_8)) {
                put(b);
            }
        }
        return this;
    }

    StructLines number(long v) {
        field();
        if (v >= 0 && v < 10) {
            put('0' + (int) v);
        } else {
            ascii(Long.toString(v));
        }
        return this;
    }

    /** A number or null. */
    StructLines optional(Number v) {
        if (v == null) {
            field();
            put('-');
            return this;
        }
        return number(v.longValue());
    }

    /** A truth value or null. */
    StructLines truth(Boolean v) {
        field();
        put(v == null ? '-' : v ? 'y' : 'n');
        return this;
    }

    /** How much has been written. */
    int length() {
        return n;
    }

    /** Writes whole lines again. @param from where they began; @param to where they ended */
    void again(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, n, to - from);
        n += to - from;
    }

    StructLines end() {
        put('\n');
        inLine = false;
        return this;
    }

    Content content() {
        return new Content(Arrays.copyOf(bytes, n), false);
    }
}
