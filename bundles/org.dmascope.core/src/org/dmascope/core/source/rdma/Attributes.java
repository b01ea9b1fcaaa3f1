// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Goes through the attributes of a message or of a nest. One object goes through many: nothing is made for an attribute. */
final class Attributes {
    /** Longest text taken: names are at most 64 bytes (IB_DEVICE_NAME_MAX), those of drivers a word. */
    private static final int MAX_TEXT = 256;

    private final ByteBuffer bytes;
    private int next;
    private int end;
    private int type;
    private int from;
    private int to;
    private boolean broken;
    private String last = "";

    Attributes(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    Attributes open(int start, int stop) {
        next = start;
        end = stop;
        broken = false;
        return this;
    }

    /** Opens the nest that another one stands at. */
    Attributes open(Attributes nest) {
        return open(nest.from, nest.to);
    }

    /** Goes to the next one; false at the end and at one that does not fit. */
    boolean next() {
        if (end - next < Nldev.ATTRIBUTE) {
            broken |= next < end && !padding();
            return false;
        }
        int length = Short.toUnsignedInt(bytes.getShort(next));
        if (length < Nldev.ATTRIBUTE || length > end - next) {
            broken = true;
            return false;
        }
        type = Short.toUnsignedInt(bytes.getShort(next + 2)) & Nldev.TYPE_MASK;
        from = next + Nldev.ATTRIBUTE;
        to = next + length;
        next = Math.min(end, next + (length + 3 & ~3));
        return true;
    }

    private boolean padding() {
        for (int i = next; i < end; i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the last walk ended at an attribute that does not fit. */
    boolean broken() {
        return broken;
    }

    int type() {
        return type;
    }

    /** Where its value is. */
    int at() {
        return from;
    }

    /** Bytes of its value. */
    int length() {
        return to - from;
    }

    /** An unsigned number of 1, 2, 4 or 8 bytes, one of 2^63 and more as {@link Long#MAX_VALUE}; -1 for anything else. */
    long number() {
        long n = bits();
        return to - from == Long.BYTES && n < 0 ? Long.MAX_VALUE : n;
    }

    /** The number as it is; -1 when it is of no such length. */
    long bits() {
        return switch (to - from) {
            case Byte.BYTES -> Byte.toUnsignedLong(bytes.get(from));
            case Short.BYTES -> Short.toUnsignedLong(bytes.getShort(from));
            case Integer.BYTES -> Integer.toUnsignedLong(bytes.getInt(from));
            case Long.BYTES -> bytes.getLong(from);
            default -> -1;
        };
    }

    /** A number that fits an int; -1 for anything else. */
    int small() {
        long n = number();
        return n > Integer.MAX_VALUE ? -1 : (int) n;
    }

    /** Text up to a NUL, raw. The same text again is the same object: a device has thousands of entries with one owner. */
    String text() {
        int n = 0;
        int most = Math.min(MAX_TEXT, to - from);
        while (n < most && bytes.get(from + n) != 0) {
            n++;
        }
        if (!isLast(n)) {
            byte[] b = new byte[n];
            bytes.get(from, b);
            last = new String(b, StandardCharsets.ISO_8859_1);
        }
        return last;
    }

    private boolean isLast(int n) {
        if (last.length() != n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (last.charAt(i) != (bytes.get(from + i) & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
