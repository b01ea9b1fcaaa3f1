// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Entry;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;

/** Writes steps as fast as it can, until it is killed; prints the number of each one that is in the file. */
public final class SeriesChild {
    private static final Hello HELLO = new Hello(Hello.PROTOCOL, "1", 0, 0, "x86_64");
    static final int KEEP = 10;

    private SeriesChild() {
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Reading<SeriesWriter> opened = Files.exists(file) ? SeriesWriter.resume(file, KEEP) : SeriesWriter.create(file, "{}".getBytes(StandardCharsets.UTF_8), KEEP);
        if (!(opened instanceof Reading.Ok<SeriesWriter> ok)) {
            throw new IllegalStateException(opened.toString());
        }
        SeriesWriter w = ok.value();
        w.wholeAfter(3);
        int next = w.steps().isEmpty() ? 1 : w.steps().getLast().number() + 1;
        while (true) {
            Reading<StepHead> added = w.add(HELLO, step(next));
            if (!added.ok()) {
                throw new IllegalStateException(added.toString());
            }
            System.out.println(next++);
            System.out.flush();
        }
    }

    /** What step n holds: some kilobytes, of which most are as in the step before. */
    static Gathered step(int n) {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(new Entry("proc", Op.READ, "/proc/" + i + "/comm", 0, 0, 7L * i, ("process " + i + " of " + (n + i) / 30 + " " + "x".repeat(i)).getBytes(StandardCharsets.UTF_8)));
        }
        return new Gathered(Instant.ofEpochMilli(n), Duration.ofNanos(1000L * n), all, Map.of(), 0, Map.of());
    }
}
