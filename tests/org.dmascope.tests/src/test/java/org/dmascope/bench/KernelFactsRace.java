// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.FactsCode;
import org.dmascope.core.kernel.FactsKey;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.KernelTypes;
import org.dmascope.core.kernel.TypeLookup;

/**
 * Parses symbols and types in turn with a program that does the same work, once the JVM is warm. Prints the median in milliseconds, the program's,
 * the median ratio pair by pair, how long it takes from the cache, and what was parsed. Usage: KernelFactsRace KALLSYMS BTF PROGRAM
 */
public final class KernelFactsRace {
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 25;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final FactsKey KEY = new FactsKey("bench", 0, "");

    private KernelFactsRace() {
    }

    private static KernelFacts parse(Path kallsyms, Path btf) throws IOException {
        Content symbols = new Content(Files.readAllBytes(kallsyms), false);
        Content types = new Content(Files.readAllBytes(btf), false);
        return new KernelFacts(Kallsyms.parse(symbols), TypeLookup.read(new Reading.Ok<>("vmlinux", types), m -> new Reading.Absent<>(m, Errno.ENOENT)));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path kallsyms = Path.of(args[0]);
        Path btf = Path.of(args[1]);
        KernelFacts facts = parse(kallsyms, btf);
        Map<String, Integer> found = new TreeMap<>();
        ((Reading.Ok<KernelTypes>) facts.types()).value().fields().forEach((name, f) -> found.put(name, f.offset()));
        List<String> program = new ArrayList<>(List.of(args[2], args[0], args[1]));
        program.addAll(found.keySet());
        String counts = sameAnswers(program, found);
        Path cache = Files.createTempFile("facts", null);
        Files.write(cache, FactsCode.encode(KEY, facts));
        for (int i = 0; i < WARM_UP; i++) {
            parse(kallsyms, btf);
            FactsCode.decode(KEY, Files.readAllBytes(cache));
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> cached = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            parse(kallsyms, btf);
            double a = since(start);
            double b = CommandRace.time(program);
            ours.add(a);
            theirs.add(b);
            ratios.add(a / b);
            start = System.nanoTime();
            if (FactsCode.decode(KEY, Files.readAllBytes(cache)) == null) {
                throw new IOException("the cache is not what was written");
            }
            cached.add(since(start));
        }
        Files.delete(cache);
        System.out.printf("%.1f\t%.1f\t%.2f\t%.1f\t%s%n", CommandRace.median(ours), CommandRace.median(theirs), CommandRace.median(ratios), CommandRace.median(cached),
                counts);
    }

    /** A race between programs that find different things would say nothing. */
    private static String sameAnswers(List<String> program, Map<String, Integer> found) throws IOException {
        String out = new String(new ProcessBuilder(program).start().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        Map<String, Integer> theirs = new TreeMap<>();
        out.lines().map(l -> l.split("\t")).forEach(w -> theirs.put(w[0], Integer.parseInt(w[1])));
        String counts = theirs.remove("symbols") + " symbols, " + theirs.remove("types") + " types";
        if (!theirs.equals(found)) {
            throw new IOException("the program found " + theirs + ", not " + found);
        }
        return counts;
    }
}
