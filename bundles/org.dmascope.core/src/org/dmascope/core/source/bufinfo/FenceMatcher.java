// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

/**
 * Recognises a fence line in any of the forms that kernels have printed and keeps what it read:
 * <pre>
 * TAB (Exclusive|Shared) fence: DRIVER TIMELINE [un]signalled          4.15 … 5.15, dma_buf_debug_show()
 * TAB USAGE fence:DRIVER TIMELINE seq SEQNO [un]signalled              5.16 … 6.17, dma_fence_describe(); Exclusive and Shared up to 5.18
 * TAB USAGE fence:CONTEXT:SEQNO TIMELINE DRIVER [un]signalled          7.0 and newer
 * </pre>
 * USAGE is {@code kernel}, {@code write}, {@code read} or {@code bookkeep} (dma_resv_describe()). Names may be empty. A timeline name may hold
 * blanks, and newlines where the driver puts the name of a process into it; a driver name holds neither.
 */
final class FenceMatcher {
    private static final byte[] FENCE = Text.ascii(" fence:");
    private static final byte[] SIGNALLED = Text.ascii(" signalled");
    private static final byte[] UNSIGNALLED = Text.ascii(" unsignalled");
    private static final byte[] SEQ = Text.ascii(" seq ");
    private static final String[] WORDS = {"Exclusive", "Shared", "kernel", "write", "read", "bookkeep"};
    private static final byte[][] BYTES = new byte[WORDS.length][];
    /** Usage as the records name it: the old words are the same two things. */
    private static final String[] USAGE = {"write", "read", "kernel", "write", "read", "bookkeep"};
    /** Bound on the lines and bytes of one fence whose timeline name holds newlines. */
    private static final int MAX_BYTES = 256;

    static {
        for (int i = 0; i < WORDS.length; i++) {
            BYTES[i] = Text.ascii("\t" + WORDS[i]);
        }
    }

    private final Text t;
    private final RecentNames names;
    private int driverFrom;
    private int driverTo;
    private int timelineFrom;
    private int timelineTo;
    private int word;
    private long context;
    private long seqno;
    private boolean signalled;
    /** End of the line in which the fence starts that {@link #lines} looked at last. */
    int first;

    FenceMatcher(Text t, RecentNames names) {
        this.t = t;
        this.names = names;
    }

    /** Start of what follows {@code fence:}, or -1 when no fence line starts at {@code p}. */
    private int body(int p) {
        if (p + 1 >= t.n || t.b[p] != '\t') {
            return -1;
        }
        word = switch (t.b[p + 1]) {
            case 'E' -> 0;
            case 'S' -> 1;
            case 'k' -> 2;
            case 'w' -> 3;
            case 'r' -> 4;
            case 'b' -> 5;
            default -> -1;
        };
        if (word < 0 || !t.at(p, BYTES[word])) {
            return -1;
        }
        int q = p + BYTES[word].length;
        return t.at(q, FENCE) ? q + FENCE.length : -1;
    }

    /** End (the newline) of a fence that is a whole line at {@code p}, or -1. */
    int line(int p) {
        int from = body(p);
        if (from < 0) {
            return -1;
        }
        int end = t.lineEnd(from);
        return end < t.n && match(from, end) ? end : -1;
    }

    /** End of a fence that starts at {@code p} and runs over several lines because a name in it holds newlines, or -1. */
    int lines(int p) {
        int from = body(p);
        if (from < 0) {
            return -1;
        }
        int end = t.lineEnd(from);
        first = end;
        while (end < t.n && end - p <= MAX_BYTES) {
            if (match(from, end)) {
                return end;
            }
            if (t.attached(end + 1)) {
                return -1;
            }
            end = t.lineEnd(end + 1);
        }
        return -1;
    }

    /** The fence that was matched last. */
    FenceLine fence() {
        return new FenceLine(USAGE[word], names.of(driverFrom, driverTo), names.of(timelineFrom, timelineTo), context, seqno, signalled);
    }

    private boolean match(int from, int end) {
        int to = end - SIGNALLED.length;
        signalled = to >= from && t.at(to, SIGNALLED);
        if (!signalled) {
            to = end - UNSIGNALLED.length;
            if (to < from || !t.at(to, UNSIGNALLED)) {
                return false;
            }
        }
        context = -1;
        seqno = -1;
        if (numbered(from, to) || sequenced(from, to)) {
            return true;
        }
        context = -1;
        seqno = -1;
        return word < 2 && from < to && t.b[from] == ' ' && driverFirst(from + 1, to);
    }

    /** {@code CONTEXT:SEQNO TIMELINE DRIVER} */
    private boolean numbered(int from, int to) {
        int colon = number(from, to);
        if (colon == from || colon >= to || t.b[colon] != ':') {
            return false;
        }
        int blank = number(colon + 1, to);
        if (blank == colon + 1 || blank >= to || t.b[blank] != ' ') {
            return false;
        }
        int last = to - 1;
        while (last > blank && t.b[last] != ' ') {
            last--;
        }
        if (last == blank || !plain(last + 1, to) || !t.unsigned(from, colon) || !t.unsigned(colon + 1, blank)) {
            return false;
        }
        context = t.unsignedValue(from, colon);
        seqno = t.unsignedValue(colon + 1, blank);
        timelineFrom = blank + 1;
        timelineTo = last;
        driverFrom = last + 1;
        driverTo = to;
        return true;
    }

    /** {@code DRIVER TIMELINE seq SEQNO} */
    private boolean sequenced(int from, int to) {
        int q = to;
        while (q > from && Text.digit(t.b[q - 1])) {
            q--;
        }
        int seq = q - SEQ.length;
        boolean blankAfterColon = word < 2 && from < to && t.b[from] == ' ';
        if (q == to || seq < from || blankAfterColon || !t.at(seq, SEQ) || !driverFirst(from, seq)) {
            return false;
        }
        seqno = t.decimal(q, to);
        if (seqno < 0 && t.unsigned(q, to)) {
            seqno = t.unsignedValue(q, to);
            return true;
        }
        return seqno >= 0;
    }

    /** {@code DRIVER TIMELINE} */
    private boolean driverFirst(int from, int to) {
        int blank = from;
        while (blank < to && t.b[blank] != ' ') {
            blank++;
        }
        if (blank == to || !plain(from, blank)) {
            return false;
        }
        driverFrom = from;
        driverTo = blank;
        timelineFrom = blank + 1;
        timelineTo = to;
        return true;
    }

    /** Whether there are no control characters: the name of a driver is a constant of its source. */
    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.b[i] >= 0 && t.b[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int to) {
        int q = from;
        while (q < to && Text.digit(t.b[q])) {
            q++;
        }
        return q;
    }
}
