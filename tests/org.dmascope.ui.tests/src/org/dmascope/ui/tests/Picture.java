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
    /** Blocks that may differ, of all: a cursor that blinks. */
    static final double MOST = 0.002;

    /** Pixels between pictures that stand side by side. */
    private static final int GAP = 12;

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

    /** Pixels that the blocks stand for which differ; all of them for pictures of different sizes. */
    int different(Picture other) {
        if (!sameSize(other)) {
            return pixels();
        }
        int blocks = 0;
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                blocks += differs(other, x, y) ? 1 : 0;
            }
        }
        return blocks * BLOCK * BLOCK;
    }

    int pixels() {
        return small.width * small.height * BLOCK * BLOCK;
    }

    private boolean sameSize(Picture other) {
        return small.width == other.small.width && small.height == other.small.height;
    }

    private boolean differs(Picture other, int x, int y) {
        RGB a = small.palette.getRGB(small.getPixel(x, y));
        RGB b = other.small.palette.getRGB(other.small.getPixel(x, y));
        return Math.max(Math.abs(a.red - b.red), Math.max(Math.abs(a.green - b.green), Math.abs(a.blue - b.blue))) > TOLERANCE;
    }

    /** Side by side: the kept picture, this one in full, and this one with the blocks that differ in red and the others pale. */
    ImageData beside(Picture before, ImageData full) {
        ImageData old = before.small.scaledTo(before.small.width * BLOCK, before.small.height * BLOCK);
        ImageData out = new ImageData(old.width + 2 * (GAP + full.width), Math.max(old.height, full.height), 32, new PaletteData(0xff0000, 0xff00, 0xff));
        copy(old, out, 0);
        copy(full, out, old.width + GAP);
        int left = old.width + full.width + 2 * GAP;
        for (int y = 0; y < full.height; y++) {
            for (int x = 0; x < full.width; x++) {
                int bx = x / BLOCK;
                int by = y / BLOCK;
                boolean differs = bx < small.width && by < small.height && (!sameSize(before) || differs(before, bx, by));
                RGB c = full.palette.getRGB(full.getPixel(x, y));
                int grey = (c.red + c.green + c.blue) / 3;
                out.setPixel(left + x, y, out.palette.getPixel(differs ? new RGB(255, grey / 3, grey / 3) : new RGB(192 + grey / 4, 192 + grey / 4, 192 + grey / 4)));
            }
        }
        return out;
    }

    private static void copy(ImageData from, ImageData to, int left) {
        for (int y = 0; y < from.height; y++) {
            for (int x = 0; x < from.width; x++) {
                to.setPixel(left + x, y, to.palette.getPixel(from.palette.getRGB(from.getPixel(x, y))));
            }
        }
    }
}
