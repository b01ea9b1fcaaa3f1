// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.pci.PciOmissions;

/** Makes the graph of a reading. The same reading and options give the same graph. */
public final class GraphBuilder {
    private final Snapshot snapshot;
    private final GraphOptions options;
    private final Set<String> shown = new HashSet<>();
    private final Map<String, String> unplaced = new LinkedHashMap<>();
    private final Map<String, Set<String>> unplacedRoles = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private GraphBuilder(Snapshot snapshot, GraphOptions options) {
        this.snapshot = snapshot;
        this.options = options;
    }

    public static Graph build(Snapshot snapshot, GraphOptions options) {
        return new GraphBuilder(snapshot, options).build();
    }

    private Graph build() {
        List<BufferState> buffers = options.wanted() == null ? snapshot.buffers() : snapshot.buffers().stream().filter(options.wanted()).toList();
        Map<BufferState, Exporter> exporters = new LinkedHashMap<>();
        Map<String, String> reasons = new HashMap<>();
        for (BufferState b : buffers) {
            Exporter x = Exporter.of(b);
            exporters.put(b, x);
            if (b.exporterDevice() != null) {
                shown.add(b.exporterDevice().sysfsPath());
            } else if (x.name() != null) {
                unplaced(x.node(), x.name(), "sysfs knows no device of this name", "exporter");
            }
        }
        Map<BufferState, List<AttachmentState>> attachments = new IdentityHashMap<>();
        for (BufferState b : buffers) {
            List<AttachmentState> all = b.attachments();
            attachments.put(b, all);
            for (AttachmentState a : all) {
                if (a.device() != null) {
                    shown.add(a.device().sysfsPath());
                } else if (!reasons.containsKey(a.deviceName())) {
                    Fact<String> path = a.devicePath();
                    reasons.put(a.deviceName(), path.known() ? "" : path.reason());
                    unplaced(EdgeBuilder.node(a), a.deviceName(), reasons.get(a.deviceName()), "importer");
                } else {
                    unplacedRoles.get(EdgeBuilder.node(a)).add("importer");
                }
            }
        }
        others();
        List<GraphNode> loose = new ArrayList<>();
        unplaced.forEach((id, name) -> loose.add(DeviceNodes.unplaced(id, name.substring(0, name.indexOf('\n')), name.substring(name.indexOf('\n') + 1),
                List.copyOf(new java.util.TreeSet<>(unplacedRoles.get(id))))));
        List<GraphPlace> places = new ArrayList<>(new MachineBuilder(snapshot, options, shown).build(loose));
        Map<String, Integer> order = new LinkedHashMap<>();
        places.forEach(p -> p.roots().forEach(n -> number(n, order)));

        BufferGroups groups = new BufferGroups(options, regions());
        boolean grouped = buffers.size() + (long) order.size() > options.most();
        groups.build(exporters, x -> order.getOrDefault(x.node(), Integer.MAX_VALUE), grouped);
        LinkBuilder linking = new LinkBuilder(snapshot);
        List<GraphLink> links = linking.build(order.keySet());
        if (linking.left() > 0) {
            notes.add(Said.many(linking.left(), "further link", "further links") + " beside PCI are not drawn: the matrix of paths has them all.");
        }
        ProcessNodes processes = options.processes() ? new ProcessNodes(options, buffers) : null;
        GraphPlace holders = processes == null ? null : processes.place();
        if (holders != null) {
            places.add(holders);
        }
        EdgeBuilder edges = new EdgeBuilder(snapshot);
        exporters.forEach((b, x) -> edges.exported(b, x, groups.node(b)));
        for (BufferState b : buffers) {
            List<AttachmentState> all = attachments.get(b);
            if (!all.isEmpty()) {
                String key = b.key();
                String node = groups.node(b);
                all.forEach(a -> edges.attached(b, key, a, node));
            }
        }
        if (processes != null) {
            buffers.forEach(b -> b.holders().forEach(h -> edges.held(b, h, processes.node(h), groups.node(b))));
            buffers.stream().map(BufferState::holderCount).filter(f -> !f.known()).findFirst()
                    .ifPresent(f -> notes.add("There may be more processes: " + f.reason() + (f.remedy() == null ? "" : "; " + f.remedy()) + "."));
        }
        tell(buffers, grouped);
        return new Graph(title(), places, groups.nodes(), edges.edges(), links, notes);
    }

    private void unplaced(String id, String name, String reason, String role) {
        unplaced.putIfAbsent(id, name + "\n" + reason);
        unplacedRoles.computeIfAbsent(id, k -> new HashSet<>()).add(role);
    }

    private static void number(GraphNode n, Map<String, Integer> order) {
        order.put(n.id(), order.size());
        n.children().forEach(c -> number(c, order));
    }

    /** Devices without a role: all when that is wanted, and where nothing has a role those that could take part, so that there is a picture at all. */
    private void others() {
        if (options.all()) {
            snapshot.devices().stream().filter(d -> d.pci() == null || !d.pci().bridge()).filter(d -> d.pci() != null || !d.nodes().isEmpty())
                    .forEach(d -> shown.add(d.sysfsPath()));
        } else if (shown.isEmpty() && unplaced.isEmpty() && options.wanted() == null) {
            List<PciNode> peers = snapshot.paths().peers();
            peers.forEach(p -> shown.add(p.device().sysfsPath()));
            if (!peers.isEmpty()) {
                notes.add("No device exports or imports a buffer here: those are drawn that could.");
            }
        }
    }

    private Map<BufferState, List<RegionState>> regions() {
        Map<BufferState, List<RegionState>> out = new IdentityHashMap<>();
        for (RegionState r : snapshot.regions()) {
            if (r.buffer() instanceof BufferState b) {
                out.computeIfAbsent(b, k -> new ArrayList<>(1)).add(r);
            }
        }
        return out;
    }

    private void tell(List<BufferState> buffers, boolean grouped) {
        Fact<Integer> known = snapshot.buffersKnown();
        if (!known.known()) {
            notes.add("There may be more buffers: " + known.reason() + (known.remedy() == null ? "" : "; " + known.remedy()) + ".");
        }
        if (!snapshot.devicesKnown().known()) {
            notes.add("There may be more devices: " + snapshot.devicesKnown().reason() + ".");
        }
        if (buffers.size() < snapshot.buffers().size()) {
            notes.add(Said.number(buffers.size()) + " of " + Said.many(snapshot.buffers().size(), "buffer", "buffers") + " are drawn: the others do not match the filter.");
        }
        if (grouped) {
            notes.add("More than " + Said.number(options.most()) + " boxes: buffers are grouped by their exporter; a filter or expanding a group shows them one by one.");
        }
        long unread = snapshot.devices().stream().filter(d -> d.pci() != null && d.pci().bridge() && shownBelow(d)).map(d -> snapshot.paths().function(d.device()))
                .filter(n -> n != null && !n.acs().known()).count();
        if (unread > 0) {
            PciOmissions left = snapshot.paths().omissions();
            notes.add("ACS of " + Said.many(unread, "bridge", "bridges") + (left == null ? " could not be read: needs root." : " is not told: " + left.remedy() + "."));
        }
    }

    private boolean shownBelow(DeviceState bridge) {
        String prefix = bridge.sysfsPath() + "/";
        return shown.stream().anyMatch(s -> s.startsWith(prefix));
    }

    private String title() {
        String name = snapshot.host() == null || snapshot.host().name() == null ? "host" : Names.display(snapshot.host().name());
        String kernel = snapshot.host() == null || snapshot.host().kernel() == null ? "" : " · " + Names.display(snapshot.host().kernel());
        return name + kernel;
    }
}
