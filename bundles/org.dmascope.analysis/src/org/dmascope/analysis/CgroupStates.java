// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.dmem.Amount;
import org.dmascope.core.source.dmem.Cgroup;
import org.dmascope.core.source.drm.DrmClient;

/**
 * Rows of control groups: for each region of device memory that a group is charged for, and for the system memory of those groups that have a process that holds
 * buffers or graphics devices, and of the groups above them.
 */
final class CgroupStates {
    private static final String DMEM = "dmem";
    private static final String MEMORY = "memory";

    private final ReadingContext reading;
    private final GroupTree groups;
    private final BufferMemory buffers;
    private final Fact<Integer> hidden;
    private final Map<String, List<Cgroup>> children = new HashMap<>();
    private final Map<String, Set<Integer>> device = new HashMap<>();
    private final Map<String, Set<Integer>> system = new HashMap<>();
    private final Set<String> shown = new HashSet<>();

    private CgroupStates(Survey survey, ReadingContext reading, GroupTree groups, BufferMemory buffers, List<ProcessState> processes) {
        this.reading = reading;
        this.groups = groups;
        this.buffers = buffers;
        hidden = reading.moreHolders;
        for (Cgroup g : groups.all()) {
            if (!g.path().equals(Cgroup.TOP)) {
                children.computeIfAbsent(parent(g.path()), p -> new ArrayList<>()).add(g);
            }
        }
        processes.forEach(p -> process(p.process().pid(), p.process().cgroup()));
        for (DrmClient c : survey.drm().clients()) {
            c.seenAt().forEach(d -> process(d.process().pid(), d.process().cgroup()));
        }
    }

    static List<CgroupState> of(Survey survey, ReadingContext reading, GroupTree groups, BufferMemory buffers, List<ProcessState> processes) {
        return new CgroupStates(survey, reading, groups, buffers, processes).rows();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    private void process(int pid, String path) {
        String charged = groups.charges(path, true);
        if (charged != null) {
            device.computeIfAbsent(charged, g -> new TreeSet<>()).add(pid);
        }
        String beside = groups.charges(path, false);
        if (beside != null) {
            system.computeIfAbsent(beside, g -> new TreeSet<>()).add(pid);
            for (String p = beside; shown.add(p) && !p.equals(Cgroup.TOP); p = parent(p)) {
                // the groups above are shown too: their limits hold as well
            }
        }
    }

    private List<CgroupState> rows() {
        List<CgroupState> out = new ArrayList<>();
        for (Cgroup g : groups.all()) {
            if (g.hasDmem()) {
                groups.regions().forEach((region, name) -> out.add(row(g, region, name)));
            }
            if (g.hasMemory() && shown.contains(g.path())) {
                CgroupState.Where where = new CgroupState.Where(MEMORY, null, MEMORY, null);
                out.add(row(g, where, amounts(g, x -> x.memory(), Function.identity()), system));
            }
        }
        return List.copyOf(out);
    }

    private CgroupState row(Cgroup g, DmemRegion region, String name) {
        Evidence e = groups.evidence(g.dmem().get(Amount.CURRENT));
        Fact<String> dev = region.device() == null ? Fact.unknown("the name of the region does not tell the device", null)
                : Fact.of(region.device(), DmemRegion.graphics(name) ? e : new Evidence(Tier.JOIN, e.source(), e.path(), e.takenAt(), "by the form of the region's name"));
        MemoryPlace place = region.device() == null ? null : MemoryPlace.of(region.name());
        boolean several = place != null && groups.regions().keySet().stream().anyMatch(o -> !o.equals(region) && region.device().equals(o.device()) && MemoryPlace.of(o.name()) == place);
        return row(g, new CgroupState.Where(DMEM, dev, region.name(), several ? null : place), amounts(g, x -> x.dmem(), all -> all.get(name)), device);
    }

    private CgroupState row(Cgroup g, CgroupState.Where where, CgroupState.Amounts amounts, Map<String, Set<Integer>> members) {
        List<Integer> pids = List.copyOf(members.getOrDefault(g.path(), Set.of()));
        return new CgroupState(g.path(), where, amounts, pids, hidden != null ? hidden : Fact.of(pids.size(), reading.proc), buffers);
    }

    private <T> CgroupState.Amounts amounts(Cgroup g, Function<Cgroup, Map<Amount, Reading<T>>> files, Function<T, Long> value) {
        Map<Amount, Reading<T>> f = files.apply(g);
        return new CgroupState.Amounts(fact(f.get(Amount.CURRENT), value), own(g, files, value), fact(f.get(Amount.MIN), value), fact(f.get(Amount.LOW), value),
                fact(f.get(Amount.MAX), value), fact(f.get(Amount.PEAK), value));
    }

    /** Null when there is no such file. */
    private <T> Fact<Long> fact(Reading<T> file, Function<T, Long> value) {
        if (file == null) {
            return null;
        }
        Long bytes = file instanceof Reading.Ok<T> ok ? value.apply(ok.value()) : null;
        return bytes == null ? groups.unread(file) : Fact.of(bytes, groups.evidence(file));
    }

    private <T> Fact<Long> own(Cgroup g, Function<Cgroup, Map<Amount, Reading<T>>> files, Function<T, Long> value) {
        Fact<Long> left = fact(files.apply(g).get(Amount.CURRENT), value);
        if (!left.known() || groups.more() != null) {
            Fact<?> why = left.known() ? groups.more() : left;
            return Fact.unknown(why.reason(), why.remedy());
        }
        long bytes = left.value();
        for (Cgroup below : children.getOrDefault(g.path(), List.of())) {
            Fact<Long> part = fact(files.apply(below).get(Amount.CURRENT), value);
            if (part != null && !part.known()) {
                return part;
            }
            bytes -= part == null ? 0 : part.value();
        }
        return bytes < 0 ? Fact.unknown("the groups below had more than it when they were read", "read again")
                : Fact.of(bytes, left.evidence().withNote("what the groups below are charged for is taken off"));
    }
}
