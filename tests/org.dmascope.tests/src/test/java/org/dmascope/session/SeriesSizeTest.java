// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dmascope.bench.SeriesBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred steps of 10,000 buffers, of which one in a hundred is another from step to step, take at most ten times the place of one of them. */
class SeriesSizeTest {
    @TempDir
    private Path folder;

    @Test
    void onlyWhatChangedIsStored() throws IOException {
        Path series = folder.resolve("series.dmascope");
        Path capture = folder.resolve("capture.dmascope");
        SeriesBench.write(series, capture, 10_000, 100);
        long all = Files.size(series);
        long one = Files.size(capture);
        assertTrue(all <= 10 * one, all + " bytes for 100 steps, " + one + " for one");
        SurveyReading a = Captures.open(series).orElse(null).reading();
        SurveyReading b = Captures.open(capture).orElse(null).reading();
        assertEquals(b.entries(), a.entries());
        assertEquals(10_000, a.survey().bufinfo().orElse(null).buffers().size());
    }
}
