// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times two commands in turn (A B A B …), so that a machine whose speed drifts is fair to both, and prints the median of A in
 * milliseconds, the median of B and the median of the ratios A/B pair by pair. Usage: CommandRace RUNS A… -- B…
 */
public final class CommandRace {
    private static final int WARM_UP = 2;
    private static final double NANOS_PER_MILLI = 1e6;

    private CommandRace() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = Integer.parseInt(args[0]);
        List<String> all = Arrays.asList(args).subList(1, args.length);
        int split = all.indexOf("--");
        List<String> a = all.subList(0, split);
        List<String> b = all.subList(split + 1, all.size());
        for (int i = 0; i < WARM_UP; i++) {
            time(a);
            time(b);
        }
        List<Double> as = new ArrayList<>();
        List<Double> bs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            double ta = time(a);
            double tb = time(b);
            as.add(ta);
            bs.add(tb);
            ratios.add(ta / tb);
        }
        System.out.printf("%.1f\t%.1f\t%.2f%n", median(as), median(bs), median(ratios));
    }

    /** Wall time of one run of a command, in milliseconds. */
    static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process p = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        p.getOutputStream().close();
        int status = p.waitFor();
        long end = System.nanoTime();
        // 4 is "read in part": a copied tree lacks what a live host has
        if (status != 0 && status != 4) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
        return (end - start) / NANOS_PER_MILLI;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }
}
