// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Starts two windows in turn (A B A B …), each as a process of its own, and prints three lines, each with the median of A, that of B and the median of
 * the ratios A/B pair by pair: milliseconds until the window is ready, the processor time of all threads until then in milliseconds, which other
 * work on the machine disturbs less, and milliseconds until its views are filled. Usage: WindowRace PAIRS A… -- B…
 */
public final class WindowRace {
    /** The first start unpacks, the second fills the archive of classes. */
    private static final int WARM_UP = 2;
    private static final double MILLIS = 1000;

    private record Start(double ready, double processor, double filled) {
    }

    private WindowRace() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int pairs = Integer.parseInt(args[0]);
        List<String> all = Arrays.asList(args).subList(1, args.length);
        int split = all.indexOf("--");
        List<Start> as = new ArrayList<>();
        List<Start> bs = new ArrayList<>();
        for (int i = -WARM_UP; i < pairs; i++) {
            Start a = start(all.subList(0, split));
            Start b = start(all.subList(split + 1, all.size()));
            if (i >= 0) {
                as.add(a);
                bs.add(b);
            }
        }
        print(as, bs, Start::ready);
        print(as, bs, Start::processor);
        print(as, bs, Start::filled);
    }

    private static void print(List<Start> as, List<Start> bs, ToDoubleFunction<Start> of) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < as.size(); i++) {
            ratios.add(of.applyAsDouble(as.get(i)) / of.applyAsDouble(bs.get(i)));
        }
        System.out.printf("%.0f\t%.0f\t%.2f%n", median(as, of), median(bs, of), CommandRace.median(ratios));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        return CommandRace.median(starts.stream().mapToDouble(of).boxed().toList());
    }

    private static Start start(List<String> command) throws IOException, InterruptedException {
        try (WindowProcess w = WindowProcess.start(command)) {
            return new Start(w.readyMillis(), w.readyProcessor() * MILLIS, w.filledMillis());
        }
    }
}
