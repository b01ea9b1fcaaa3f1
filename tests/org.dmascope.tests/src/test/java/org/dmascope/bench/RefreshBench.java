// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dmascope.analysis.Applied;
import org.dmascope.analysis.Delta;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.TopologyUpdater;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.model.topology.Topology;
import org.eclipse.emf.ecore.util.EContentAdapter;

/**
 * Refresh of a big host: usage {@code RefreshBench [buffers] [rounds]}, 10,000 and 40. In each round one buffer in a hundred comes, goes
 * or changes. Prints the medians of the snapshot and the delta (made off the display thread) and of the apply (made on it), with a
 * listener on every object of the topology; on a busy machine the time of the processor is the one to look at.
 */
public final class RefreshBench {
    private static final int DEVICES = 64;
    private static final int HOLDERS = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final List<BufinfoBuffer> buffers = new ArrayList<>();
    private final Reading<DeviceInventory> devices;
    private long nextIno = 1;

    private RefreshBench(int size) {
        List<DeviceRecord> list = new ArrayList<>();
        Map<String, List<DeviceRecord>> byName = new HashMap<>();
        for (int i = 0; i < DEVICES; i++) {
            String id = String.format("0000:%02x:00.0", i + 1);
            DeviceRecord d = new DeviceRecord(id, "pci", "driver" + i % 5, null, "/sys/devices/pci0000:00/" + id, null, "pci0000:00", null, List.of());
            list.add(d);
            byName.put(id, List.of(d));
        }
        devices = new Reading.Ok<>("/sys", new DeviceInventory(list, byName));
        for (int i = 0; i < size; i++) {
            buffers.add(0, fresh());
        }
    }

    private BufinfoBuffer fresh() {
        List<String> attachments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attachments.add(String.format("0000:%02x:00.0", 1 + random.nextInt(DEVICES)));
        }
        return new BufinfoBuffer(4096L << random.nextInt(10), 2, 0x80007, 2, "drm", nextIno++, "buf" + nextIno, List.of(), attachments, 1);
    }

    private void change(int n) {
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(buffers.size());
            BufinfoBuffer b = buffers.get(at);
            switch (i % 3) {
                case 0 -> buffers.set(at, new BufinfoBuffer(b.size(), b.flags(), b.mode(), b.count() + 1, b.expName(), b.ino(), b.name(), b.fences(),
                        b.attachments(), b.line()));
                case 1 -> buffers.remove(at);
                default -> buffers.add(0, fresh());
            }
        }
    }

    private Survey survey(int round) {
        List<List<DmabufFd>> fds = new ArrayList<>();
        for (int p = 0; p < HOLDERS; p++) {
            fds.add(new ArrayList<>());
        }
        for (BufinfoBuffer b : buffers) {
            fds.get((int) (b.ino() % HOLDERS)).add(0, new DmabufFd((int) b.ino(), b.ino(), b.size(), b.count(), b.expName(), b.name()));
        }
        List<HolderProcess> processes = new ArrayList<>();
        for (int p = 0; p < HOLDERS; p++) {
            processes.add(new HolderProcess(1000 + p, p, "app" + p, 1000, "/", fds.get(p), List.of()));
        }
        Bufinfo info = new Bufinfo(true, true, List.copyOf(buffers), buffers.size(), 0);
        return new Survey(Instant.EPOCH.plusSeconds(round), new HostFacts("bench", "7.3", "x86_64", "b", 0, 0, null, 0, 0, null, null, 2),
                new Reading.Ok<>("/bufinfo", info), new Reading.Ok<>("/proc", new ProcHolders(processes, HOLDERS, 0, 0)),
                new Reading.Absent<>("/stats", Errno.ENOENT), devices, DrmInfo.notAsked(), RdmaInfo.notAsked(), StructReadings.notAsked(), List.of());
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public static void main(String[] args) {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 40;
        RefreshBench bench = new RefreshBench(size);
        Topology t = TopologyUpdater.create();
        t.eAdapters().add(new EContentAdapter());
        Snapshot last = Snapshots.of(bench.survey(0));
        long start = System.nanoTime();
        TopologyUpdater.apply(t, Delta.between(null, last));
        double first = (System.nanoTime() - start) / 1e6;
        double[][] times = new double[4][rounds];
        double worst = 0;
        int touched = 0;
        for (int i = 0; i < rounds; i++) {
            bench.change(size / 100);
            Survey survey = bench.survey(i + 1);
            long a = System.nanoTime();
            Snapshot next = Snapshots.of(survey);
            long b = System.nanoTime();
            Delta delta = Delta.between(last, next);
            long c = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            Applied applied = TopologyUpdater.apply(t, delta);
            long d = System.nanoTime();
            times[3][i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
            times[0][i] = (b - a) / 1e6;
            times[1][i] = (c - b) / 1e6;
            times[2][i] = (d - c) / 1e6;
            worst = Math.max(worst, times[2][i]);
            touched += applied.added().size() + applied.changed().size() + applied.gone().size();
            last = next;
        }
        System.out.printf("refresh of %d buffers, 1 %% change, %d rounds (ms): snapshot %.2f, delta %.2f, apply %.2f (of the processor %.2f, worst %.2f, first fill %.1f), objects touched a round %d%n",
                size, rounds, median(times[0]), median(times[1]), median(times[2]), median(times[3]), worst, first, touched / rounds);
    }
}
