// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

/**
 * Distances of the drawing, in pixels at 100 %. Lines run down in columns of {@link #UNIT}; the columns below devices, above buffers and between buffers are of
 * different classes, so that no two lines ever share one.
 */
final class Grid {
    static final double UNIT = 5;
    /** Columns of one class come every third unit. */
    static final int CLASSES = 3;
    static final int OF_DEVICES = 0;
    static final int OF_BUFFERS = 1;
    static final int PASSING = 2;
    static final double PITCH = UNIT * CLASSES;
    static final double MARGIN = 8;

    static final double FRAME_PAD = 8;
    static final double FRAME_GAP = 8;
    static final double FRAME_TITLE = 26;
    static final double BRIDGE_HEIGHT = 20;
    static final double LEVEL = 36;
    static final double DEVICE_WIDTH = 112;
    static final double DEVICE_HEIGHT = 60;
    static final double DEVICE_GAP = 10;

    static final double BUFFER_WIDTH = 158;
    static final double BUFFER_HEIGHT = 64;
    static final double BUFFER_GAP = 17;
    static final double SLOT = BUFFER_WIDTH + BUFFER_GAP;
    /** A narrower machine leaves room for so much all the same. */
    static final double LEAST_WIDTH = 7 * SLOT + 2 * MARGIN;

    static final double TRACK = 9;
    /** From the device to the first track: its mark has room. */
    static final double ABOVE_TRACKS = 18;
    /** From the last track to the buffer: its badge has room. */
    static final double BELOW_TRACKS = 40;
    static final double BADGE_ABOVE = 14;

    private Grid() {
    }

    /** The columns of a class between two places, so many of them around the middle; their distance is at least one pitch. */
    static double[] columns(int wanted, double left, double right, int kind) {
        int stride = Math.max(1, Math.min(2, (int) ((right - left) / PITCH / Math.max(1, wanted))));
        double span = (wanted - 1) * stride * PITCH;
        double first = (left + right - span) / 2;
        long at = Math.round((first / UNIT - kind) / CLASSES) * CLASSES + kind;
        double[] out = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            out[i] = (at + (long) i * stride * CLASSES) * UNIT;
        }
        return out;
    }

    /** Room for so many columns with half a pitch on both sides. */
    static double room(int columns) {
        return (columns + 1) * PITCH;
    }
}
