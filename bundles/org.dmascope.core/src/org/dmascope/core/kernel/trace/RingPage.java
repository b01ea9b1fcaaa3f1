// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes a page of the ring apart, as {@code per_cpu/cpuN/trace_pipe_raw} gives it, in the byte order of the machine.
 * <p>
 * Each record begins with a 32-bit word: 5 bits of type or length and 27 bits of time since the record before
 * (include/linux/ring_buffer.h, enum ring_buffer_type). Whatever the bytes say, nothing outside the page is looked at.
 */
public final class RingPage {
    /** RB_MISSED_EVENTS and RB_MISSED_STORED in the word of the commit (kernel/trace/ring_buffer.c). */
    private static final long MISSED = 1L << 31;
    private static final long MISSED_STORED = 1L << 30;
    private static final long USED = (1L << 20) - 1 | 0xFL << 20;
    /** RINGBUF_TYPE_DATA_TYPE_LEN_MAX, _PADDING, _TIME_EXTEND, _TIME_STAMP. */
    private static final int LONGEST = 28;
    private static final int PADDING = 29;
    private static final int TIME_EXTEND = 30;
    private static final int TIME_STAMP = 31;
    private static final int WORD = 4;
    private static final int DELTA_BITS = 27;
    private static final int DELTA = (1 << DELTA_BITS) - 1;
    /** An absolute time carries 59 bits; the rest comes from the time before (ring_buffer.c, TS_MSB). */
    private static final long TIME_LOW = (1L << 59) - 1;

    /** What is found on a page. */
    public interface Sink {
        /** A record from {@code from} (inclusive) to {@code to} (exclusive). @param nanos by the trace clock */
        void record(long nanos, byte[] page, int from, int to);

        /** Before this page records were lost. @param nanos time of the page @param count how many; 0 when the kernel does not know */
        void lost(long nanos, long count);
    }

    private final PageLayout layout;
    private final ByteOrder order;

    public RingPage(PageLayout layout, ByteOrder order) {
        this.layout = layout;
        this.order = order;
    }

    /**
     * Reads a page.
     *
     * @param length bytes of it that are there
     * @return null when it was read to its end, else one sentence that says what is wrong; what stood before that was given out
     */
    public String read(byte[] page, int length, Sink sink) {
        if (length < layout.data() || length > page.length) {
            return "a page of the ring has only " + length + " bytes";
        }
        ByteBuffer b = ByteBuffer.wrap(page, 0, length).order(order);
        long time = b.getLong(0);
        long commit = layout.commitBytes() == Long.BYTES ? b.getLong(Long.BYTES) : Integer.toUnsignedLong(b.getInt(Long.BYTES));
        long used = commit & USED;
        if (used > length - layout.data()) {
            return "a page of the ring claims " + used + " bytes and has " + (length - layout.data());
        }
        int end = layout.data() + (int) used;
        if ((commit & MISSED) != 0) {
            boolean stored = (commit & MISSED_STORED) != 0 && end + layout.commitBytes() <= length;
            long count = !stored ? 0 : layout.commitBytes() == Long.BYTES ? b.getLong(end) : Integer.toUnsignedLong(b.getInt(end));
            sink.lost(time, Math.max(0, count));
        }
        return records(b, page, end, time, sink);
    }

    private String records(ByteBuffer b, byte[] page, int end, long start, Sink sink) {
        long time = start;
        int at = layout.data();
        while (at + WORD <= end) {
            int word = b.getInt(at);
            int type = order == ByteOrder.LITTLE_ENDIAN ? word & 31 : word >>> DELTA_BITS;
            long delta = order == ByteOrder.LITTLE_ENDIAN ? word >>> 5 : word & DELTA;
            at += WORD;
            if (type > LONGEST) {
                if (type == PADDING && delta == 0) {
                    return null; // the rest of the page is empty
                }
                if (at + WORD > end) {
                    return "a page of the ring ends within a record";
                }
                long more = Integer.toUnsignedLong(b.getInt(at));
                if (type == PADDING) { // a record that was taken back: its length counts from behind the first word
                    at += (int) Math.min(more, end);
                    time += delta;
                } else {
                    at += WORD;
                    long wide = more << DELTA_BITS | delta;
                    time = type == TIME_STAMP ? time & ~TIME_LOW | wide & TIME_LOW : time + wide;
                }
                continue;
            }
            time += delta;
            int length = type * WORD;
            if (type == 0) {
                if (at + WORD > end) {
                    return "a page of the ring ends within a record";
                }
                length = b.getInt(at) - WORD; // the word of the length counts itself
                at += WORD;
            }
            if (length < 0 || length > end - at) {
                return "a record of the ring claims " + length + " bytes and has " + (end - at);
            }
            sink.record(time, page, at, at + length);
            at += length + 3 & ~3;
        }
        return null;
    }
}
