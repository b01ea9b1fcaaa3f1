// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.path.SideLink;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.PeerLinks;
import org.dmascope.graph.scene.Subject;

/** Finds what is linked beside PCI. Devices that are linked each with each become one link: eight GPUs have twenty-eight pairs. */
final class LinkBuilder {
    /** Links that are drawn; more cannot be told apart. */
    private static final int MOST = 24;
    private static final int MOST_DEVICES = 128;

    private record Pair(int a, int b) {
    }

    private final Snapshot snapshot;
    private final List<PciNode> devices = new ArrayList<>();
    private final Map<Pair, SideLink> pairs = new LinkedHashMap<>();
    private final List<GraphLink> out = new ArrayList<>();
    private int left;

    LinkBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** @param drawn ids of the boxes that are drawn, in their order */
    List<GraphLink> build(Set<String> drawn) {
        snapshot.devices().stream().filter(d -> d.pci() != null && drawn.contains(MachineBuilder.id(d.sysfsPath())) && d.nodes().stream().anyMatch(n -> PeerLinks.KINDS.contains(n.subsystem())))
                .limit(MOST_DEVICES).forEach(d -> devices.add(snapshot.paths().function(d.device())));
        for (int i = 0; i < devices.size(); i++) {
            for (int j = i + 1; j < devices.size(); j++) {
                Fact<SideLink> f = snapshot.paths().between(devices.get(i), devices.get(j)).sideLink();
                if (f != null && f.known() && f.value().exists()) {
                    pairs.put(new Pair(i, j), f.value());
                }
            }
        }
        while (!pairs.isEmpty()) {
            group();
        }
        return out;
    }

    /** Takes the first pair, and all that are linked with all of it in the same way. */
    private void group() {
        Map.Entry<Pair, SideLink> first = pairs.entrySet().iterator().next();
        SideLink how = first.getValue();
        List<Integer> members = new ArrayList<>(List.of(first.getKey().a, first.getKey().b));
        for (int i = 0; i < devices.size(); i++) {
            int n = i;
            if (!members.contains(n) && members.stream().allMatch(m -> how.equals(pairs.get(new Pair(Math.min(m, n), Math.max(m, n)))))) {
                members.add(n);
            }
        }
        members.sort(null);
        for (int a : members) {
            for (int b : members) {
                pairs.remove(new Pair(a, b));
            }
        }
        if (out.size() < MOST) {
            out.add(link(how, members.stream().map(devices::get).toList()));
        } else {
            left++;
        }
    }

    private static GraphLink link(SideLink how, List<PciNode> members) {
        List<String> ids = members.stream().map(n -> MachineBuilder.id(n.device().sysfsPath())).toList();
        String named = String.join(", ", members.stream().map(n -> Names.display(n.id())).toList());
        String tip = how.letters() + " between " + named + "\n" + (members.size() > 2 ? "each with each: " : "") + how.words()
                + (how.kind() == SideLink.Kind.XGMI ? "\namdgpu takes it for dma-bufs whatever the kernel's peer-to-peer rule says" : "\nno way of a dma-buf: these go by PCI");
        return new GraphLink("k:" + how.letters() + ":" + String.join("+", ids), how.letters(), ids, members.stream().map(n -> Subject.device(n.device().sysfsPath())).toList(), tip);
    }

    /** Links that are not drawn. */
    int left() {
        return left;
    }
}
