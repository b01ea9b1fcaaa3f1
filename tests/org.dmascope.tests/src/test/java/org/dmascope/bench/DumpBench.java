// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Reading;
import org.dmascope.core.foreign.Foreign;
import org.dmascope.core.foreign.ForeignFiles;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.sysfs.DeviceInventory;

/**
 * Dumps of lspci into records, beside lspci, which decodes and prints them: {@code DumpBench FILE… -- COMMAND…}; the command gets the name of a file behind it. Prints
 * milliseconds for all files, warm, those of the command, the ratio, and how many functions there are.
 */
public final class DumpBench {
    private static final int RUNS = 31;

    private DumpBench() {
    }

    public static void main(String[] args) throws Exception {
        int end = Arrays.asList(args).indexOf("--");
        List<Path> files = Arrays.stream(args).limit(end).map(Path::of).toList();
        List<String> command = Arrays.asList(args).subList(end + 1, args.length);
        PciIds names = PciIds.ofThisMachine();
        double[] ours = new double[RUNS];
        double[] theirs = new double[RUNS];
        int functions = 0;
        for (int i = -RUNS; i < RUNS; i++) {
            long start = System.nanoTime();
            functions = 0;
            for (Path f : files) {
                functions += read(f, names);
            }
            long middle = System.nanoTime();
            if (i >= 0) {
                for (Path f : files) {
                    print(command, f);
                }
                ours[i] = (middle - start) / 1e6;
                theirs[i] = (System.nanoTime() - middle) / 1e6;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        System.out.printf("%.2f\t%.2f\t%.2f\t%d%n", ours[RUNS / 2], theirs[RUNS / 2], ours[RUNS / 2] / theirs[RUNS / 2], functions);
    }

    private static int read(Path file, PciIds names) {
        if (!(ForeignFiles.open(file) instanceof Reading.Ok<Foreign> ok)) {
            throw new IllegalArgumentException(file + " is not recognised");
        }
        return ok.value().read(Instant.EPOCH, names).devices() instanceof Reading.Ok<DeviceInventory> all ? all.value().devices().size() : 0;
    }

    private static void print(List<String> command, Path file) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.replaceAll(w -> w.equals("FILE") ? file.toString() : w);
        Process p = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (p.waitFor() != 0) {
            throw new IOException(words + " failed");
        }
    }
}
