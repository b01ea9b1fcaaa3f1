// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyFactory;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Brings deltas into a topology, one call for each reading, in the realm of the topology. Objects that stay keep their identity; only
 * what changed is notified. What did not change keeps the evidence of the reading that showed it first; that the latest reading showed it
 * again is what {@code topology.getTakenAt()} says. Devices, buffers, attachments, processes and holdings of the topology stand in the order of the snapshot,
 * so that {@code topology.getBuffers().get(i)} is {@code snapshot.buffers().get(i)}.
 */
public final class TopologyUpdater {
    private TopologyUpdater() {
    }

    /** An empty topology, ready for a first delta. */
    public static Topology create() {
        Topology t = TopologyFactory.eINSTANCE.createTopology();
        t.setHost(TopologyFactory.eINSTANCE.createHost());
        t.setDiagnostics(List.of());
        return t;
    }

    /**
     * Applies what changed.
     *
     * @throws IllegalArgumentException when the delta does not start where the topology stands
     */
    public static Applied apply(Topology t, Delta delta) {
        Snapshot from = delta.from();
        if (t.getBuffers().size() != (from == null ? 0 : from.buffers().size()) || t.getDevices().size() != (from == null ? 0 : from.devices().size())
                || t.getProcesses().size() != (from == null ? 0 : from.processes().size())) {
            throw new IllegalArgumentException("the delta does not start where the topology stands");
        }
        Applied applied = new Applied();
        Snapshot to = delta.to();
        BufferWriter writer = new BufferWriter(new DeviceWriter(t, applied).apply(to.devices(), delta.devices()), applied);
        buffers(t, delta, writer, applied);
        new ProcessWriter(t, applied).apply(to.processes(), delta.processes());
        head(t, to);
        t.setReading(t.getReading() + 1);
        return applied;
    }

    private static void buffers(Topology t, Delta delta, BufferWriter writer, Applied applied) {
        Match match = delta.buffers();
        List<BufferState> states = delta.to().buffers();
        List<Buffer> wanted = new ArrayList<>(states.size());
        Object[] present = ((InternalEList<Buffer>) t.getBuffers()).basicToArray();
        for (int i = 0; i < states.size(); i++) {
            BufferState s = states.get(i);
            int old = match.old(i);
            Buffer b = old < 0 ? writer.create(s, match.reused.get(i)) : (Buffer) present[old];
            if (match.changed.get(i)) {
                writer.change(b, s);
                applied.changed().add(b);
            }
            wanted.add(b);
        }
        match.gone().stream().forEach(i -> writer.drop((Buffer) present[i]));
        ContainedList.set(t.getBuffers(), wanted);
    }

    private static void head(Topology t, Snapshot s) {
        t.setTakenAt(s.takenAt());
        if (!Objects.equals(s.host(), t.getHost().getFacts())) {
            t.getHost().setFacts(s.host());
        }
        t.setDevicesKnown(s.devicesKnown());
        t.setBuffersKnown(s.buffersKnown());
        t.setHoldersKnown(s.holdersKnown());
        if (!s.diagnostics().equals(t.getDiagnostics())) {
            t.setDiagnostics(s.diagnostics());
        }
    }
}
