// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Entry;

/**
 * Cuts a reading into pieces so that what did not change is the same pieces again. Joined they are the frames of a capture, but with 0 for the time of
 * each call, which is never the same twice and kept apart. Small calls are one piece; long texts are cut behind lines, by what stands in the line alone,
 * so that an insertion moves no later cut.
 */
final class PieceCutter {
    /** Calls with at most so many bytes are not cut: most of /proc. */
    private static final int SMALL = 512;
    /** Bound on the pieces of a step. */
    static final int MOST = 16 << 20;
    private static final int LONGEST = 1024;
    /** A line of so many bytes ends a piece; of shorter ones, such as the names of a list, one of eight does. */
    private static final int LINE = 24;
    private static final int ONE_OF = 7;
    private static final int CHOSEN = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final FrameWriter writer = new FrameWriter(bytes);
    private final List<Piece> pieces = new ArrayList<>();

    /** @throws IllegalArgumentException for what no frame can hold */
    static Piece[] cut(Hello hello, Gathered g) throws IOException {
        PieceCutter c = new PieceCutter();
        c.writer.greet(hello);
        c.piece();
        for (Entry e : g.entries()) {
            c.entry(e);
        }
        for (Map.Entry<String, Duration> s : g.costBySource().entrySet()) {
            c.frame(new Frame.SourceDone(0, s.getKey(), s.getValue().toNanos() / 1000));
        }
        for (Map.Entry<String, String> f : g.failures().entrySet()) {
            c.frame(new Frame.SourceFailed(0, f.getKey(), f.getValue()));
        }
        c.frame(new Frame.Done(0, g.takenAt().toEpochMilli(), g.cost().toNanos() / 1000, g.droppedRefreshes(), false));
        if (c.pieces.size() > MOST) {
            throw new IllegalArgumentException("a reading of more than " + MOST + " pieces");
        }
        return c.pieces.toArray(Piece[]::new);
    }

    private void frame(Frame f) throws IOException {
        writer.write(f);
        piece();
    }

    private void piece() throws IOException {
        writer.flush();
        pieces.add(new Piece(bytes.toByteArray()));
        bytes.reset();
    }

    private void entry(Entry e) throws IOException {
        writer.write(new Frame.Item(0, new Entry(e.source(), e.op(), e.path(), e.errno(), e.flags(), 0, e.data())));
        if (e.data().length <= SMALL) {
            piece();
            return;
        }
        writer.flush();
        byte[] all = bytes.toByteArray();
        bytes.reset();
        int data = all.length - e.data().length;
        pieces.add(new Piece(Arrays.copyOf(all, data)));
        int from = data;
        int line = data;
        int hash = 0;
        for (int i = data; i < all.length; i++) {
            boolean end = all[i] == '\n' || all[i] == 0;
            hash = end ? hash : 31 * hash + all[i];
            boolean lineEnds = end && (i - line >= LINE || ((hash ^ hash >>> 16) & ONE_OF) == CHOSEN);
            if (lineEnds || i - from + 1 >= LONGEST) {
                pieces.add(new Piece(Arrays.copyOfRange(all, from, i + 1)));
                from = i + 1;
            }
            if (end) {
                line = i + 1;
                hash = 0;
            }
        }
        if (from < all.length) {
            pieces.add(new Piece(Arrays.copyOfRange(all, from, all.length)));
        }
    }
}
