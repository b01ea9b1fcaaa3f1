// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts two windows in turn (A B A B …), each as a process of its own, and prints the median time until A is ready in milliseconds, that of
 * B and the median of the ratios A/B pair by pair. Usage: WindowRace PAIRS A… -- B…
 */
public final class WindowRace {
    /** The first start unpacks, the second fills the archive of classes. */
    private static final int WARM_UP = 2;

    private WindowRace() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int pairs = Integer.parseInt(args[0]);
        List<String> all = Arrays.asList(args).subList(1, args.length);
        int split = all.indexOf("--");
        List<Double> as = new ArrayList<>();
        List<Double> bs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = -WARM_UP; i < pairs; i++) {
            double a = start(all.subList(0, split));
            double b = start(all.subList(split + 1, all.size()));
            if (i >= 0) {
                as.add(a);
                bs.add(b);
                ratios.add(a / b);
            }
        }
        System.out.printf("%.0f\t%.0f\t%.2f%n", CommandRace.median(as), CommandRace.median(bs), CommandRace.median(ratios));
    }

    private static double start(List<String> command) throws IOException, InterruptedException {
        try (WindowProcess w = WindowProcess.start(command)) {
            return w.readyMillis();
        }
    }
}
