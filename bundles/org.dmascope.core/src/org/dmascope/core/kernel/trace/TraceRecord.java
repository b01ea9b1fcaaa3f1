// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A record of the ring with its description.
 *
 * @param format what it is
 * @param nanos  time by the trace clock
 * @param cpu    where it was recorded
 * @param page   bytes, shared with the records beside it
 * @param from   start of the record
 * @param to     its end (exclusive)
 * @param order  byte order of the machine
 */
public record TraceRecord(TraceFormat format, long nanos, int cpu, byte[] page, int from, int to, ByteOrder order) {
    /** Longest text that is taken from a record. */
    public static final int MAX_TEXT = 256;

    /** The number of the event that a record begins with; -1 when it is too short. */
    public static int type(byte[] page, int from, int to, ByteOrder order) {
        if (to - from < 2) {
            return -1;
        }
        int a = page[from] & 0xFF;
        int b = page[from + 1] & 0xFF;
        return order == ByteOrder.LITTLE_ENDIAN ? b << 8 | a : a << 8 | b;
    }

    /** Whether the record has such a field, and has it whole. */
    public boolean has(TraceField f) {
        return f != null && f.offset() + f.size() <= to - from;
    }

    /** A number; 0 when it is not there. */
    public long number(TraceField f) {
        if (!has(f) || f.size() > Long.BYTES || f.size() == 0) {
            return 0;
        }
        return value(from + f.offset(), f.size(), f.signed());
    }

    private long value(int at, int size, boolean signed) {
        long v = 0;
        for (int i = 0; i < size; i++) {
            int b = page[order == ByteOrder.LITTLE_ENDIAN ? at + size - 1 - i : at + i] & 0xFF;
            v = v << 8 | b;
        }
        int unused = Long.SIZE - 8 * size;
        return signed ? v << unused >> unused : v;
    }

    /** A text up to its NUL, as a raw string; null when it is not there, or lies outside the record. */
    public String text(TraceField f) {
        if (!has(f)) {
            return null;
        }
        int at = from + f.offset();
        int length = f.size();
        if (f.place() != TraceField.Place.HERE) {
            long where = value(at, Integer.BYTES, false);
            length = (int) (where >>> 16);
            at = (int) (where & 0xFFFF) + (f.place() == TraceField.Place.REL_LOC ? at + Integer.BYTES : from);
        }
        if (length == 0 || at < from || at + length > to) {
            return null;
        }
        int n = 0;
        while (n < length && n < MAX_TEXT && page[at + n] != 0) {
            n++;
        }
        return new String(page, at, n, StandardCharsets.ISO_8859_1);
    }
}
