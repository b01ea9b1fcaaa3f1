// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;

/** The rows of one reading, found by their keys. Immutable; made off the display thread. */
public final class HostRows {
    /** Before the first reading. */
    public static final HostRows NONE = new HostRows(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List::of, key -> null, () -> new Found(List.of(), null), List::of, Set.of(), FindingMarks.NONE.next(), new FirstSeen());

    /** Rows of so few things are made within a few milliseconds. */
    private static final int SMALL = 2000;

    private final List<BufferRow> buffers;
    private final List<AttachmentRow> attachments;
    private final List<HolderRow> holders;
    private final List<DeviceRow> devices;
    private final List<EventRow> events;
    private final List<MemoryRow> memory;
    private final List<MrRow> regions;
    private final LazyRows<PathState> paths;
    /** Pairs that are no rows: the other way round, of devices that are no PCI functions. */
    private final Function<String, PathState> pairs;
    private final LazyRows<FindingRow> findings;
    private final LazyRows<GroupRow> groups;
    private final FirstSeen seen;
    /** Why nothing is ignored although there is a list; known when the findings are made. */
    private final AtomicReference<String> ignoreProblem;
    private final Set<String> reused;
    private final FindingMarks marks;
    private final LazyRows<BufferRow> buffersByKey;
    private final LazyRows<AttachmentRow> attachmentsByKey;
    private final LazyRows<HolderRow> holdersByKey;
    private final LazyRows<DeviceRow> devicesByKey;
    private final LazyRows<MemoryRow> memoryByKey;
    private final LazyRows<MrRow> regionsByKey;

    /** What the rules say, and why nothing of it is ignored although there is a list. */
    private record Found(List<FindingRow> rows, String problem) {
        static Found of(Snapshot s, FirstSeen seen) {
            IgnoreList list = IgnoreList.read(s);
            return new Found(FindingRow.of(s, list.entries(), seen), list.problem());
        }
    }

    private HostRows(List<BufferRow> buffers, List<AttachmentRow> attachments, List<HolderRow> holders, List<DeviceRow> devices, List<EventRow> events,
            List<MemoryRow> memory, List<MrRow> regions, Supplier<List<PathState>> paths, Function<String, PathState> pairs, Supplier<Found> findings, Supplier<List<GroupRow>> groups, Set<String> reused,
            FindingMarks marks, FirstSeen seen) {
        this.buffers = buffers;
        this.attachments = attachments;
        this.holders = holders;
        this.devices = devices;
        this.events = events;
        this.memory = memory;
        this.regions = regions;
        this.paths = new LazyRows<>(paths, Subject::key);
        this.pairs = pairs;
        AtomicReference<String> problem = new AtomicReference<>();
        ignoreProblem = problem;
        this.findings = new LazyRows<>(() -> {
            Found f = findings.get();
            problem.set(f.problem());
            return f.rows();
        }, FindingRow::key);
        this.groups = new LazyRows<>(groups, GroupRow::key);
        this.seen = seen;
        this.reused = reused;
        this.marks = marks;
        buffersByKey = new LazyRows<>(() -> buffers, Subject::key);
        attachmentsByKey = new LazyRows<>(() -> attachments, Subject::key);
        holdersByKey = new LazyRows<>(() -> holders, Subject::key);
        devicesByKey = new LazyRows<>(() -> devices, Subject::key);
        memoryByKey = new LazyRows<>(() -> memory, Subject::key);
        regionsByKey = new LazyRows<>(() -> regions, Subject::key);
    }

    /** The rows of the first reading of a host. */
    public static HostRows of(Snapshot snapshot) {
        return of(snapshot, Set.of(), FindingMarks.NONE.next(), new FirstSeen());
    }

    /**
     * The rows of a reading.
     *
     * @param before the rows of the reading before
     * @param fresh  buffers whose inode number belonged to another one in the reading before
     */
    public static HostRows of(Snapshot snapshot, HostRows before, List<? extends BufferRow> fresh) {
        FirstSeen seen = before == NONE ? new FirstSeen() : before.seen;
        if (before.reused.isEmpty() && fresh.isEmpty()) {
            return of(snapshot, Set.of(), before.marks.next(), seen);
        }
        Set<String> reused = new HashSet<>();
        snapshot.buffers().stream().map(Subject::key).filter(before.reused::contains).forEach(reused::add);
        fresh.forEach(b -> reused.add(Subject.key(b)));
        return of(snapshot, Set.copyOf(reused), before.marks.next(), seen);
    }

