// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

import org.dmascope.core.DirectoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.Surveyor;
import org.dmascope.core.source.sysfs.DeviceInventory;

/**
 * Prints how long a warm reading of a copied tree into records takes: {@code TreeBench DIR [RUNS]}. Every run opens the tree anew and reads
 * all of it, so nothing is remembered from one run to the next but the names of PCI vendors, as in a session.
 */
public final class TreeBench {
    private TreeBench() {
    }

    public static void main(String[] args) {
        Path tree = Path.of(args[0]);
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 51;
        PciIds names = PciIds.ofThisMachine();
        long[] times = new long[runs];
        long cold = 0;
        int functions = 0;
        for (int i = 0; i < runs * 5; i++) {
            long start = System.nanoTime();
            if (!(DirectoryRoot.open(tree) instanceof Reading.Ok<DirectoryRoot>(String path, DirectoryRoot root))) {
                throw new IllegalArgumentException("no tree in " + tree);
            }
            Survey survey = Surveyor.read(root, Instant.EPOCH, names);
            times[i % runs] = System.nanoTime() - start;
            cold = i == 0 ? times[0] : cold;
            functions = survey.devices() instanceof Reading.Ok<DeviceInventory> ok
                    ? (int) ok.value().devices().stream().filter(d -> d.pci() != null).count() : 0;
        }
        Arrays.sort(times);
        System.out.printf("%.2f ms warm to read a tree of %d PCI functions (median of %d; fastest %.2f ms, first %.2f ms)%n", times[runs / 2] / 1e6, functions,
                runs, times[0] / 1e6, cold / 1e6);
    }
}
