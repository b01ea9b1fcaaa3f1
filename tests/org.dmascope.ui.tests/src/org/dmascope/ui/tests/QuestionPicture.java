// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The picture of an answer: the view that gives it, without what is empty below and to its right. With {@code org.dmascope.tests.questions} it is kept there
 * ({@code keep-shots} names docs/images/questions), else beside the other pictures of the build.
 */
final class QuestionPicture {
    private static final String KEPT = System.getProperty("org.dmascope.tests.questions", "");
    private static final String SHOTS = System.getProperty("org.dmascope.tests.shots");
    /** Left around what is not empty, in pixels; and no picture is higher. */
    private static final int MARGIN = 12;
    private static final int HIGHEST = 420;
    /** Colours of a palette of eight bits, and how far apart the shades are that remain; the tints of rows are told apart. */
    private static final int COLOURS = 256;
    private static final int STEP = 5;
    private static final int BYTE = 0xff;

    private QuestionPicture() {
    }

    static void take(String question, Supplier<Control> of) {
        if (KEPT.isEmpty() && SHOTS == null) {
            return;
        }
        ImageData all = Shot.still(question, of);
        Path file = (KEPT.isEmpty() ? Path.of(SHOTS, "questions") : Path.of(KEPT)).resolve(question + ".png");
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.compression = 9;
        loader.data = new ImageData[] { small(cropped(all)) };
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    private static ImageData cropped(ImageData all) {
        int empty = all.getPixel(all.width - MARGIN, all.height - MARGIN);
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < all.height - MARGIN; y++) {
            for (int x = MARGIN; x < all.width - MARGIN; x++) {
                if (all.getPixel(x, y) != empty) {
                    right = Math.max(right, x);
                    bottom = y;
                }
            }
        }
        int width = Math.min(all.width, right + MARGIN);
        int height = Math.min(HIGHEST, Math.min(all.height, bottom + MARGIN));
        ImageData out = new ImageData(width, height, all.depth, all.palette);
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            all.getPixels(0, y, width, line, 0);
            out.setPixels(0, y, width, line, 0);
        }
        return out;
    }

    /** The same in a palette: the shades at the edges of letters become a few, which makes a third of the file. */
    private static ImageData small(ImageData all) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < all.height; y++) {
            for (int x = 0; x < all.width; x++) {
                counts.merge(shade(all, x, y), 1, Integer::sum);
            }
        }
        List<Integer> kept = counts.keySet().stream().sorted(Comparator.comparing(counts::get, Comparator.reverseOrder())).limit(COLOURS).toList();
        ImageData out = new ImageData(all.width, all.height, 8, new PaletteData(kept.stream().map(c -> new RGB(c >> 16, c >> 8 & BYTE, c & BYTE)).toArray(RGB[]::new)));
        Map<Integer, Integer> at = new HashMap<>();
        for (int y = 0; y < all.height; y++) {
            for (int x = 0; x < all.width; x++) {
                out.setPixel(x, y, at.computeIfAbsent(shade(all, x, y), c -> nearest(kept, c)));
            }
        }
        return out;
    }

    private static int shade(ImageData all, int x, int y) {
        RGB c = all.palette.getRGB(all.getPixel(x, y));
        return level(c.red) << 16 | level(c.green) << 8 | level(c.blue);
    }

    private static int level(int channel) {
        return Math.min(BYTE, (channel + STEP / 2) / STEP * STEP);
    }

    private static int nearest(List<Integer> kept, int c) {
        return IntStream.range(0, kept.size()).boxed().min(Comparator.comparingInt(i -> Math.abs((kept.get(i) >> 16) - (c >> 16)) + Math.abs((kept.get(i) >> 8 & BYTE) - (c >> 8 & BYTE))
                + Math.abs((kept.get(i) & BYTE) - (c & BYTE)))).orElseThrow();
    }
}
