// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.session.Captures;
import org.dmascope.session.Series;
import org.dmascope.session.SeriesStep;
import org.dmascope.wire.SeriesBytes;

/**
 * Series of captures: never an exception, one line for what is none. With an even first byte the rest is the file, else the length of the body of
 * a whole step (16 bit), it, and the body of one that says changes; neither packed yet. */
public final class SeriesFuzz {
    private static final int HEAD = 3;

    private SeriesFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length < HEAD) {
            return;
        }
        int second = Math.min(data.length, HEAD + ((data[1] & 0xff) << 8 | data[2] & 0xff));
        byte[] file = (data[0] & 1) == 0 ? Arrays.copyOfRange(data, 1, data.length)
                : SeriesBytes.of(List.of(Arrays.copyOfRange(data, HEAD, second), Arrays.copyOfRange(data, second, data.length)));
        Path path = Files.createTempFile("fuzz", ".dmascope");
        try {
            Files.write(path, file);
            Reading<Series> opened = Series.open(path);
            if (opened instanceof Reading.Ok<Series>(String p, Series series)) {
                try (series) {
                    for (SeriesStep s : series.steps()) {
                        Reading<Captures.Opened> r = series.read(s);
                        Checks.that(r.ok() || oneLine(r), r);
                    }
                }
            } else {
                Checks.that(oneLine(opened), opened);
            }
        } finally {
            Files.delete(path);
        }
    }

    private static boolean oneLine(Reading<?> r) {
        return r instanceof Reading.Malformed<?> m && m.reason().lines().count() == 1 || r instanceof Reading.Failed<?> f && f.reason().lines().count() <= 1;
    }
}
