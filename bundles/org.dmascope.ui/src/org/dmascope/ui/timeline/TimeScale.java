// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

/**
 * Which time stands at which pixel. Immutable.
 *
 * @param from  nanoseconds at the left edge
 * @param to    nanoseconds at the right edge, after {@code from}
 * @param left  pixel of the left edge
 * @param width pixels
 */
record TimeScale(long from, long to, int left, int width) {
    /** Narrowest and widest view: 1 µs and 24 h. */
    private static final long LEAST = 1_000;
    private static final long MOST = 86_400_000_000_000L;
    /** Steps between two labels, nanoseconds. */
    private static final long[] STEPS = steps();

    TimeScale {
        if (to <= from) {
            to = from + LEAST;
        }
        width = Math.max(1, width);
    }

    private static long[] steps() {
        long[] tens = new long[39];
        int n = 0;
        for (long p = 1; p <= 1_000_000_000L; p *= 10) {
            for (long m : new long[] { 1, 2, 5 }) {
                tens[n++] = p * m;
            }
        }
        for (long seconds : new long[] { 15, 30, 60, 300, 900, 3600 }) {
            tens[n++] = seconds * 1_000_000_000L;
        }
        long[] all = java.util.Arrays.copyOf(tens, n);
        java.util.Arrays.sort(all);
        return all;
    }

    int x(long nanos) {
        double part = (double) (nanos - from) / (to - from);
        return left + (int) Math.round(Math.max(-1, Math.min(2, part)) * width);
    }

    long time(int x) {
        return from + Math.round((double) (x - left) / width * (to - from));
    }

    boolean shows(long nanos) {
        return nanos >= from && nanos <= to;
    }

    /** The time between two labels so that they stand at least {@code pixels} apart. */
    long step(int pixels) {
        double least = (double) (to - from) / width * pixels;
        for (long s : STEPS) {
            if (s >= least) {
                return s;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** The same middle seen closer (factor below 1) or from further away; the time at pixel {@code x} stays there. */
    TimeScale zoom(double factor, int x) {
        long length = Math.round((to - from) * factor);
        length = Math.max(LEAST, Math.min(MOST, length));
        long fixed = time(x);
        double part = (double) (x - left) / width;
        long start = fixed - Math.round(length * part);
        return new TimeScale(start, start + length, left, width);
    }

    TimeScale move(int pixels) {
        long by = Math.round((double) pixels / width * (to - from));
        return new TimeScale(from + by, to + by, left, width);
    }

    TimeScale at(long start, long end) {
        return new TimeScale(start, end, left, width);
    }

    TimeScale sized(int newLeft, int newWidth) {
        return new TimeScale(from, to, newLeft, newWidth);
    }
}
