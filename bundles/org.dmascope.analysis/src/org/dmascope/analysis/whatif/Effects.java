// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;

/**
 * The lines of a prediction, unchangeable. A line about an attachment is made when asked for, from the buffer, the attachment's place on it and an outcome that it shares
 * with its like: to keep half a million of them costs the garbage collector more time than all rules take.
 */
final class Effects extends AbstractList<Consequence> implements RandomAccess {
    /** The attachments of a buffer, which are made anew each time a buffer is asked. */
    private record Made(BufferState buffer, List<AttachmentState> attachments) {
    }

    /** So many lines at a time: an array for all of them would be copied as it grows, and big arrays are a burden to the collector. */
    private static final class Chunk {
        static final int BITS = 10;
        static final int MASK = (1 << BITS) - 1;
        /** A {@link Consequence}, or the {@link BufferState} whose attachment it is. */
        final Object[] lines = new Object[1 << BITS];
        /** Which attachment of the buffer; of no meaning where the line is a consequence. */
        final int[] places = new int[1 << BITS];
        final Outcome[] outcomes = new Outcome[1 << BITS];
        @SuppressWarnings("unchecked") // an array of a type with parameters cannot be made otherwise
        final List<Affected>[] waits = new List[1 << BITS];
    }

    private final List<Chunk> chunks;
    private final int size;
    /** Of the buffer that was asked last: who goes through the lines asks for its attachments one after the other. Replaced as a whole, by any thread. */
    private Made last;

    private Effects(List<Chunk> chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    @Override
    public Consequence get(int i) {
        Chunk c = chunks.get(Objects.checkIndex(i, size) >> Chunk.BITS);
        int at = i & Chunk.MASK;
        if (c.lines[at] instanceof BufferState b) {
            Outcome o = c.outcomes[at];
            return new Consequence(Affected.of(attachments(b).get(c.places[at])), o.effect(), o.rule(), o.clues(), c.waits[at], 0, 0);
        }
        return (Consequence) c.lines[at];
    }

    /** Without making the attachments. */
    void tell(Tally tally) {
        for (int i = 0; i < size; i++) {
            Chunk c = chunks.get(i >> Chunk.BITS);
            int at = i & Chunk.MASK;
            if (c.outcomes[at] != null) {
                tally.line(Affected.Kind.ATTACHMENT, c.outcomes[at].effect(), 0, 0, 0);
            } else {
                Tally.tell((Consequence) c.lines[at], tally);
            }
        }
    }

    private List<AttachmentState> attachments(BufferState b) {
        Made m = last;
        if (m == null || m.buffer != b) {
            m = new Made(b, b.attachments());
            last = m;
        }
        return m.attachments;
    }

    @Override
    public int size() {
        return size;
    }

    /** Takes lines in their order. */
    static final class Builder {
        private final List<Chunk> chunks = new ArrayList<>();
        private int size;

        void add(Consequence c) {
            put(Objects.requireNonNull(c), 0, null, null);
        }

        /**
         * What becomes of an attachment.
         *
         * @param place  among the buffer's attachments
         * @param onWhom the action waits because of it
         */
        void add(BufferState b, int place, Outcome o, List<Affected> onWhom) {
            put(Objects.requireNonNull(b), place, Objects.requireNonNull(o), Objects.requireNonNull(onWhom));
        }

        private void put(Object line, int place, Outcome o, List<Affected> onWhom) {
            int at = size++ & Chunk.MASK;
            if (at == 0) {
                chunks.add(new Chunk());
            }
            Chunk c = chunks.getLast();
            c.lines[at] = line;
            c.places[at] = place;
            c.outcomes[at] = o;
            c.waits[at] = onWhom;
        }

        boolean isEmpty() {
            return size == 0;
        }

        /** The lines; nothing is added afterwards. */
        List<Consequence> list() {
            return new Effects(List.copyOf(chunks), size);
        }
    }
}
