// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.diff.Past;
import org.dmascope.analysis.path.Paths;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** Merges the records of one reading into a {@link Snapshot}. */
public final class Snapshots {
    private final Survey survey;
    private final EventLog events;
    private final ReadingContext reading;
    private final DriverObjects objects;
    private final Holdings holdings;
    private final BufferMerge merge;
    private final Map<ProcessState, List<HoldingState>> byProcess = new IdentityHashMap<>();

    private Snapshots(Survey survey, EventLog events, Set<Tier> tiers) {
        this.survey = survey;
        this.events = events;
        reading = new ReadingContext(survey, events, tiers);
        objects = new DriverObjects(reading, survey.drm(), survey.bufinfo().ok());
        holdings = new Holdings(reading, survey, objects.shares());
        merge = new BufferMerge(reading);
    }

    /** Never throws for what a host says; what is missing is unknown in the snapshot and listed in its diagnostics. */
    public static Snapshot of(Survey survey) {
        return of(survey, EventLog.NONE);
    }

    /** With what was recorded before and during the reading. */
    public static Snapshot of(Survey survey, EventLog events) {
        return of(survey, events, Tiers.ALL);
    }

    /** From some tiers only: what others said is as if it had not been read. */
    public static Snapshot of(Survey survey, EventLog events, Set<Tier> tiers) {
        return new Snapshots(Tiers.restrict(survey, tiers), tiers.contains(Tier.EVENT) ? events : EventLog.NONE, tiers).snapshot();
    }

    private Snapshot snapshot() {
        List<BufferState> buffers = new ArrayList<>();
        if (survey.bufinfo() instanceof Reading.Ok<Bufinfo> ok) {
            list(ok.value(), buffers);
        } else if (reading.structs.best() != null) {
            walked(reading.structs.best(), buffers);
        }
        for (SeenBuffer s : holdings.rest()) {
            StructSight sight = reading.structs.find(s.ino, s.size.known() ? s.size.value() : -1, s.expName.known() ? s.expName.value() : null);
            BufferState b = new BufferState(reading, buffers.size(), s.ino, 1, null, sight == null ? merge.of(s) : merge.of(sight, s), sight);
            buffers.add(held(placed(b, s.size.known() ? s.size.value() : -1), s));
        }
        List<ProcessState> processes = holdings.processes();
        processes.forEach(p -> p.holdings(byProcess.getOrDefault(p, List.of())));
        List<Diagnostic> diagnostics = new ArrayList<>(survey.diagnostics());
        diagnostics.removeIf(reading.structs::madeUpFor);
        diagnostics.addAll(merge.disagreements());
        diagnostics.addAll(holdings.diagnostics());
        diagnostics.addAll(objects.diagnostics());
        diagnostics.addAll(new AxisDisagreements(reading).of(buffers));
        if (survey.bufinfo() instanceof Reading.Ok<Bufinfo> ok && !ok.value().hasIno() && !ok.value().buffers().isEmpty()) {
            diagnostics.add(new Diagnostic(ReadingContext.BUFINFO, reading.bufinfo.path(), Diagnostic.Outcome.UNSUPPORTED, 0, 0,
                    "this kernel prints no inode numbers: buffers are told apart by size, exporter and age, and cannot be joined with their holders",
                    "needs kernel 5.4 or newer", 1));
        }
        GroupTree groups = new GroupTree(reading, survey.dmem());
        List<BufferState> all = List.copyOf(buffers);
        BufferMemory sums = new BufferMemory(reading, all, buffersKnown(), groups);
        List<CgroupState> cgroups = CgroupStates.of(survey, reading, groups, sums, processes);
        List<MemoryState> memory = DeviceMemories.of(survey, reading, groups, cgroups, sums);
        RdmaTier rdma = RdmaTier.of(survey, reading, buffers, buffersKnown());
        List<DeviceState> devices = devices(buffers);
        Paths paths = Paths.of(survey.devices(), users(devices), survey.struct().kernel(), reading.sysfs, survey.takenAt());
        buffers.forEach(b -> b.paths(paths));
        return new Snapshot(survey.takenAt(), survey.host(), devices, devicesKnown(), all, buffersKnown(), List.copyOf(processes),
                holdersKnown(processes.size()), memory, DeviceMemories.known(survey, reading, memory.size()), cgroups, groups.known(cgroups.size()), rdma.devices(), rdma.regions(), rdma.known(),
                paths, reading.structs.caps(), events, List.copyOf(diagnostics), Past.NONE);
    }

