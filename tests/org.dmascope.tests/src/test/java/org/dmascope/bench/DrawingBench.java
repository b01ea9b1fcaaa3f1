// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.path.Paths;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PciCapabilities;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.export.ExportRequest;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.dmascope.graph.Server;
import org.dmascope.graph.write.DrawingOptions;
import org.dmascope.graph.write.Formats;

/**
 * In one process, the first time and warm: the first picture of a host of 100,000 buffers from its snapshot on (graph, layout, SVG), and the matrix of all pairs of
 * 256 functions. Prints {@code name TAB first ms TAB warm ms}.
 */
public final class DrawingBench {
    private static final int BUFFERS = 100_000;
    private static final int FUNCTIONS = 256;
    private static final int ROUNDS = 9;
    private static final double NANOS_PER_MILLI = 1e6;

    private DrawingBench() {
    }

    /** What is timed. */
    private interface Step {
        long run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Snapshot big = Server.eight().buffers(BUFFERS).snapshot();
        print("picture", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Formats.byId("svg", DrawingOptions.DEFAULT).write(new ExportRequest(big, Views.BUFFERS, Filter.ALL, 0), out);
            return out.size();
        });
        print("matrix", () -> {
            Paths p = functions().paths();
            return p.rows().stream().filter(r -> r.type().known() || r.reason() != null).count();
        });
    }

    private static void print(String name, Step step) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            if (step.run() == 0) {
                throw new IllegalStateException(name + ": nothing came out");
            }
            times.add((System.nanoTime() - start) / NANOS_PER_MILLI);
        }
        System.out.printf("%s\t%.0f\t%.0f%n", name, times.getFirst(), CommandRace.median(times.subList(ROUNDS / 2, ROUNDS)));
    }

    /** A snapshot of as many functions as are paired, four below each root port of sixteen host bridges. */
    private static Snapshot functions() {
        Surveys s = new Surveys();
        for (int i = 0; i < FUNCTIONS; i++) {
            String host = String.format("pci%04x:00", i / 16);
            String port = String.format("%04x:00:%02x.0", i / 16, i % 16 / 4 + 1);
            if (i % 4 == 0) {
                s.device(record(port, "/sys/devices/" + host, host, 0x060400, true));
            }
            s.device(record(String.format("%04x:%02x:00.%d", i / 16, i % 16 / 4 + 1, i % 4), "/sys/devices/" + host + "/" + port, host, 0x030200, false));
        }
        return s.snapshot();
    }

    private static DeviceRecord record(String id, String parent, String host, int code, boolean bridge) {
        PciCapabilities caps = new PciCapabilities(4096, null, bridge ? new Acs(Acs.State.READ, 0x100, 0x1f, Acs.REQUEST_REDIRECT) : Acs.NONE, List.of(), null, List.of());
        return new DeviceRecord(id, "pci", null, null, parent + "/" + id, null, host,
                new PciFunction(0x1002, 1, 0, 0, code, 0, null, null, bridge, 0, 0, 0, null, List.of(), 4096, caps, false, null), List.of());
    }
}
