// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.catalogue.KnownExporter;

/**
 * The buffers in the memory of devices, added up when first asked: what is exported, what of it is pinned, by whom, and which control group is charged. A buffer
 * counts once, whoever shares it. Safe to hand between threads.
 */
final class BufferMemory {
    /** Where bytes are added up; {@code group} is null for the device as a whole. */
    private record Key(String group, String device, MemoryPlace place) {
    }

    private static final class Sums {
        private long exported;
        private long pinned;
        private long p2p;
        private Fact<?> openPin;
        private Fact<?> openP2p;
        private final Set<String> pinners = new TreeSet<>();
    }

    private final ReadingContext reading;
    private final List<BufferState> buffers;
    private final Fact<Integer> known;
    private final GroupTree groups;
    private Map<Key, Sums> sums;
    /** Why more of a device's memory may be exported than is seen. */
    private final Map<String, Fact<?>> openPlace = new HashMap<>();
    private Fact<?> openExporter;
    private Fact<?> openGroup;

    BufferMemory(ReadingContext reading, List<BufferState> buffers, Fact<Integer> known, GroupTree groups) {
        this.reading = reading;
        this.buffers = buffers;
        this.known = known;
        this.groups = groups;
    }

    private synchronized Map<Key, Sums> sums() {
        if (sums == null) {
            sums = new HashMap<>();
            openExporter = known.known() ? null : known;
            buffers.forEach(this::add);
        }
        return sums;
    }

    private void add(BufferState b) {
        if (!b.exporter().known()) {
            if (openExporter == null && !elsewhere(b)) {
                openExporter = b.exporter();
            }
            return;
        }
        String device = b.exporter().value();
        if (!b.placement().known() || !b.size().known()) {
            openPlace.putIfAbsent(device, b.size().known() ? b.placement() : b.size());
            return;
        }
        MemoryPlace place = MemoryPlace.of(b.placement().value());
        if (place == null) {
            return;
        }
        // those of a buffer that is known not to be pinned say nothing more, and a big host has half a million
        List<AttachmentState> attachments = b.pinCount().known() && b.pinCount().value() <= 0 ? List.of() : b.attachments();
        add(sums.computeIfAbsent(new Key(null, device, place), k -> new Sums()), b, attachments);
        Fact<String> group = charged(b);
        if (group.known()) {
            add(sums.computeIfAbsent(new Key(group.value(), device, place), k -> new Sums()), b, attachments);
        } else if (openGroup == null) {
            openGroup = group;
        }
    }

    /** Whether its exporter never has device memory of the graphics subsystem: a heap, a udmabuf. */
    private boolean elsewhere(BufferState b) {
        KnownExporter row = reading.catalogue == null || !b.expName().known() ? null : reading.catalogue.exporterByName(b.expName().value());
        return row != null && row.fixed();
    }

    private static void add(Sums s, BufferState b, List<AttachmentState> attachments) {
        long size = b.size().value();
        s.exported = ByteSum.plus(s.exported, size);
        Fact<Boolean> pinned = MemoryPin.of(b, attachments);
        if (!pinned.known()) {
            s.openPin = s.openPin == null ? pinned : s.openPin;
            return;
        }
        if (!pinned.value()) {
            return;
        }
        s.pinned = ByteSum.plus(s.pinned, size);
        boolean p2p = false;
        Fact<?> open = b.attachmentCount().known() ? null : b.attachmentCount();
        for (AttachmentState a : attachments) {
            if (a.pinned().known() && a.pinned().value() == Pinned.NO) {
                continue;
            }
            if (a.pinned().known()) {
                s.pinners.add(a.deviceName());
            }
            p2p |= Boolean.TRUE.equals(a.p2p().value());
            open = open == null && !a.p2p().known() ? a.p2p() : open;
        }
        s.p2p = p2p ? ByteSum.plus(s.p2p, size) : s.p2p;
        s.openP2p = s.openP2p == null && !p2p ? open : s.openP2p;
    }

