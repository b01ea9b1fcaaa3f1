// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dmascope.core.Entry;
import org.dmascope.core.FileStat;
import org.dmascope.core.Op;
import org.dmascope.core.Reading;
import org.dmascope.wire.Gathered;

/** What an agent reads of a host with many buffers, of which one in a hundred is another one in the next reading. Always the same for the same step. */
public final class ChurningHost {
    private static final int PROCESSES = 100;
    private static final int[] PAGES = { 1, 2, 16, 256, 1024, 2039 };
    private static final String[] EXPORTERS = { "drm", "i915", "system", "udmabuf" };
    private static final int DEVICES = 16;

    private record Buffer(long ino, long size, String exporter, String name, int fd, List<String> devices) {
    }

    private final Random random = new Random(4711);
    private final Random clock = new Random(4712);
    private final int churn;
    private final Buffer[] buffers;
    private long nextIno = 1;
    private int step;
    private long micros;

    /** @param churn how many buffers are others in the next reading */
    public ChurningHost(int size, int churn) {
        this.churn = churn;
        buffers = new Buffer[size];
        for (int i = 0; i < size; i++) {
            buffers[i] = fresh(i);
        }
    }

    private Buffer fresh(int i) {
        List<String> devices = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            devices.add("0000:%02x:00.0".formatted(1 + random.nextInt(DEVICES)));
        }
        long ino = nextIno++;
        return new Buffer(ino, 4096L * PAGES[random.nextInt(PAGES.length)], EXPORTERS[random.nextInt(EXPORTERS.length)], random.nextInt(3) == 0 ? "" : "buffer-" + ino,
                3 + i / PROCESSES, devices);
    }

    /** The next reading. */
    public Gathered next() {
        if (step > 0) {
            for (int n = 0; n < churn; n++) {
                int i = random.nextInt(buffers.length);
                buffers[i] = fresh(i);
            }
        }
        micros = 0;
        List<Entry> all = new ArrayList<>();
        read(all, "host", "/proc/sys/kernel/osrelease", "7.3.0\n");
        read(all, "host", "/proc/sys/kernel/hostname", "churn\n");
        read(all, "host", "/proc/self/status", "Name:\tx\nUid:\t0\t0\t0\t0\nCapEff:\t000001ffffffffff\n");
        read(all, "bufinfo", "/sys/kernel/debug/dma_buf/bufinfo", bufinfo());
        processes(all);
        Instant at = Instant.ofEpochMilli(1_767_225_600_000L + 10_000L * step++);
        Map<String, Duration> costs = new LinkedHashMap<>();
        List.of("host", "bufinfo", "proc").forEach(s -> costs.put(s, Duration.ofNanos(1000L * clock.nextInt(100_000))));
        return new Gathered(at, Duration.ofNanos(micros * 1000), all, costs, 0, Map.of());
    }

    private String bufinfo() {
        StringBuilder out = new StringBuilder("\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n");
        long bytes = 0;
        for (int i = buffers.length - 1; i >= 0; i--) {
            Buffer b = buffers[i];
            bytes += b.size;
            out.append("%08d\t%08x\t%08x\t%08d\t%s\t%08d\t%s\n".formatted(b.size, 2, 0x80007, 1 + b.devices.size(), b.exporter, b.ino, b.name.isEmpty() ? "<none>" : b.name));
            out.append("\tAttached Devices:\n");
            b.devices.forEach(d -> out.append('\t').append(d).append('\n'));
            out.append("Total ").append(b.devices.size()).append(" devices attached\n\n");
        }
        return out.append("\nTotal ").append(buffers.length).append(" objects, ").append(bytes).append(" bytes\n").toString();
    }

    private void processes(List<Entry> all) {
        List<String> pids = new ArrayList<>();
        for (int p = 0; p < PROCESSES; p++) {
            pids.add(Integer.toString(1000 + p));
        }
        all.add(Entry.ofList("proc", "/proc", new Reading.Ok<>("/proc", pids), 0, tick()));
        for (int p = 0; p < PROCESSES; p++) {
            String dir = "/proc/" + (1000 + p);
            read(all, "proc", dir + "/comm", "app" + p + "\n");
            read(all, "proc", dir + "/stat", "%d (app%d) S 1 1 1 0 -1 4194560 %d 1 1 1 %d %d 1 1 20 0 1 0 %d 1 1\n".formatted(1000 + p, p, 900 + step * 7, 10 + step, 20 + step, 5000 + p));
            read(all, "proc", dir + "/status", "Name:\tapp" + p + "\nUid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000000\n");
            read(all, "proc", dir + "/cgroup", "0::/user.slice/user-1000.slice/app" + p + ".scope\n");
            read(all, "proc", dir + "/maps", "");
            List<String> fds = new ArrayList<>();
            for (int i = p; i < buffers.length; i += PROCESSES) {
                fds.add(Integer.toString(buffers[i].fd));
            }
            all.add(Entry.ofList("proc", dir + "/fd", new Reading.Ok<>(dir, fds), Entry.FILTERED, tick()));
            for (int i = p; i < buffers.length; i += PROCESSES) {
                Buffer b = buffers[i];
                all.add(Entry.ofLink("proc", dir + "/fd/" + b.fd, new Reading.Ok<>(dir, "/dmabuf:" + b.name), 0, tick()));
                read(all, "proc", dir + "/fdinfo/" + b.fd, "pos:\t0\nflags:\t02000002\nmnt_id:\t14\nino:\t%d\nsize:\t%d\ncount:\t%d\nexp_name:\t%s\n%s".formatted(b.ino, b.size, 1 + b.devices.size(),
                        b.exporter, b.name.isEmpty() ? "" : "name:\t" + b.name + "\n"));
            }
        }
        for (int d = 1; d <= DEVICES; d++) {
            String path = "/sys/devices/pci0000:00/0000:%02x:00.0".formatted(d);
            read(all, "sysfs", path + "/vendor", "0x1002\n");
            all.add(Entry.ofStat("sysfs", path, new Reading.Ok<>(path, new FileStat(100 + d, 0, 0x41ed, 0, 0, 0)), 0, tick()));
        }
    }

    private long tick() {
        micros += 4 + clock.nextInt(30);
        return micros;
    }

    private void read(List<Entry> all, String source, String path, String text) {
        all.add(new Entry(source, Op.READ, path, 0, 0, tick(), text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
