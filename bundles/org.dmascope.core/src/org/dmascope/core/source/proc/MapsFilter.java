// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.dmascope.core.Content;

/** Leaves the lines of {@code maps} that can be mappings of dma-bufs; works on bytes, decides nothing. */
final class MapsFilter {
    private static final byte[] PREFIX = DmabufLink.PREFIX.getBytes(StandardCharsets.US_ASCII);

    private MapsFilter() {
    }

    static Content filter(Content c) {
        byte[] b = c.bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream(0);
        int p = 0;
        for (int hit = find(b, 0, b.length); hit >= 0; hit = find(b, p, b.length)) {
            int from = hit;
            while (from > p && b[from - 1] != '\n') {
                from--;
            }
            int end = Math.min(lineEnd(b, hit) + 1, b.length);
            out.write(b, from, end - from);
            p = end;
        }
        return new Content(out.toByteArray(), c.truncated());
    }

    static boolean holds(byte[] b, int from, int to) {
        return find(b, from, to) >= 0;
    }

    static int lineEnd(byte[] b, int p) {
        int i = p;
        while (i < b.length && b[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Looks for the rarest byte of the prefix, its colon. */
    private static int find(byte[] b, int from, int to) {
        int last = PREFIX.length - 1;
        for (int i = from + last; i < to; i++) {
            if (b[i] == ':' && b[i - 1] == 'f' && Arrays.equals(b, i - last, i + 1, PREFIX, 0, PREFIX.length)) {
                return i - last;
            }
        }
        return -1;
    }
}
