// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import org.dmascope.core.Entry;

/**
 * Makes the body of a step: the length of its first part (32 bit, big-endian), then two parts, each packed by deflate.
 *
 * <pre>
 * what it says   how many operations, the operations, the new bytes
 * when           for each call its time, as the zigzag difference from the one before, microseconds
 * </pre>
 *
 * An operation is {@code length << 1 | 1} for a piece of new bytes, or {@code count << 1} and a position for pieces of the step before; each of those is
 * taken at most once. Numbers are of variable length, seven bits a byte, the lowest first. Who needs a later step unpacks the first part only.
 */
final class StepPacker {
    /** How far behind what was taken last the same piece is looked for first. */
    private static final int NEAR = 16;

    private final ByteArrayOutputStream ops = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();
    private int count;

    private StepPacker() {
    }

    /** @param before pieces of the step before; empty for one that is kept as a whole */
    static byte[] pack(Piece[] before, Piece[] now, List<Entry> entries) throws IOException {
        StepPacker p = new StepPacker();
        p.changes(before, now);
        ByteArrayOutputStream count = new ByteArrayOutputStream();
        number(count, p.count);
        byte[] says = deflated(count, p.ops, p.fresh);
        ByteArrayOutputStream times = new ByteArrayOutputStream();
        long last = 0;
        for (Entry e : entries) {
            long by = e.micros() - last;
            number(times, by << 1 ^ by >> 63);
            last = e.micros();
        }
        byte[] when = deflated(times);
        return ByteBuffer.allocate(Integer.BYTES + says.length + when.length).putInt(says.length).put(says).put(when).array();
    }

    private static byte[] deflated(ByteArrayOutputStream... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            for (ByteArrayOutputStream p : parts) {
                p.writeTo(packed);
            }
        }
        return out.toByteArray();
    }

    private void changes(Piece[] before, Piece[] now) {
        // what is there several times would be taken from places that need it themselves later, and break their runs: it is only looked for near by
        Map<Piece, Integer> only = HashMap.newHashMap(before.length);
        for (int i = 0; i < before.length; i++) {
            only.merge(before[i], i, (a, b) -> -1);
        }
        boolean[] taken = new boolean[before.length];
        int cursor = 0;
        for (int i = 0; i < now.length;) {
            int at = near(before, taken, cursor, now[i]);
            if (at < 0) {
                at = only.getOrDefault(now[i], -1);
                at = at >= 0 && taken[at] ? -1 : at;
            }
            int from = i;
            if (at < 0) {
                number(ops, (long) now[i].bytes().length << 1 | 1);
                fresh.writeBytes(now[i++].bytes());
            } else {
                for (int o = at; o < before.length && i < now.length && !taken[o] && before[o].equals(now[i]); o++) {
                    taken[o] = true;
                    i++;
                    cursor = o + 1;
                }
                number(ops, (long) (i - from) << 1);
                number(ops, at);
            }
            count++;
        }
    }

    private static int near(Piece[] before, boolean[] taken, int cursor, Piece p) {
        for (int i = cursor; i < Math.min(before.length, cursor + NEAR); i++) {
            if (!taken[i] && before[i].equals(p)) {
                return i;
            }
        }
        return -1;
    }

    private static void number(ByteArrayOutputStream out, long n) {
        long rest = n;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
