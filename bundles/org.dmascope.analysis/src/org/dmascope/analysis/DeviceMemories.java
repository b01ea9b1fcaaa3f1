// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.drm.DrmClient;
import org.dmascope.core.source.drm.DrmDevice;
import org.dmascope.core.source.drm.MemoryPool;
import org.dmascope.core.source.drm.RegionUse;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** Totals of devices from debugfs, and what each client uses from fdinfo, by device and region. */
final class DeviceMemories {
    /** Machines whose pages are 4 KiB whatever the configuration (CONFIG_PAGE_SHIFT); on others pages may be larger. */
    private static final Set<String> SMALL_PAGES = Set.of("x86_64", "i386", "i486", "i586", "i686", "s390x");
    private static final int PAGE = 4096;
    private static final String ROOT = "read as root, with debugfs mounted";

    /** {@code device} is a dev_name, or the node when nothing tells the device. */
    private record Key(String device, String region) {
    }

    private static final class Entry {
        private Fact<String> device;
        private Fact<String> driver;
        private Fact<Long> total;
        private Fact<Long> used;
        private final List<MemoryClient> clients = new ArrayList<>();
    }

    private final Survey survey;
    private final ReadingContext reading;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> devicesByNode = new LinkedHashMap<>();

    private DeviceMemories(Survey survey, ReadingContext reading) {
        this.survey = survey;
        this.reading = reading;
        if (survey.devices() instanceof Reading.Ok<DeviceInventory> ok) {
            for (DeviceRecord d : ok.value().devices()) {
                for (DeviceNode n : d.nodes()) {
                    if (n.subsystem().equals("drm") || n.subsystem().equals("accel")) {
                        devicesByNode.put(n.name(), d.id());
                    }
                }
            }
        }
    }

    /** In the order of the devices in debugfs, then those that only clients show. */
    static List<MemoryState> of(Survey survey, ReadingContext reading, GroupTree groups, List<CgroupState> rows, BufferMemory buffers) {
        DeviceMemories m = new DeviceMemories(survey, reading);
        survey.drm().devices().orElse(List.of()).forEach(m::device);
        survey.drm().clients().forEach(m::client);
        groups.regions().forEach((r, name) -> m.accounted(r, name, groups));
        Fact<Integer> denied = m.denied();
        List<MemoryState> out = new ArrayList<>();
        m.entries.forEach((k, e) -> out.add(new MemoryState(e.device, e.driver, k.region(), e.total, e.used, e.clients,
                denied == null ? Fact.of(e.clients.size(), reading.proc) : denied, MemoryAccounts.of(e.device.value(), k.region(), m.several(k), groups, rows, buffers))));
        return List.copyOf(out);
    }

    private boolean several(Key key) {
        MemoryPlace place = MemoryPlace.of(key.region());
        return place != null && entries.keySet().stream().anyMatch(o -> !o.equals(key) && o.device().equals(key.device()) && MemoryPlace.of(o.region()) == place);
    }

    /** A region of the dmem controller: the only source of its size where the driver prints none. */
    private void accounted(DmemRegion r, String name, GroupTree groups) {
        Entry entry = entries.computeIfAbsent(new Key(r.device() == null ? name : r.device(), r.name()), k -> registered(r, name, groups));
        entry.total = entry.total.known() ? entry.total : groups.capacity(r).known() ? groups.capacity(r) : entry.total;
        Fact<Long> charged = groups.charged(r);
        entry.used = entry.used.known() || !charged.known() ? entry.used
                : Fact.of(charged.value(), charged.evidence().withNote("what control groups are charged for; the driver prints nothing"));
    }

    private Entry registered(DmemRegion r, String name, GroupTree groups) {
        Entry entry = new Entry();
        Evidence e = groups.evidence(survey.dmem().tree());
        entry.device = r.device() == null ? Fact.unknown("the name of the region does not tell the device: " + Names.display(name), null)
                : Fact.of(r.device(), DmemRegion.graphics(name) ? e : new Evidence(Tier.JOIN, e.source(), e.path(), e.takenAt(), "by the form of the region's name"));
        entry.driver = r.device() == null ? Fact.unknown("the name of the region does not tell the device", null) : reading.devices.find(r.device()).driver();
        entry.total = nothing();
        entry.used = nothing();
        return entry;
    }