    /**
     * Which group is charged for the memory of a buffer. No interface says it: a charge stays with the group in which the allocating process was, so the group of
     * the process that exported it is taken, by its handle; where no handle is seen, that of all its holders together.
     */
    Fact<String> charged(BufferState b) {
        if (groups.missing() != null) {
            return Fact.unknown(groups.missing().reason(), groups.missing().remedy());
        }
        Set<String> exporters = new HashSet<>();
        Set<String> holders = new HashSet<>();
        for (HoldingState h : b.holders()) {
            String group = groups.charges(h.cgroup(), true);
            holders.add(group);
            if (b.exporter().known() && h.gems().stream().anyMatch(g -> g.device().equals(b.exporter().value()))) {
                exporters.add(group);
            }
        }
        Set<String> who = exporters.isEmpty() ? holders : exporters;
        if (who.size() != 1 || who.contains(null)) {
            return who.isEmpty() ? Fact.unknown("no process is seen to hold it, so nothing tells which group allocated it", "read as root")
                    : Fact.unknown(who.contains(null) ? "the control group of a process that holds it is not known" : "processes of several control groups hold it", null);
        }
        if (exporters.isEmpty() && !b.holderCount().known()) {
            return Fact.unknown(b.holderCount().reason(), b.holderCount().remedy());
        }
        return Fact.of(who.iterator().next(), new Evidence(Tier.JOIN, ReadingContext.PROC, reading.proc.path(), reading.takenAt,
                exporters.isEmpty() ? "all its holders are in this group" : "the process with the exporter's handle is in this group"));
    }

    private Fact<?> open(String device) {
        return openExporter != null ? openExporter : openPlace.get(device);
    }

    private Evidence evidence() {
        return new Evidence(Tier.JOIN, ReadingContext.DRM, "buffers", reading.takenAt, "added up over the buffers of the device");
    }

    /** Bytes of buffers that the device has exported. */
    ByteSum exported(String device, MemoryPlace place) {
        Sums s = sums().getOrDefault(new Key(null, device, place), new Sums());
        return ByteSum.of(s.exported, open(device), evidence());
    }

    /** Bytes of those that are pinned. */
    ByteSum pinned(String device, MemoryPlace place) {
        Sums s = sums().getOrDefault(new Key(null, device, place), new Sums());
        return ByteSum.of(s.pinned, s.openPin != null ? s.openPin : open(device), evidence());
    }

    /** Bytes of those that are pinned while a device reaches them peer to peer. */
    ByteSum pinnedP2p(String device, MemoryPlace place) {
        Sums s = sums().getOrDefault(new Key(null, device, place), new Sums());
        return ByteSum.of(s.p2p, s.openPin != null ? s.openPin : s.openP2p != null ? s.openP2p : open(device), evidence());
    }

    /** Devices whose attachments pin some of it, raw names in order. */
    List<String> pinners(String device, MemoryPlace place) {
        return List.copyOf(sums().getOrDefault(new Key(null, device, place), new Sums()).pinners);
    }

    /** Bytes of pinned buffers that a group and those below it are charged for. */
    ByteSum pinned(String group, String device, MemoryPlace place) {
        long bytes = 0;
        Fact<?> open = null;
        for (Map.Entry<Key, Sums> e : sums().entrySet()) {
            Key k = e.getKey();
            if (k.group() != null && k.device().equals(device) && k.place() == place && within(k.group(), group)) {
                bytes = ByteSum.plus(bytes, e.getValue().pinned);
                open = open == null ? e.getValue().openPin : open;
            }
        }
        return ByteSum.of(bytes, open != null ? open : openGroup != null ? openGroup : open(device), evidence());
    }

    /** Whether a group is another or below it. */
    static boolean within(String group, String top) {
        return top.equals("/") || group.equals(top) || group.startsWith(top + "/");
    }
}
