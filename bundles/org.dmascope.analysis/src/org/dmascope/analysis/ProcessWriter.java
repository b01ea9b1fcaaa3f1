// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Holding;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyFactory;

/** Brings the holders of the topology to what a reading shows. Buffers must be in place already. */
final class ProcessWriter {
    private final Topology topology;
    private final Applied applied;

    ProcessWriter(Topology topology, Applied applied) {
        this.topology = topology;
        this.applied = applied;
    }

    void apply(List<ProcessState> states, Match match) {
        List<org.dmascope.model.topology.HolderProcess> wanted = new ArrayList<>(states.size());
        for (int i = 0; i < states.size(); i++) {
            int old = match.old(i);
            var p = old < 0 ? TopologyFactory.eINSTANCE.createHolderProcess() : topology.getProcesses().get(old);
            if (old < 0 || match.changed.get(i)) {
                change(p, states.get(i));
                (old < 0 ? applied.added() : applied.changed()).add(p);
            }
            refresh(p, states.get(i));
            wanted.add(p);
        }
        match.gone().stream().mapToObj(i -> topology.getProcesses().get(i)).forEach(p -> {
            applied.gone().add(p);
            List.copyOf(p.getHoldings()).forEach(this::drop);
        });
        ContainedList.set(topology.getProcesses(), wanted);
    }

    private void drop(Holding h) {
        applied.gone().add(h);
        h.setBuffer(null);
    }

    private void change(org.dmascope.model.topology.HolderProcess p, ProcessState s) {
        HolderProcess r = s.process();
        p.setPid(r.pid());
        p.setStartTime(r.startTime());
        if (!Objects.equals(p.getComm(), r.comm())) {
            p.setComm(r.comm());
        }
        if (p.getUid() != r.uid()) {
            p.setUid(r.uid());
        }
        if (!Objects.equals(p.getCgroup(), r.cgroup())) {
            p.setCgroup(r.cgroup());
        }
        Map<Buffer, Holding> present = new IdentityHashMap<>();
        p.getHoldings().forEach(h -> present.put(h.getBuffer(), h));
        List<Holding> wanted = new ArrayList<>(s.holdings().size());
        for (HoldingState state : s.holdings()) {
            Buffer b = topology.getBuffers().get(state.buffer().index());
            Holding h = present.remove(b);
            if (h == null) {
                h = TopologyFactory.eINSTANCE.createHolding();
                h.setBuffer(b);
                applied.added().add(h);
            }
            wanted.add(h);
        }
        present.values().forEach(this::drop);
        ContainedList.set(p.getHoldings(), wanted);
    }

    private void refresh(org.dmascope.model.topology.HolderProcess p, ProcessState s) {
        boolean deliver = p.eDeliver();
        p.eSetDeliver(false);
        p.setEvidence(s.evidence());
        p.eSetDeliver(deliver);
        for (int i = 0; i < s.holdings().size(); i++) {
            HoldingState state = s.holdings().get(i);
            Holding h = p.getHoldings().get(i);
            if (!state.fds().equals(h.getFds())) {
                mark(h);
                h.setFds(state.fds());
            }
            if (!state.maps().equals(h.getMaps())) {
                mark(h);
                h.setMaps(state.maps());
            }
        }
    }

    private void mark(Holding h) {
        if (h.getFds() != null) {
            applied.changed().add(h);
        }
    }
}