    private Fact<Long> nothing() {
        return survey.drm().devices().ok() ? Fact.unknown("no file of the driver prints it", null)
                : Fact.unknown(reading.unread(ReadingContext.DRM, survey.drm().devices(), ROOT).reason(), ROOT);
    }

    /** How many regions there are; unknown when debugfs was not looked into, because then only those with a visible client are known. */
    static Fact<Integer> known(Survey survey, ReadingContext reading, int regions) {
        Reading<List<DrmDevice>> devices = survey.drm().devices();
        if (devices.ok() || devices instanceof Reading.Absent && survey.bufinfo().ok()) {
            return Fact.of(regions, new Evidence(Tier.TEXT, ReadingContext.DRM, devices.path(), reading.takenAt));
        }
        return devices instanceof Reading.Absent ? reading.unread(ReadingContext.BUFINFO, survey.bufinfo(), ROOT) : reading.unread(ReadingContext.DRM, devices, ROOT);
    }

    private Fact<Integer> denied() {
        if (!(survey.holders() instanceof Reading.Ok<ProcHolders> ok)) {
            return reading.unread(ReadingContext.PROC, survey.holders(), "read as root");
        }
        return ok.value().denied() == 0 ? null : Fact.unknown(ok.value().denied() + " processes may not be looked into", "read as root, or with CAP_SYS_PTRACE");
    }

    private void device(DrmDevice d) {
        for (DrmDevice.PoolReading p : d.pools()) {
            Evidence e = new Evidence(Tier.TEXT, ReadingContext.DRM, p.path(), reading.takenAt);
            Entry entry = entries.computeIfAbsent(new Key(d.name().device(), p.pool().region()), k -> new Entry());
            entry.device = Fact.of(d.name().device(), e);
            entry.driver = Fact.of(d.name().driver(), e);
            entry.total = total(p.pool(), e);
            entry.used = p.pool().used() >= 0 ? Fact.of(p.pool().used(), e) : Fact.unknown("the driver does not print it", null);
        }
    }

    private Fact<Long> total(MemoryPool p, Evidence e) {
        long total = p.total(SMALL_PAGES.contains(String.valueOf(survey.host().machine())) ? PAGE : -1);
        if (total >= 0) {
            return Fact.of(total, p.pages() ? e.withNote("printed as " + p.size() + " pages") : e);
        }
        return p.size() >= 0 ? Fact.unknown("printed as " + p.size() + " pages, whose size is not known", null) : Fact.unknown("the driver does not print it", null);
    }

    private void client(DrmClient c) {
        String node = c.node().substring(c.node().lastIndexOf('/') + 1);
        String device = c.info().pdev() != null ? c.info().pdev() : devicesByNode.get(node);
        Evidence e = reading.fdinfo(c.process().pid(), c.seenAt().getFirst().fd());
        for (RegionUse u : c.info().regions()) {
            if (Math.max(Math.max(u.total(), u.held()), Math.max(u.shared(), u.active())) > 0) {
                Entry entry = entries.computeIfAbsent(new Key(device == null ? c.node() : device, u.region()), k -> fromClient(c, device, e));
                entry.clients.add(new MemoryClient(c, u));
            }
        }
    }

    private Entry fromClient(DrmClient c, String device, Evidence e) {
        Entry entry = new Entry();
        boolean named = c.info().pdev() != null;
        entry.device = device == null ? Fact.unknown("nothing tells which device " + c.node() + " is", "read the devices of the host too")
                : Fact.of(device, named ? e : new Evidence(Tier.JOIN, e.source(), e.path(), e.takenAt(), "by the name of its node"));
        entry.driver = Fact.of(c.info().driver(), e);
        entry.total = nothing();
        entry.used = nothing();
        return entry;
    }
}
