// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.InflaterInputStream;

import org.dmascope.core.Entry;
import org.dmascope.core.Reading;

/** Undoes {@link StepPacker}, step after step; holds the pieces of the last one. Believes nothing. */
final class StepUnpacker {
    private static final int BUFFER = 1 << 16;
    /** Room to begin with; more is taken as bytes arrive. */
    private static final int FIRST = 1 << 12;

    private byte[][] pieces = new byte[0][];
    /** Times of the calls, packed: unpacked for the step that is wanted. */
    private byte[] when = new byte[0];
    /** Of the step that the pieces are; 0 for none. */
    private int number;

    int number() {
        return number;
    }

    /** Takes the next step. @throws IOException when it is damaged; nothing is held then */
    void take(StepHead h, byte[] body) throws IOException {
        byte[][] before = h.kind() == StepHead.Kind.CHANGES ? pieces : new byte[0][];
        number = 0;
        pieces = new byte[0][];
        if (body.length < Integer.BYTES) {
            throw new FrameBody.Bad("it is too short");
        }
        int says = Integer.BYTES + within(ByteBuffer.wrap(body).getInt(), body.length - Integer.BYTES);
        unpack(inflated(Arrays.copyOfRange(body, Integer.BYTES, says)), before);
        when = Arrays.copyOfRange(body, says, body.length);
        number = h.number();
    }

    private static InputStream inflated(byte[] packed) {
        int[] used = { 0 };
        InputStream in = new BoundedEntry(new InflaterInputStream(new ByteArrayInputStream(packed)), CaptureFile.MAX_FRAMES, () -> used[0]);
        used[0] = packed.length;
        return new BufferedInputStream(in, BUFFER);
    }

    private void unpack(InputStream in, byte[][] before) throws IOException {
        int count = within(number(in), PieceCutter.MOST);
        byte[][] out = new byte[Math.min(count, FIRST) + before.length][];
        int[] lengths = new int[FIRST];
        int[] places = new int[FIRST];
        int size = 0;
        int fresh = 0;
        BitSet taken = new BitSet(before.length);
        for (int n = 0; n < count; n++) {
            long op = number(in);
            int more = (op & 1) != 0 ? 1 : within(op >>> 1, before.length);
            if (size + more > PieceCutter.MOST) {
                throw new FrameBody.Bad("it has too many pieces");
            }
            out = size + more > out.length ? Arrays.copyOf(out, 2 * (size + more)) : out;
            if ((op & 1) != 0) {
                lengths = fresh == lengths.length ? Arrays.copyOf(lengths, 2 * fresh) : lengths;
                places = fresh == places.length ? Arrays.copyOf(places, 2 * fresh) : places;
                lengths[fresh] = within(op >>> 1, Integer.MAX_VALUE);
                places[fresh++] = size;
            } else {
                copy(before, more, within(number(in), before.length), taken, out, size);
            }
            size += more;
        }
        for (int i = 0; i < fresh; i++) {
            byte[] b = in.readNBytes(lengths[i]);
            if (b.length < lengths[i]) {
                throw new EOFException("it ends too early");
            }
            out[places[i]] = b;
        }
        long bytes = 0;
        for (int i = 0; i < size; i++) {
            bytes += out[i].length;
        }
        if (bytes > CaptureFile.MAX_FRAMES || in.read() >= 0) {
            throw new FrameBody.Bad("it is larger than it can be");
        }
        pieces = Arrays.copyOf(out, size);
    }

    private static void copy(byte[][] before, int n, int from, BitSet taken, byte[][] out, int to) throws FrameBody.Bad {
        if (n > before.length - from) {
            throw new FrameBody.Bad("it takes more of the step before than that has");
        }
        int used = taken.nextSetBit(from);
        if (used >= 0 && used < from + n) {
            throw new FrameBody.Bad("it takes the same bytes twice");
        }
        taken.set(from, from + n);
        System.arraycopy(before, from, out, to, n);
    }

    private long[] times(int calls) throws IOException {
        InputStream in = inflated(when);
        long[] all = new long[calls];
        long last = 0;
        for (int i = 0; i < calls; i++) {
            long by = number(in);
            last += by >>> 1 ^ -(by & 1);
            all[i] = Math.max(0, last);
        }
        if (in.read() >= 0) {
            throw new FrameBody.Bad("it has times for more calls than it has");
        }
        return all;
    }

    /** What the step holds. @throws IOException when the times of its calls are damaged */
    Reading<CaptureContent> content(String name) throws IOException {
        Reading<CaptureContent> r = CapturedFrames.read(new Joined(pieces), name);
        if (!(r instanceof Reading.Ok<CaptureContent>(String path, CaptureContent c))) {
            return r;
        }
        Gathered g = c.gathered();
        long[] micros = times(g.entries().size());
        List<Entry> timed = new ArrayList<>(micros.length);
        for (int i = 0; i < micros.length; i++) {
            Entry e = g.entries().get(i);
            timed.add(new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), micros[i], e.data()));
        }
        return new Reading.Ok<>(path, new CaptureContent(c.manifest(), c.hello(),
                new Gathered(g.takenAt(), g.cost(), timed, g.costBySource(), g.droppedRefreshes(), g.failures()), c.topology()));
    }

    private static int within(long n, int most) throws FrameBody.Bad {
        if (n < 0 || n > most) {
            throw new FrameBody.Bad("it counts to " + Long.toUnsignedString(n));
        }
        return (int) n;
    }

    private static long number(InputStream in) throws IOException {
        long n = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("it ends too early");
            }
            n |= (long) (c & 0x7f) << shift;
            if (c < 0x80) {
                return n;
            }
        }
        throw new FrameBody.Bad("a number of too many bytes");
    }

    /** The pieces, one after the other. */
    private static final class Joined extends InputStream {
        private final byte[][] pieces;
        private int piece;
        private int at;

        Joined(byte[][] pieces) {
            this.pieces = pieces;
        }

        private boolean more() {
            while (piece < pieces.length && at == pieces[piece].length) {
                piece++;
                at = 0;
            }
            return piece < pieces.length;
        }

        @Override
        public int read() {
            return more() ? pieces[piece][at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] b, int from, int length) {
            if (length == 0) {
                return 0;
            }
            int done = 0;
            while (done < length && more()) {
                int n = Math.min(length - done, pieces[piece].length - at);
                System.arraycopy(pieces[piece], at, b, from + done, n);
                at += n;
                done += n;
            }
            return done == 0 ? -1 : done;
        }
    }
}
