// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a window costs while nobody touches it.
 * <p>
 * {@code WindowLoad idle SECONDS A… -- B…} prints how often a second the threads of A go to sleep (each time is a wake-up), how often those of
 * B do, and the ratio; on standard error it names the threads of A that do so more than once in two seconds.
 * <p>
 * {@code WindowLoad busy SECONDS FILE OTHER A…} prints how much of one core A uses, in percent, while FILE changes once a second to the
 * content of OTHER and back.
 */
public final class WindowLoad {
    /** Until the compiler has seen what is run again and again, and what the start left to be done is done. */
    private static final int SETTLE_S = 15;
    /** At one reading a second the compiler needs minutes to see what is run again and again, and costs more than that until then. */
    private static final int SETTLE_BUSY_S = 300;
    private static final double SELDOM = 0.5;

    private WindowLoad() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(args[1]);
        if (args[0].equals("idle")) {
            List<String> all = Arrays.asList(args).subList(2, args.length);
            int split = all.indexOf("--");
            double a = wakeUps(all.subList(0, split), seconds);
            double b = wakeUps(all.subList(split + 1, all.size()), seconds);
            System.out.printf("%.1f\t%.1f\t%.2f%n", a, b, a / b);
        } else {
            System.out.printf("%.2f%n", busy(Arrays.asList(args).subList(4, args.length), seconds, Path.of(args[2]), Path.of(args[3])));
        }
    }

    private static double wakeUps(List<String> command, int seconds) throws IOException, InterruptedException {
        try (WindowProcess w = WindowProcess.start(command)) {
            Thread.sleep(SETTLE_S * 1000L);
            Map<String, Long> before = w.sleeps();
            Thread.sleep(seconds * 1000L);
            double sum = 0;
            for (Map.Entry<String, Long> e : w.sleeps().entrySet()) {
                double rate = (e.getValue() - before.getOrDefault(e.getKey(), 0L)) / (double) seconds;
                sum += rate;
                if (rate > SELDOM) {
                    System.err.printf("  %s %.1f/s%n", e.getKey(), rate);
                }
            }
            return sum;
        }
    }

    private static double busy(List<String> command, int seconds, Path file, Path other) throws IOException, InterruptedException {
        byte[][] contents = { Files.readAllBytes(file), Files.readAllBytes(other) };
        try (WindowProcess w = WindowProcess.start(command)) {
            change(SETTLE_BUSY_S, file, contents);
            double before = w.processorSeconds();
            long start = System.nanoTime();
            change(seconds, file, contents);
            return (w.processorSeconds() - before) / ((System.nanoTime() - start) / 1e9) * 100;
        }
    }

    private static void change(int times, Path file, byte[][] contents) throws IOException, InterruptedException {
        Path next = file.resolveSibling("next");
        for (int i = 1; i <= times; i++) {
            Thread.sleep(1000);
            Files.write(next, contents[i % 2]);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
