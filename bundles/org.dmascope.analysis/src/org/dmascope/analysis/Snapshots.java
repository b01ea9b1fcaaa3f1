// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** Merges the records of one reading into a {@link Snapshot}. */
public final class Snapshots {
    private final Survey survey;
    private final ReadingContext reading;
    private final DriverObjects objects;
    private final Holdings holdings;
    private final BufferMerge merge;
    private final Map<ProcessState, List<HoldingState>> byProcess = new IdentityHashMap<>();

    private Snapshots(Survey survey) {
        this.survey = survey;
        reading = new ReadingContext(survey);
        objects = new DriverObjects(reading, survey.drm());
        holdings = new Holdings(reading, survey, objects.shares());
        merge = new BufferMerge(reading);
    }

    /** Never throws for what a host says; what is missing is unknown in the snapshot and listed in its diagnostics. */
    public static Snapshot of(Survey survey) {
        return new Snapshots(survey).snapshot();
    }

    private Snapshot snapshot() {
        List<BufferState> buffers = new ArrayList<>();
        if (survey.bufinfo() instanceof Reading.Ok<Bufinfo> ok) {
            list(ok.value(), buffers);
        }
        for (SeenBuffer s : holdings.rest()) {
            BufferState b = new BufferState(reading, buffers.size(), s.ino, 1, null, merge.of(s));
            buffers.add(held(placed(b, s.size.known() ? s.size.value() : -1), s));
        }
        List<ProcessState> processes = holdings.processes();
        processes.forEach(p -> p.holdings(byProcess.getOrDefault(p, List.of())));
        List<Diagnostic> diagnostics = new ArrayList<>(survey.diagnostics());
        diagnostics.addAll(merge.disagreements());
        diagnostics.addAll(holdings.diagnostics());
        diagnostics.addAll(objects.diagnostics());
        if (survey.bufinfo() instanceof Reading.Ok<Bufinfo> ok && !ok.value().hasIno() && !ok.value().buffers().isEmpty()) {
            diagnostics.add(new Diagnostic(ReadingContext.BUFINFO, reading.bufinfo.path(), Diagnostic.Outcome.UNSUPPORTED, 0, 0,
                    "this kernel prints no inode numbers: buffers are told apart by size, exporter and age, and cannot be joined with their holders",
                    "needs kernel 5.4 or newer", 1));
        }
        return new Snapshot(survey.takenAt(), survey.host(), devices(buffers), devicesKnown(), List.copyOf(buffers), buffersKnown(), List.copyOf(processes),
                holdersKnown(processes.size()), List.copyOf(diagnostics));
    }

    private void list(Bufinfo info, List<BufferState> out) {
        List<BufinfoBuffer> rows = info.buffers();
        int[] alike = alike(rows);
        boolean plain = holdings.isEmpty() && reading.namesPrinted;
        ((ArrayList<BufferState>) out).ensureCapacity(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            BufinfoBuffer row = rows.get(i);
            SeenBuffer seen = plain ? null : holdings.take(row.ino());
            Overrides overrides = plain ? Overrides.NONE : merge.of(row, seen);
            BufferState b = new BufferState(reading, i, row.ino(), alike == null ? 1 : alike[i], row, overrides);
            placed(b, alike == null || alike[i] == 1 ? row.size() : -1);
            out.add(seen == null ? b : held(b, seen));
        }
    }

    private BufferState placed(BufferState b, long size) {
        b.memory(objects.of(b.ino(), size));
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

    /** Numbers buffers that look the same, oldest first; null when all inodes differ, which most lists show by their order alone. */
    private static int[] alike(List<BufinfoBuffer> rows) {
        if (inOrder(rows) || distinct(rows)) {
            return null;
        }
        record Look(long ino, long size, String expName) {
        }
        Map<Look, Integer> counts = HashMap.newHashMap(rows.size());
        int[] out = new int[rows.size()];
        for (int i = out.length; --i >= 0;) {
            BufinfoBuffer b = rows.get(i);
            out[i] = counts.merge(new Look(b.ino(), b.size(), b.expName()), 1, Integer::sum);
        }
        return out;
    }

    /** Whether the inodes only fall (new kernels: newest first) or only rise. */
    private static boolean inOrder(List<BufinfoBuffer> rows) {
        boolean falling = true;
        boolean rising = true;
        for (int i = 1; i < rows.size(); i++) {
            falling &= rows.get(i).ino() < rows.get(i - 1).ino();
            rising &= rows.get(i).ino() > rows.get(i - 1).ino();
        }
        return (falling || rising) && (rows.isEmpty() || rows.getFirst().ino() >= 0 && rows.getLast().ino() >= 0);
    }

    private static boolean distinct(List<BufinfoBuffer> rows) {
        Set<Long> inos = HashSet.newHashSet(rows.size());
        for (BufinfoBuffer b : rows) {
            if (b.ino() < 0 || !inos.add(b.ino())) {
                return false;
            }
        }
        return true;
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
        if (survey.stats() instanceof Reading.Ok<List<DmabufStat>> ok) {
            return Fact.of(ok.value().size(), reading.stats);
        }
        return survey.bufinfo().ok() ? Fact.unknown("bufinfo is cut off: the line with the totals is missing", "read again")
                : reading.unread(ReadingContext.BUFINFO, survey.bufinfo(), "read as root, with debugfs mounted");
    }

    private Fact<Integer> holdersKnown(int processes) {
        if (!(survey.holders() instanceof Reading.Ok<ProcHolders> ok)) {
            return reading.unread(ReadingContext.PROC, survey.holders(), "read as root");
        }
        int denied = ok.value().denied();
        return denied == 0 ? Fact.of(processes, reading.proc)
                : Fact.unknown(denied + (denied == 1 ? " process" : " processes") + " may not be looked into", "read as root, or with CAP_SYS_PTRACE");
    }
}
