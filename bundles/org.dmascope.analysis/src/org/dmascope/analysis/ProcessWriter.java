// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Holding;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyFactory;
import org.eclipse.emf.ecore.util.InternalEList;

/** Brings the holders of the topology to what a reading shows. Buffers must be in place already. */
final class ProcessWriter {
    private final Topology topology;
    private final Applied applied;
    private final Object[] buffers;

    ProcessWriter(Topology topology, Applied applied) {
        this.topology = topology;
        this.applied = applied;
        buffers = ((InternalEList<?>) topology.getBuffers()).basicToArray();
    }

    void apply(List<ProcessState> states, Match match) {
        Object[] present = ((InternalEList<?>) topology.getProcesses()).basicToArray();
        List<org.dmascope.model.topology.HolderProcess> wanted = new ArrayList<>(states.size());
        for (int i = 0; i < states.size(); i++) {
            int old = match.old(i);
            var p = old < 0 ? TopologyFactory.eINSTANCE.createHolderProcess() : (org.dmascope.model.topology.HolderProcess) present[old];
            if (old < 0 || match.changed.get(i)) {
                change(p, states.get(i));
                (old < 0 ? applied.added() : applied.changed()).add(p);
            }
            wanted.add(p);
        }
        match.gone().stream().mapToObj(i -> (org.dmascope.model.topology.HolderProcess) present[i]).forEach(p -> {
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
        p.setEvidence(s.evidence());
        if (!Objects.equals(p.getComm(), r.comm())) {
            p.setComm(r.comm());
        }
        if (p.getUid() != r.uid()) {
            p.setUid(r.uid());
        }
        if (!Objects.equals(p.getCgroup(), r.cgroup())) {
            p.setCgroup(r.cgroup());
        }
        List<Holding> wanted = new ArrayList<>(s.holdings().size());
        int kept = 0;
        for (HoldingState state : s.holdings()) {
            Buffer b = (Buffer) buffers[state.buffer().index()];
            Holding h = find(b, p);
            if (h == null) {
                h = TopologyFactory.eINSTANCE.createHolding();
                h.setBuffer(b);
                applied.added().add(h);
            } else {
                kept++;
            }
            share(h, state);
            wanted.add(h);
        }
        if (kept < p.getHoldings().size()) {
            Set<Holding> keep = Collections.newSetFromMap(new IdentityHashMap<>());
            keep.addAll(wanted);
            p.getHoldings().stream().filter(h -> !keep.contains(h)).forEach(this::drop);
        }
        ContainedList.set(p.getHoldings(), wanted);
    }

    /** What this process holds of the buffer; a buffer has few holders, a process may hold ten thousand. */
    private static Holding find(Buffer b, org.dmascope.model.topology.HolderProcess p) {
        InternalEList<Holding> holdings = (InternalEList<Holding>) b.getHoldings();
        for (int i = 0; i < holdings.size(); i++) {
            Holding h = holdings.basicGet(i);
            if (h.eContainer() == p) {
                return h;
            }
        }
        return null;
    }

    private void share(Holding h, HoldingState s) {
        if (h.getFds() != null && !s.sameAs(h.getFds(), h.getMaps(), h.getGems())) {
            applied.changed().add(h);
        }
        if (!s.fds().equals(h.getFds())) {
            h.setFds(s.fds());
        }
        if (!s.maps().equals(h.getMaps())) {
            h.setMaps(s.maps());
        }
        if (!s.gems().equals(h.getGems())) {
            h.setGems(s.gems());
        }
    }
}
