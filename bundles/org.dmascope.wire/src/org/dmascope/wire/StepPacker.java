// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import org.dmascope.core.Entry;

/**
 * Makes the body of a step, packed by deflate: how many operations, the operations, how many times of calls, those times (each as the zigzag difference from
 * the one before, microseconds), the new bytes. An operation is {@code length << 1 | 1} for a piece of new bytes, or {@code count << 1} and a position for
 * pieces of the step before; each of those is taken at most once. Numbers are of variable length, seven bits a byte, the lowest first.
 */
final class StepPacker {
    private final ByteArrayOutputStream ops = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fresh = new ByteArrayOutputStream();
    private int count;

    private StepPacker() {
    }

    /** @param before pieces of the step before; empty for one that is kept as a whole */
    static byte[] pack(Piece[] before, Piece[] now, List<Entry> entries) throws IOException {
        StepPacker p = new StepPacker();
        p.changes(before, now);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream packed = new DataOutputStream(new DeflaterOutputStream(out))) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            number(head, p.count);
            p.ops.writeTo(head);
            number(head, entries.size());
            long last = 0;
            for (Entry e : entries) {
                long by = e.micros() - last;
                number(head, by << 1 ^ by >> 63);
                last = e.micros();
            }
            head.writeTo(packed);
            p.fresh.writeTo(packed);
        }
        return out.toByteArray();
    }

    private void changes(Piece[] before, Piece[] now) {
        Map<Piece, Integer> first = HashMap.newHashMap(before.length);
        int[] next = new int[before.length];
        for (int i = before.length - 1; i >= 0; i--) {
            Integer later = first.put(before[i], i);
            next[i] = later == null ? -1 : later;
        }
        boolean[] taken = new boolean[before.length];
        for (int i = 0; i < now.length;) {
            int at = free(first, next, taken, now[i]);
            int from = i;
            if (at < 0) {
                number(ops, (long) now[i].bytes().length << 1 | 1);
                fresh.writeBytes(now[i++].bytes());
            } else {
                for (int o = at; o < before.length && i < now.length && !taken[o] && before[o].equals(now[i]); o++) {
                    taken[o] = true;
                    i++;
                }
                number(ops, (long) (i - from) << 1);
                number(ops, at);
            }
            count++;
        }
    }

    /** The first such piece of the step before that was not taken yet; -1 for none. */
    private static int free(Map<Piece, Integer> first, int[] next, boolean[] taken, Piece p) {
        Integer at = first.get(p);
        int i = at == null ? -1 : at;
        while (i >= 0 && taken[i]) {
            i = next[i];
        }
        if (at != null && i != at) {
            first.put(p, i); // what was passed over once is not looked at again
        }
        return i;
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
