// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.source.proc.HolderProcess;

/** What changed between two readings of one host. Made off the display thread; {@link TopologyUpdater} brings it into a topology. */
public final class Delta {
    private record ProcessKey(int pid, long startTime) {
    }

    private final Snapshot from;
    private final Snapshot to;
    private final Match devices;
    private final Match buffers;
    private final Match processes;

    private Delta(Snapshot from, Snapshot to) {
        this.from = from;
        this.to = to;
        devices = devices(from == null ? List.of() : from.devices(), to.devices());
        buffers = BufferMatch.of(from == null ? List.of() : from.buffers(), to.buffers(), !devices.nothing());
        processes = processes(from == null ? List.of() : from.processes(), to.processes());
    }

    /** @param from the reading before, null when {@code to} is the first */
    public static Delta between(Snapshot from, Snapshot to) {
        return new Delta(from, to);
    }

    /** The reading before; null for the first. */
    public Snapshot from() {
        return from;
    }

    public Snapshot to() {
        return to;
    }

    /** Buffers that were not there before; those that took over an inode number count too. */
    public List<BufferState> addedBuffers() {
        return to.buffers().stream().filter(b -> buffers.old(b.index()) < 0).toList();
    }

    /** Buffers that are no longer there. */
    public List<BufferState> goneBuffers() {
        return buffers.gone().stream().mapToObj(i -> from.buffers().get(i)).toList();
    }

    /** Buffers of which something other than their holders changed. */
    public List<BufferState> changedBuffers() {
        return buffers.changed.stream().mapToObj(i -> to.buffers().get(i)).toList();
    }

    /** Buffers whose inode number belonged to another one in the reading before. */
    public List<BufferState> reusedInodes() {
        return buffers.reused.stream().mapToObj(i -> to.buffers().get(i)).toList();
    }

    /** The same buffer as the reading before shows it; null when it was not there. @param b of the later reading */
    public BufferState before(BufferState b) {
        int o = buffers.old(b.index());
        return o < 0 ? null : from.buffers().get(o);
    }

    /** Whether something other than the holders of a buffer changed. @param b of the later reading, and of the one before */
    public boolean changed(BufferState b) {
        return buffers.changed.get(b.index());
    }

    /** Whether no buffer, holder or device came, went or changed. */
    public boolean isEmpty() {
        return devices.nothing() && buffers.nothing() && processes.nothing();
    }

    /**
     * Whether nothing changed but reference counts, flags and fences of buffers: whatever is made of devices, attachments, memory regions and holders, a drawing
     * say, comes out as it was.
     */
    public boolean onlyCounts() {
        return from != null && buffers.onlyCounts && devices.nothing() && processes.nothing() && Objects.equals(from.host(), to.host()) && Objects.equals(from.kernel(), to.kernel())
                && from.buffersKnown().sameAs(to.buffersKnown()) && from.devicesKnown().sameAs(to.devicesKnown()) && from.holdersKnown().sameAs(to.holdersKnown())
                && sameRegions(from.regions(), to.regions());
    }

    private static boolean sameRegions(List<RegionState> a, List<RegionState> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).sameAs(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    Match devices() {
        return devices;
    }

    Match buffers() {
        return buffers;
    }

    Match processes() {
        return processes;
    }

    private static Match devices(List<DeviceState> old, List<DeviceState> fresh) {
        Match m = new Match(old.size(), fresh.size());
        Map<String, Integer> paths = HashMap.newHashMap(old.size());
        for (int i = 0; i < old.size(); i++) {
            paths.put(old.get(i).sysfsPath(), i);
        }
        for (int i = 0; i < fresh.size(); i++) {
            Integer o = paths.get(fresh.get(i).sysfsPath());
            if (o != null && m.open(o)) {
                m.pair(i, o);
                m.changed.set(i, !old.get(o).device().equals(fresh.get(i).device()));
            }
        }
        return m;
    }

    private Match processes(List<ProcessState> old, List<ProcessState> fresh) {
        Match m = new Match(old.size(), fresh.size());
        Map<ProcessKey, Integer> keys = HashMap.newHashMap(old.size());
        for (int i = 0; i < old.size(); i++) {
            keys.put(key(old.get(i)), i);
        }
        for (int i = 0; i < fresh.size(); i++) {
            Integer o = keys.get(key(fresh.get(i)));
            if (o != null && m.open(o)) {
                m.pair(i, o);
                m.changed.set(i, !same(old.get(o), fresh.get(i)));
            }
        }
        return m;
    }

    private static ProcessKey key(ProcessState p) {
        return new ProcessKey(p.process().pid(), p.process().startTime());
    }

    private boolean same(ProcessState a, ProcessState b) {
        if (!sameSelf(a.process(), b.process()) || a.holdings().size() != b.holdings().size()) {
            return false;
        }
        for (int i = 0; i < a.holdings().size(); i++) {
            HoldingState x = a.holdings().get(i);
            HoldingState y = b.holdings().get(i);
            if (buffers.old(y.buffer().index()) != x.buffer().index() || !x.fds().equals(y.fds()) || !x.maps().equals(y.maps())
                    || !x.gems().equals(y.gems())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameSelf(HolderProcess a, HolderProcess b) {
        return a.uid() == b.uid() && Objects.equals(a.comm(), b.comm()) && Objects.equals(a.cgroup(), b.cgroup());
    }
}
