// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.HoldingState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Subject;

/** Lines between devices and buffers; those that look alike between the same two boxes become one. */
final class EdgeBuilder {
    /** Two boxes and how the line between them looks. */
    private record Same(String device, String buffer, LineKind kind, AttachmentLook look) {
    }

    /** Several alike while they are counted. */
    private static final class Bundle {
        private final AttachmentState first;
        private final BufferState buffer;
        private final PathState path;
        private final List<Subject> subjects = new ArrayList<>(1);
        private HoldingState holding;

        Bundle(AttachmentState first, BufferState buffer, PathState path) {
            this.first = first;
            this.buffer = buffer;
            this.path = path;
        }
    }

    private final Snapshot snapshot;
    private final Map<Subject, List<RegionState>> regions = new HashMap<>();
    private final Map<Same, Bundle> bundles = new LinkedHashMap<>();
    private final Map<String, Map<String, PathState>> paths = new HashMap<>();

    EdgeBuilder(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (RegionState r : snapshot.regions()) {
            AttachmentRow a = r.attachment();
            if (a != null) {
                regions.computeIfAbsent(Subject.attachment(a.buffer().key(), a.deviceName(), a.ordinal()), k -> new ArrayList<>(1)).add(r);
            }
        }
    }

    /** Id of the box of the device of an attachment. */
    static String node(AttachmentState a) {
        return a.device() != null ? MachineBuilder.id(a.device().sysfsPath()) : "n:" + a.deviceName();
    }

    /** @param node id of the box that shows the buffer */
    void exported(BufferState b, Exporter x, String node) {
        if (x.node() != null) {
            Bundle all = bundles.computeIfAbsent(new Same(x.node(), node, LineKind.EXPORT, null), k -> new Bundle(null, b, null));
            all.subjects.add(Subject.buffer(b.key()));
        }
    }

    /**
     * @param key  that of the buffer: making it costs more than the rest
     * @param node id of the box that shows the buffer
     */
    void attached(BufferState b, String key, AttachmentState a, String node) {
        PathState path = path(b.exporterDevice(), a.device(), a);
        Same same = new Same(node(a), node, LineKind.ATTACHMENT, AttachmentLook.of(a));
        Subject s = Subject.attachment(key, a.deviceName(), a.ordinal());
        bundles.computeIfAbsent(same, k -> new Bundle(a, b, path)).subjects.add(s);
    }

    /**
     * @param holder id of the box that shows the process
     * @param node   id of the box that shows the buffer
     */
    void held(BufferState b, HoldingState h, String holder, String node) {
        Bundle all = bundles.computeIfAbsent(new Same(holder, node, LineKind.HOLD, null), k -> new Bundle(null, b, null));
        all.holding = all.holding == null ? h : all.holding;
        all.subjects.add(Subject.buffer(b.key()));
    }

    private PathState path(DeviceRecord from, DeviceRecord to, AttachmentState a) {
        if (from == null || to == null) {
            return null;
        }
        Map<String, PathState> known = paths.computeIfAbsent(from.sysfsPath(), k -> new HashMap<>());
        if (!known.containsKey(to.sysfsPath())) {
            known.put(to.sysfsPath(), AttachmentPath.of(snapshot, a));
        }
        return known.get(to.sysfsPath());
    }

    List<GraphEdge> edges() {
        List<GraphEdge> out = new ArrayList<>(bundles.size());
        Map<String, Integer> twins = new HashMap<>();
        bundles.forEach((same, b) -> {
            String ends = same.device + ">" + same.buffer;
            if (same.kind == LineKind.EXPORT) {
                String what = b.subjects.size() == 1 ? BufferNodes.title(b.buffer) + " " + BufferNodes.name(b.buffer) : Said.many(b.subjects.size(), "buffer", "buffers");
                out.add(new GraphEdge("e:" + ends, LineKind.EXPORT, b.subjects.getFirst(), b.subjects.subList(1, b.subjects.size()), same.device, same.buffer, "unknown", Dash.SOLID,
                        EndMark.DIAMOND, null, b.subjects.size(), "exports " + what + "\n" + Said.fact("exporter", b.buffer.exporter())));
                return;
            }
            if (same.kind == LineKind.HOLD) {
                HoldingState h = b.holding;
                String what = b.subjects.size() == 1 ? BufferNodes.title(b.buffer) + " " + BufferNodes.name(b.buffer) + "\nby " + String.join(", ", h.how())
                        : Said.many(b.subjects.size(), "buffer", "buffers");
                out.add(new GraphEdge("p:" + ends, LineKind.HOLD, Subject.process(h.pid()), b.subjects, same.device, same.buffer, "purple", Dash.SOLID, EndMark.NONE, null, b.subjects.size(),
                        BufferNodes.process(h) + " holds " + what));
                return;
            }
            // the look is part of the identity: a line that changes its class is another line, one more alike is not
            AttachmentLook look = same.look;
            String id = "a:" + ends + ":" + look.colour() + look.dash() + look.mark() + look.badge().word();
            int twin = twins.merge(id, 1, Integer::sum);
            List<Subject> more = new ArrayList<>(b.subjects.subList(1, b.subjects.size()));
            if (!regions.isEmpty()) {
                b.subjects.forEach(s -> regions.getOrDefault(s, List.of()).forEach(r -> more.add(Subject.region(r.device(), r.mrn()))));
            }
            out.add(new GraphEdge(twin == 1 ? id : id + "#" + twin, LineKind.ATTACHMENT, b.subjects.getFirst(), more, same.device, same.buffer, look.colour(), look.dash(),
                    look.mark(), look.badge(), b.subjects.size(), tip(b, look)));
        });
        return out;
    }

    private String tip(Bundle b, AttachmentLook look) {
        AttachmentState a = b.first;
        StringBuilder out = new StringBuilder();
        if (b.subjects.size() > 1) {
            out.append(Said.number(b.subjects.size())).append(" attachments alike, the first: ");
        }
        out.append(Names.display(a.deviceName())).append(a.driver().known() ? " " + Names.display(a.driver().value()) : "").append(" on ")
                .append(BufferNodes.title(b.buffer)).append(' ').append(BufferNodes.name(b.buffer));
        if (look.badge() == AttachmentLook.FAILS) {
            out.append('\n').append(look.badge().word());
        }
        out.append('\n').append(Said.fact("class", a.attachmentClass())).append('\n').append(Said.fact("p2p", a.p2p())).append('\n').append(Said.fact("pinned", a.pinned()))
                .append('\n').append(Said.fact("revocable", a.revocable())).append('\n').append(Said.fact("revoke state", a.revokeState()));
        if (b.path != null) {
            out.append('\n').append(PathWords.of(b.path));
        }
        for (RegionState r : regions.getOrDefault(b.subjects.getFirst(), List.of())) {
            out.append("\nMR ").append(BufferNodes.region(r));
        }
        return out.toString();
    }
}
