// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * What was packed, of one member of a zip file or one step of a series, bounded: not more than a limit, and not more than {@link #MAX_RATIO} times what was read from
 * the file for it once it is larger than {@link #FREE}. Text of the kernel packs about 1:15, a bomb 1:1000.
 */
final class BoundedEntry extends FilterInputStream {
    static final int MAX_RATIO = 200;
    static final long FREE = 16L << 20;

    private final long limit;
    private final LongSupplier packed;
    private final long packedBefore;
    private long got;

    /** @param packed how many bytes of the file have been read so far */
    BoundedEntry(InputStream in, long limit, LongSupplier packed) {
        super(in);
        this.limit = limit;
        this.packed = packed;
        this.packedBefore = packed.getAsLong();
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int n = super.read(b, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        got += n;
        if (got > limit) {
            throw new FrameBody.Bad("a member is larger than " + limit + " bytes");
        }
        if (got > FREE && got / MAX_RATIO > packed.getAsLong() - packedBefore) {
            throw new FrameBody.Bad("a member unpacks to more than " + MAX_RATIO + " times its size");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The zip stream stays open for the next member. */
    @Override
    public void close() {
        // nothing to release
    }
}
