// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Errno;
import org.dmascope.core.Evidence;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciCapabilities;
import org.dmascope.core.source.pci.PciPlatform;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.core.source.sysfs.PciLink;

/**
 * All pairs of a big server: usage {@code PathsBench [rounds]}, 40. 256 functions behind 16 switches of 16 ports on four host bridges, every third port redirecting.
 * Prints the medians of all rows, of which each pair is one, and of the whole square with a verdict in each cell; the first is what a reading costs,
 * the second what an export costs (the window asks for the cells that are in sight only).
 */
public final class PathsBench {
    private static final int SWITCHES = 16;
    private static final int PORTS = 16;
    private static final int PER_HOST = 4;
    private static final int GPU = 0x030200;
    private static final int NIC = 0x020000;
    private static final int BRIDGE = 0x060400;
    private static final int CAPABILITY = 0x2a0;
    private static final int REDIRECTING = 0x1d;
    private static final int HARMLESS = 0x11;

    private final List<DeviceRecord> devices = new ArrayList<>();

    private PathsBench() {
        for (int s = 0; s < SWITCHES; s++) {
            String host = String.format("pci%04x:00", s / PER_HOST);
            String domain = String.format("%04x", s / PER_HOST);
            int bus = 1 + s % PER_HOST * (PORTS + 2);
            String root = add("/sys/devices/" + host, host, String.format("%s:00:%02x.0", domain, s % PER_HOST + 1), BRIDGE, REDIRECTING);
            String up = add(root, host, String.format("%s:%02x:00.0", domain, bus), BRIDGE, 0);
            for (int p = 0; p < PORTS; p++) {
                String port = add(up, host, String.format("%s:%02x:%02x.0", domain, bus + 1, p), BRIDGE, p % 3 == 0 ? REDIRECTING : HARMLESS);
                add(port, host, String.format("%s:%02x:00.0", domain, bus + 2 + p), p % 2 == 0 ? GPU : NIC, 0);
            }
        }
    }

    private String add(String above, String host, String id, int classCode, int acs) {
        String path = above + '/' + id;
        boolean bridge = classCode == BRIDGE;
        Acs control = acs == 0 ? Acs.NONE : new Acs(Acs.State.READ, CAPABILITY, 0x5f, acs);
        PciFunction f = new PciFunction(0x1022, 0x1483, 0, 0, classCode, 0, null, null, bridge, bridge ? 1 : -1, 0, 1, new PciLink(32_000, 16, 32_000, 16), List.of(),
                PciCapabilities.EXTENDED, new PciCapabilities(PciCapabilities.EXTENDED, null, control, List.of(), null, List.of()), false, null);
        devices.add(new DeviceRecord(id, "pci", bridge ? "pcieport" : classCode == GPU ? "amdgpu" : "mlx5_core", null, path, null, host, f, List.of()));
        return path;
    }

    private Paths paths(String vendor) {
        DeviceInventory inventory = new DeviceInventory(devices, Map.of(), new PciPlatform(new Cpu(vendor, 0x19), "ro quiet", null, Map.of()));
        return Paths.of(new Reading.Ok<>("/sys", inventory), List.of(), new Reading.Absent<>("/proc/kallsyms", Errno.ENOENT),
                new Evidence(Tier.TEXT, "sysfs", "/sys", Instant.EPOCH), Instant.EPOCH);
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public static void main(String[] args) {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        PathsBench bench = new PathsBench();
        double[] rows = new double[rounds];
        double[] square = new double[rounds];
        int[] verdicts = new int[PathVerdict.values().length];
        int pairs = 0;
        for (int i = 0; i < rounds; i++) {
            Paths paths = bench.paths(i % 2 == 0 ? "AuthenticAMD" : "GenuineIntel");
            long start = System.nanoTime();
            pairs = paths.rows().size();
            rows[i] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            Arrays.fill(verdicts, 0);
            for (PciNode provider : paths.ends()) {
                for (PciNode client : paths.ends()) {
                    PathState p = paths.between(provider, client);
                    verdicts[PathVerdict.of(p).ordinal()] += p.distance() >= 0 ? 1 : 0;
                }
            }
            square[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf("%d functions, %d pairs: rows %.2f ms, square of %d cells %.2f ms (cold: %.2f, %.2f), verdicts %s%n", SWITCHES * PORTS, pairs, median(rows),
                SWITCHES * PORTS * SWITCHES * PORTS, median(square), rows[0], square[0], Arrays.toString(verdicts));
    }
}
