// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/**
 * A picture reduced to the means of its blocks: small enough to be kept, and blind to what differs between two runs of the same window
 * (a clock, a cursor, the smoothing of letters), while a part that is missing, shifted, cut off or of another colour is seen.
 */
final class Picture {
    /** Pixels of an edge of a block: two letters wide, a third of a row high. */
    private static final int BLOCK = 8;
    /** A block differs when one of its channels has another mean by more than this, of 255. */
    private static final int TOLERANCE = 24;
    /** Blocks that may differ: a line of words in a view of usual size. */
    static final double MOST = 0.02;

    private final ImageData small;

    private Picture(ImageData small) {
        this.small = small;
    }

    /** A kept picture. */
    static Picture kept(ImageData small) {
        return new Picture(small);
    }

    static Picture of(ImageData full) {
        int w = Math.max(1, full.width / BLOCK);
        int h = Math.max(1, full.height / BLOCK);
        // 32 bits: SWT writes lines of 24 bits without the bytes that pad them, which shears the picture
        ImageData out = new ImageData(w, h, 32, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out.setPixel(x, y, out.palette.getPixel(mean(full, x * BLOCK, y * BLOCK)));
            }
        }
        return new Picture(out);
    }

    private static RGB mean(ImageData full, int left, int top) {
        int[] sum = new int[3];
        int n = 0;
        for (int y = top; y < Math.min(top + BLOCK, full.height); y++) {
            for (int x = left; x < Math.min(left + BLOCK, full.width); x++) {
                RGB c = full.palette.getRGB(full.getPixel(x, y));
                sum[0] += c.red;
                sum[1] += c.green;
                sum[2] += c.blue;
                n++;
            }
        }
        return new RGB(sum[0] / n, sum[1] / n, sum[2] / n);
    }

    /** To be kept. */
    ImageData small() {
        return small;
    }

    String size() {
        return small.width * BLOCK + "×" + small.height * BLOCK;
    }

    /** Which part of the blocks differs, 0 to 1; 1 for pictures of different sizes. */
    double difference(Picture other) {
        if (Math.abs(small.width - other.small.width) > 1 || Math.abs(small.height - other.small.height) > 1) {
            return 1;
        }
        int w = Math.min(small.width, other.small.width);
        int h = Math.min(small.height, other.small.height);
        int different = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                RGB a = small.palette.getRGB(small.getPixel(x, y));
                RGB b = other.small.palette.getRGB(other.small.getPixel(x, y));
                if (Math.max(Math.abs(a.red - b.red), Math.max(Math.abs(a.green - b.green), Math.abs(a.blue - b.blue))) > TOLERANCE) {
                    different++;
                }
            }
        }
        return different / (double) (w * h);
    }
}
