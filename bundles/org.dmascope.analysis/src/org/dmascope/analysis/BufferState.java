// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.bufinfo.BufinfoBuffer;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.sysfs.DeviceRecord;

/**
 * A buffer as one reading shows it. Holds the record of bufinfo and what other sources add; facts are made when asked for, so that a
 * host of 100,000 buffers costs one small object each.
 */
public final class BufferState implements BufferRow {
    private final ReadingContext reading;
    private final int index;
    private final long ino;
    private final int alike;
    private final BufinfoBuffer row;
    private final Overrides overrides;
    private final StructSight sight;
    private List<HoldingState> holdings = List.of();
    private DriverMemory memory = Unknowns.MEMORY;
    private Paths paths;

    /**
     * @param index position in the snapshot
     * @param alike 1 for the only (or oldest) buffer of this inode, size and exporter, 2 for the next that looks the same
     * @param row   what bufinfo says; null when it does not list the buffer, and then every override is there
     * @param sight what walks of the kernel's structures say; null when they do not show it
     */
    BufferState(ReadingContext reading, int index, long ino, int alike, BufinfoBuffer row, Overrides overrides, StructSight sight) {
        this.reading = reading;
        this.index = index;
        this.ino = ino;
        this.alike = alike;
        this.row = row;
        this.overrides = overrides;
        this.sight = sight;
    }

    /** Only while the snapshot is being made. */
    void hold(HoldingState h) {
        if (holdings.isEmpty()) {
            holdings = new ArrayList<>(2);
        }
        holdings.add(h);
    }

    /** Only while the snapshot is being made: what the exporting driver says. */
    void memory(DriverMemory said) {
        memory = said;
    }

    /** Only while the snapshot is being made: the ways between the host's functions. */
    void paths(Paths all) {
        paths = all;
    }

    /** Null before they are known. */
    Paths paths() {
        return paths;
    }

    DriverMemory memory() {
        return memory;
    }

    /** The exporting device, when it is known and in the inventory; else null. */
    public DeviceRecord exporterDevice() {
        return memory.device();
    }

    @Override
    public String key() {
        Fact<Long> size = size();
        Fact<String> exp = expName();
        return (ino < 0 ? "-" : ino) + "/" + (size.known() ? size.value() : "?") + "/" + (exp.known() ? exp.value() : "?") + (alike > 1 ? "#" + alike : "");
    }

    @Override
    public long ino() {
        return ino;
    }

    int index() {
        return index;
    }

    int alike() {
        return alike;
    }

    ReadingContext reading() {
        return reading;
    }

    /** Null when no walk of the kernel's structures shows it. */
    StructSight sight() {
        return sight;
    }

    /** Its structure as the stronger walk read it; null when none did. */
    public StructBuffer struct() {
        return sight == null ? null : sight.buffer();
    }

    /** Which walk read {@link #struct()}; null when none did. */
    public Evidence structEvidence() {
        return sight == null ? null : sight.walk().evidence();
    }

    BufinfoBuffer row() {
        return row;
    }

    Overrides overrides() {
        return overrides;
    }

    @Override
    public Fact<Long> size() {
        return overrides.size() != null ? overrides.size() : Fact.of(row.size(), reading.bufinfo);
    }

    @Override
    public Fact<String> name() {
        return overrides.name() != null ? overrides.name() : Fact.of(row.name() == null ? "" : row.name(), reading.bufinfo);
    }

    @Override
    public Fact<String> expName() {
        return overrides.expName() != null ? overrides.expName() : Fact.of(row.expName(), reading.bufinfo);
    }

    @Override
    public Fact<String> exporter() {
        return memory.exporter();
    }

    @Override
    public Fact<String> exporterDriver() {
        return memory.driver() == null ? reading.exporters.driver(expName()) : memory.driver();
    }

    @Override
    public Fact<Long> flags() {
        return row != null ? Fact.of(row.flags(), reading.bufinfo) : unlisted();
    }

    @Override
    public Fact<Long> refs() {
        return overrides.refs() != null ? overrides.refs() : Fact.of(row.count(), reading.bufinfo);
    }

    @Override
    public Fact<Placement> placement() {
        return memory.placement();
    }

    @Override
    public Fact<Integer> pinCount() {
        return memory.pinCount();
    }

    @Override
    public List<FenceLine> fences() {
        return row != null ? row.fences() : null;
    }

    /** The first fence that has not signalled; null when there is none, or none was read. */
    public FenceLine openFence() {
        return row == null ? null : row.fences().stream().filter(f -> !f.signalled()).findFirst().orElse(null);
    }

    @Override
    public Fact<Integer> attachmentCount() {
        return row != null ? Fact.of(row.attachments().size(), reading.bufinfo)
                : sight != null ? Fact.of(sight.buffer().attachments().size(), sight.walk().evidence()) : unlisted();
    }

    @SuppressWarnings("unchecked") // an unknown fact holds no value, so it fits every type
    private <T> Fact<T> unlisted() {
        return (Fact<T>) reading.notInBufinfo;
    }

    /** The names of {@link #attachments()} in the same order, without making them: for sums over a big host. */
    public List<String> deviceNames() {
        return row != null ? row.attachments() : sight == null ? List.of() : sight.buffer().attachments().stream().map(StructAttachment::device).toList();
    }

    /** In the order printed, newest first; ordinals count from the oldest, so that a new attachment does not rename the others. */
    @Override
    public List<AttachmentState> attachments() {
        List<String> names = deviceNames();
        if (names.isEmpty()) {
            return List.of();
        }
        int[] first = sight == null || row == null ? null : AttachmentJoin.positions(names, sight.buffer().attachments());
        int[] second = sight == null || sight.otherBuffer() == null ? null : AttachmentJoin.positions(names, sight.otherBuffer().attachments());
        AttachmentState[] out = new AttachmentState[names.size()];
        Ordinals ordinals = new Ordinals(names.size());
        for (int i = out.length; --i >= 0;) {
            String name = names.get(i);
            out[i] = new AttachmentState(this, name, ordinals.next(name), reading.devices.find(name),
                    sight == null ? null : at(sight.buffer(), first, i), sight == null ? null : at(sight.otherBuffer(), second, i));
        }
        return List.of(out);
    }

    private static StructAttachment at(StructBuffer b, int[] positions, int i) {
        int at = positions == null ? i : positions[i];
        return b == null || at == AttachmentJoin.CHANGED ? null : b.attachments().get(at);
    }

    @Override
    public Fact<Integer> holderCount() {
        return reading.moreHolders != null ? reading.moreHolders : Fact.of(holdings.size(), reading.proc);
    }

    @Override
    public List<HoldingState> holders() {
        return Collections.unmodifiableList(holdings);
    }

    @Override
    public boolean reused() {
        return false;
    }
}
