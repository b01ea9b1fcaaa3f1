// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.pci.PciPlatform;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;
import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** Readings made by hand, for tests. */
public final class Surveys {
    public static final Instant TAKEN = Instant.parse("2026-11-23T16:15:00Z");
    public static final String BUFINFO = "/sys/kernel/debug/dma_buf/bufinfo";

    private Instant takenAt = TAKEN;
    private final List<BufinfoBuffer> buffers = new ArrayList<>();
    private Reading<Bufinfo> bufinfo;
    private boolean hasIno = true;
    private boolean hasName = true;
    private boolean cutOff;
    private final List<HolderProcess> processes = new ArrayList<>();
    private int deniedProcesses;
    private Reading<List<DmabufStat>> stats = new Reading.Absent<>("/sys/kernel/dmabuf/buffers", Errno.ENOENT);
    private final List<DeviceRecord> devices = new ArrayList<>();
    private PciPlatform platform = PciPlatform.UNREAD;
    private DrmInfo drm = DrmInfo.notAsked();
    private RdmaInfo rdma = RdmaInfo.notAsked();
    private StructReadings struct = StructReadings.notAsked();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private HostFacts host = new HostFacts("lab", "7.3.4", "x86_64", "b00t", 0, 1L << 21, "none", 1, 2, "/sys/kernel/debug", null, 2);

    public Surveys at(Instant t) {
        takenAt = t;
        return this;
    }

    public Surveys buffer(long ino, long size, String expName, String name, String... attachments) {
        buffers.add(new BufinfoBuffer(size, 2, 0x2080007, 3, expName, ino, name, List.of(), List.of(attachments), buffers.size() * 4 + 4));
        return this;
    }

    public Surveys row(BufinfoBuffer b) {
        buffers.add(b);
        return this;
    }

    public Surveys fence(FenceLine f) {
        BufinfoBuffer b = buffers.removeLast();
        buffers.add(new BufinfoBuffer(b.size(), b.flags(), b.mode(), b.count(), b.expName(), b.ino(), b.name(), List.of(f), b.attachments(), b.line()));
        return this;
    }

    public Surveys old() {
        hasIno = false;
        hasName = false;
        return this;
    }

    public Surveys cutOff() {
        cutOff = true;
        return this;
    }

    public Surveys bufinfoDenied() {
        bufinfo = new Reading.Denied<>(BUFINFO, Errno.EACCES);
        diagnostics.add(Diagnostic.of("bufinfo", bufinfo, "run as root (sudo)"));
        return this;
    }

    public Surveys process(int pid, String comm, List<DmabufFd> fds, List<DmabufMap> maps) {
        processes.add(new HolderProcess(pid, pid * 100L, comm, 1000, "/user.slice", fds, maps));
        return this;
    }

    public Surveys processesDenied(int n) {
        deniedProcesses = n;
        return this;
    }

    public Surveys stats(DmabufStat... all) {
        stats = new Reading.Ok<>("/sys/kernel/dmabuf/buffers", List.of(all));
        return this;
    }

    public Surveys device(String id, String bus, String driver) {
        devices.add(new DeviceRecord(id, bus, driver, driver, "/sys/devices/" + bus + "/" + id, null, null, null,
                List.of(new DeviceNode("drm", "card" + devices.size(), "226:0", Map.of()))));
        return this;
    }

    public Surveys device(String id, String bus, String driver, DeviceNode node) {
        devices.add(new DeviceRecord(id, bus, driver, driver, "/sys/devices/" + bus + "/" + id, null, null, null, List.of(node)));
        return this;
    }

    public Surveys platform(PciPlatform p) {
        platform = p;
        return this;
    }

    public Surveys device(DeviceRecord d) {
        devices.add(d);
        return this;
    }

    public static DmabufFd fd(int fd, long ino, long size, String expName, String name) {
        return new DmabufFd(fd, ino, size, 3, expName, name);
    }

    public static DmabufMap map(long ino, String name) {
        return new DmabufMap(0x7f0000000000L, 0x7f0000001000L, "rw-s", 0, ino, name);
    }

    public Surveys drm(DrmInfo info) {
        drm = info;
        return this;
    }

    public Surveys rdma(RdmaInfo info) {
        rdma = info;
        return this;
    }

    public Surveys complain(Diagnostic d) {
        diagnostics.add(d);
        return this;
    }

    public Surveys host(HostFacts facts) {
        host = facts;
        return this;
    }

    public Surveys struct(StructReadings readings) {
        struct = readings;
        return this;
    }

    public Survey survey() {
        Map<String, List<DeviceRecord>> byName = new HashMap<>();
        devices.forEach(d -> byName.computeIfAbsent(d.id(), n -> new ArrayList<>()).add(d));
        Reading<Bufinfo> b = bufinfo != null ? bufinfo
                : new Reading.Ok<>(BUFINFO, new Bufinfo(hasIno, hasName, List.copyOf(buffers), cutOff ? -1 : buffers.size(), cutOff ? -1
                        : buffers.stream().mapToLong(BufinfoBuffer::size).sum()));
        return new Survey(takenAt, host, b,
                new Reading.Ok<>("/proc", new ProcHolders(List.copyOf(processes), 20, deniedProcesses, 0)), stats,
                new Reading.Ok<>("/sys", new DeviceInventory(List.copyOf(devices), byName, platform)), drm, rdma, struct, List.copyOf(diagnostics));
    }

    public Snapshot snapshot() {
        return Snapshots.of(survey());
    }
}
