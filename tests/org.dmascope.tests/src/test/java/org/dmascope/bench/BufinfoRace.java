// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.source.bufinfo.BufinfoParser;

/**
 * Reads and parses a bufinfo file in turn with a program that does the same work, once the JVM is warm, and prints the median in
 * milliseconds, the program's, and the median ratio pair by pair. Usage: BufinfoRace FILE PROGRAM
 */
public final class BufinfoRace {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 25;
    private static final double NANOS_PER_MILLI = 1e6;

    private BufinfoRace() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        List<String> program = List.of(args[1], args[0]);
        for (int i = 0; i < WARM_UP; i++) {
            parse(file);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double a = parse(file);
            double b = CommandRace.time(program);
            ours.add(a);
            theirs.add(b);
            ratios.add(a / b);
        }
        System.out.printf("%.1f\t%.1f\t%.2f%n", CommandRace.median(ours), CommandRace.median(theirs), CommandRace.median(ratios));
    }

    private static double parse(Path file) throws IOException {
        long start = System.nanoTime();
        int buffers = BufinfoParser.parse(new Content(Files.readAllBytes(file), false)).value().buffers().size();
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (buffers == 0) {
            throw new IOException(file + " holds no buffers");
        }
        return millis;
    }
}