    private static HostRows of(Snapshot snapshot, Set<String> reused, FindingMarks marks, FirstSeen seen) {
        List<AttachmentRow> attachments = new ArrayList<>();
        List<HolderRow> holders = new ArrayList<>();
        snapshot.buffers().forEach(b -> attachments.addAll(b.attachments()));
        snapshot.processes().forEach(p -> holders.addAll(p.holdings()));
        return new HostRows(List.copyOf(snapshot.buffers()), attachments, holders, List.copyOf(snapshot.devices()), List.of(),
                List.copyOf(snapshot.memory()), List.copyOf(snapshot.regions()), snapshot.paths()::rows, key -> Subject.pair(snapshot.paths(), key), () -> Found.of(snapshot, seen), () -> GroupRow.of(snapshot), reused, marks, seen);
    }

    private HostRows(HostRows o, List<EventRow> events) {
        buffers = o.buffers;
        attachments = o.attachments;
        holders = o.holders;
        devices = o.devices;
        buffersByKey = o.buffersByKey;
        attachmentsByKey = o.attachmentsByKey;
        holdersByKey = o.holdersByKey;
        devicesByKey = o.devicesByKey;
        memory = o.memory;
        memoryByKey = o.memoryByKey;
        regions = o.regions;
        regionsByKey = o.regionsByKey;
        paths = o.paths;
        pairs = o.pairs;
        findings = o.findings;
        groups = o.groups;
        seen = o.seen;
        ignoreProblem = o.ignoreProblem;
        reused = o.reused;
        marks = o.marks;
        this.events = events;
    }

    /** The same rows after somebody has ignored a finding, or does so no longer. */
    public HostRows looked(Snapshot snapshot) {
        return of(snapshot, reused, marks.next(), seen).with(events);
    }

    /** The same rows with the events of a recording. */
    public HostRows with(List<EventRow> recorded) {
        return new HostRows(this, recorded);
    }

    public List<BufferRow> buffers() {
        return buffers;
    }

    public List<AttachmentRow> attachments() {
        return attachments;
    }

    public List<HolderRow> holders() {
        return holders;
    }

    public List<DeviceRow> devices() {
        return devices;
    }

    /** Memory of devices, by device and region. */
    public List<MemoryRow> memory() {
        return memory;
    }

    /** Control groups that are charged for memory, region by region as a tree. */
    public List<GroupRow> groups() {
        return groups.all();
    }

    /** RDMA memory regions, by device. */
    public List<MrRow> regions() {
        return regions;
    }

    /** Pairs of PCI functions. */
    public List<PathState> paths() {
        return paths.all();
    }

    /** What the rules say, the worst first, then what they could not look at. */
    public List<FindingRow> findings() {
        return findings.all();
    }

    /** Why no finding is ignored although there is a list, known when the findings are made; null when there is no such reason. */
    public String ignoreProblem() {
        return ignoreProblem.get();
    }

    /**
     * Whether the rows of that kind can be had at once. Those that are made when they are first asked for take their time on a big host, which
     * the display thread does not have.
     */
    public boolean ready(Kind kind) {
        return switch (kind) {
            case PATH -> paths.made() || small();
            case FINDING -> findings.made() || small();
            case CGROUP -> groups.made() || small();
            default -> true;
        };
    }

    private boolean small() {
        return buffers.size() + attachments.size() + devices.size() < SMALL;
    }

    /** Which things something was found about, as far as the rules have run. */
    public FindingMarks marks() {
        return marks;
    }

    /** Whether the inode number of a buffer belonged to another one in an earlier reading. */
    public boolean reused(BufferRow b) {
        return !reused.isEmpty() && reused.contains(Subject.key(b));
    }

    /** Events of the recording, by time. */
    public List<EventRow> events() {
        return events;
    }

    /** The buffers of an inode: one, or none. */
    public BufferRow buffer(long ino) {
        return buffers.stream().filter(b -> b.ino() == ino).findFirst().orElse(null);
    }

    /** The row of a subject, null when this reading has none. */
    public Object find(Subject subject) {
        return switch (subject.kind()) {
            case BUFFER -> buffersByKey.find(subject.key());
            case ATTACHMENT -> attachmentsByKey.find(subject.key());
            case HOLDER -> holdersByKey.find(subject.key());
            case DEVICE -> devicesByKey.find(subject.key());
            case EVENT -> event(subject.key());
            case MEMORY -> memoryByKey.find(subject.key());
            case CGROUP -> groups.find(subject.key());
            case REGION -> regionsByKey.find(subject.key());
            case PATH -> paths.find(subject.key()) instanceof PathState p ? p : pairs.apply(subject.key());
            case FINDING -> findings.find(subject.key());
        };
    }

    /** The only device of that dev_name; null when there is none or the name alone cannot tell. */
    public DeviceRow device(String devName) {
        DeviceRow found = null;
        for (DeviceRow d : devices) {
            if (d.id().equals(devName)) {
                if (found != null) {
                    return null;
                }
                found = d;
            }
        }
        return found;
    }

    /** Numbers rise by one from row to row. */
    private EventRow event(String key) {
        long at = events.isEmpty() ? -1 : Long.parseLong(key) - events.getFirst().number();
        return at >= 0 && at < events.size() ? events.get((int) at) : null;
    }
}