    private void list(Bufinfo info, List<BufferState> out) {
        List<BufinfoBuffer> rows = info.buffers();
        int[] alike = Alike.of(rows, BufinfoBuffer::ino, BufinfoBuffer::size, BufinfoBuffer::expName);
        boolean plain = holdings.isEmpty() && reading.namesPrinted;
        ((ArrayList<BufferState>) out).ensureCapacity(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            BufinfoBuffer row = rows.get(i);
            SeenBuffer seen = plain ? null : holdings.take(row.ino());
            StructSight sight = reading.structs.find(row.ino(), row.size(), row.expName());
            Overrides overrides = plain && (sight == null || BufferMerge.agrees(row, sight)) ? Overrides.NONE : merge.of(row, seen, sight);
            BufferState b = new BufferState(reading, i, row.ino(), alike == null ? 1 : alike[i], row, overrides, sight);
            placed(b, alike == null || alike[i] == 1 ? row.size() : -1);
            out.add(seen == null ? b : held(b, seen));
        }
    }

    /** Without bufinfo a walk is the list. */
    private void walked(Walk walk, List<BufferState> out) {
        List<StructBuffer> all = walk.dump().buffers();
        int[] alike = Alike.of(all, StructBuffer::ino, StructBuffer::size, StructBuffer::expName);
        for (int i = 0; i < all.size(); i++) {
            StructBuffer b = all.get(i);
            SeenBuffer seen = holdings.take(b.ino());
            StructSight sight = reading.structs.of(walk, b);
            BufferState s = new BufferState(reading, i, b.ino(), alike == null ? 1 : alike[i], null, merge.of(sight, seen), sight);
            placed(s, b.size());
            out.add(seen == null ? s : held(s, seen));
        }
    }

    private BufferState placed(BufferState b, long size) {
        b.memory(reading.memory.over(objects.of(b.ino(), size), b.sight()));
        return b;
    }

    private BufferState held(BufferState b, SeenBuffer seen) {
        for (SeenBuffer.Share s : seen.shares) {
            HoldingState h = new HoldingState(s.process, b, s.fds, s.maps, s.gems);
            b.hold(h);
            byProcess.computeIfAbsent(s.process, p -> new ArrayList<>()).add(h);
        }
        return b;
    }

    private static List<DeviceRecord> users(List<DeviceState> devices) {
        return devices.stream().filter(d -> d.exports() > 0 || d.attachments() > 0).map(DeviceState::device).toList();
    }

    private List<DeviceState> devices(List<BufferState> buffers) {
        if (!(survey.devices() instanceof Reading.Ok<DeviceInventory> ok)) {
            return List.of();
        }
        List<DeviceState> out = new ArrayList<>(ok.value().devices().size());
        Map<DeviceRecord, DeviceState> byRecord = new IdentityHashMap<>();
        for (DeviceRecord d : ok.value().devices()) {
            DeviceState s = new DeviceState(d, reading.sysfs);
            out.add(s);
            byRecord.put(d, s);
        }
        AttachmentCounts counts = new AttachmentCounts();
        buffers.forEach(counts::add);
        counts.forEach((name, n) -> {
            DeviceState s = byRecord.get(reading.devices.find(name).device());
            if (s != null) {
                s.attached(n);
            }
        });
        for (BufferState b : buffers) {
            DeviceState s = b.exporterDevice() == null ? null : byRecord.get(b.exporterDevice());
            if (s != null) {
                s.exported();
            }
        }
        MoreOfDevices more = new MoreOfDevices(buffers, buffersKnown(), reading.devices, counts);
        out.forEach(d -> d.mayHaveMore(more.attachments(d.id()), more.exports()));
        return List.copyOf(out);
    }

    private Fact<Integer> devicesKnown() {
        return survey.devices() instanceof Reading.Ok<DeviceInventory> ok ? Fact.of(ok.value().devices().size(), reading.sysfs)
                : reading.unread(ReadingContext.SYSFS, survey.devices(), null);
    }

    private Fact<Integer> buffersKnown() {
        if (survey.bufinfo() instanceof Reading.Ok<Bufinfo> ok && ok.value().totalObjects() >= 0) {
            return Fact.of((int) ok.value().totalObjects(), reading.bufinfo);
        }
        Walk complete = reading.structs.complete();
        if (complete != null) {
            return Fact.of(complete.dump().buffers().size(), complete.evidence());
        }
        if (survey.stats() instanceof Reading.Ok<List<DmabufStat>> ok) {
            return Fact.of(ok.value().size(), reading.stats);
        }
        return survey.bufinfo().ok() ? Fact.unknown("bufinfo is cut off: the line with the totals is missing", "read again")
                : reading.unread(ReadingContext.BUFINFO, survey.bufinfo(), "read as root, with debugfs mounted");
    }

    private Fact<Integer> holdersKnown(int processes) {
        return reading.moreHolders != null ? reading.moreHolders : Fact.of(processes, reading.proc);
    }
}
