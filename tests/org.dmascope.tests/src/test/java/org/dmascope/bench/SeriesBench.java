// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.dmascope.core.Reading;
import org.dmascope.core.TopologyText;
import org.dmascope.session.Captures;
import org.dmascope.session.StepName;
import org.dmascope.wire.CaptureContent;
import org.dmascope.wire.CaptureFile;
import org.dmascope.wire.Gathered;
import org.dmascope.wire.Hello;
import org.dmascope.wire.SeriesWriter;

/**
 * A series of captures of a host with buffers that come and go, one in a hundred from step to step. Arguments: folder, buffers, steps. Prints, separated by
 * tabs: bytes of the series, bytes of its last step as a capture, their ratio; then milliseconds to open the last step, to open that capture, their ratio.
 */
public final class SeriesBench {
    private static final int ROUNDS = 15;
    private static final Hello HELLO = new Hello(Hello.PROTOCOL, "bench", 0, -1, "x86_64");
    private static final String MANIFEST = "{\"schema\":\"dmascope-capture/1\",\"toolVersion\":\"bench\",\"spec\":\"bench\",\"host\":\"churn\",\"kernel\":\"7.3.0\","
            + "\"takenAt\":\"2026-01-01T00:00:00Z\",\"how\":\"bench\",\"sources\":[],\"redacted\":[]}";

    private SeriesBench() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path series = folder.resolve("series.dmascope");
        Path capture = folder.resolve("capture.dmascope");
        write(series, capture, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        double[] whole = new double[ROUNDS];
        double[] step = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            step[i] = open(series);
            whole[i] = open(capture);
        }
        Arrays.sort(whole);
        Arrays.sort(step);
        long all = Files.size(series);
        long one = Files.size(capture);
        System.out.printf(Locale.ROOT, "%d\t%d\t%.2f\t%.0f\t%.0f\t%.2f%n", all, one, (double) all / one, step[ROUNDS / 2], whole[ROUNDS / 2], step[ROUNDS / 2] / whole[ROUNDS / 2]);
    }

    /** A series, and its last step as a capture by itself, without the derived topology. */
    public static void write(Path series, Path capture, int buffers, int steps) throws IOException {
        ChurningHost host = new ChurningHost(buffers, buffers / 100);
        String manifest = MANIFEST.replace("dmascope-capture/1", "dmascope-series/1");
        try (SeriesWriter w = value(SeriesWriter.create(series, manifest.getBytes(StandardCharsets.UTF_8), SeriesWriter.ALL))) {
            for (int i = 0; i < steps; i++) {
                Gathered g = host.next();
                value(w.add(HELLO, g));
                if (i == steps - 1) {
                    value(CaptureFile.write(capture, new CaptureContent(MANIFEST.getBytes(StandardCharsets.UTF_8), HELLO, g, TopologyText.NONE)));
                }
            }
        }
    }

    private static double open(Path file) {
        long start = System.nanoTime();
        value(Captures.open(file, StepName.LAST));
        return (System.nanoTime() - start) / 1e6;
    }

    private static <T> T value(Reading<T> r) {
        if (r instanceof Reading.Ok<T> ok) {
            return ok.value();
        }
        throw new IllegalStateException(r.toString());
    }
}
