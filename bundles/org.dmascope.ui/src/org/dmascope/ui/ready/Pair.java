// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.ready;

import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.DeviceState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.path.PeerKind;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;

/**
 * Two devices that are asked about.
 *
 * @param exporter null when none is chosen
 * @param importer null when none is chosen
 */
record Pair(DeviceState exporter, DeviceState importer) {
    static final Pair NONE = new Pair(null, null);

    /** What a selected thing stands for. @param row null for nothing */
    static Pair of(Object row, HostRows rows, Snapshot s) {
        return switch (row) {
            case PathState p -> new Pair(device(s, p.route().provider()), device(s, p.route().client()));
            case AttachmentRow a -> new Pair(exporter(a.buffer(), s), named(s, a.deviceName()));
            case MrRow m when m.attachment() != null -> of(m.attachment(), rows, s);
            case MrRow m -> new Pair(m.buffer() == null ? null : exporter(m.buffer(), s), null);
            case BufferRow b -> new Pair(exporter(b, s), b.attachments().size() == 1 ? named(s, b.attachments().getFirst().deviceName()) : null);
            case DeviceRow d -> alone(s.devices().stream().filter(x -> x.sysfsPath().equals(d.sysfsPath())).findFirst().orElse(null));
            case FindingRow f when f.thing(rows) != null && !(f.thing(rows) instanceof FindingRow) -> of(f.thing(rows), rows, s);
            case null, default -> NONE;
        };
    }

    /** What moves data is asked about as an importer, what has memory as an exporter. */
    private static Pair alone(DeviceState d) {
        return d == null ? NONE : switch (PeerKind.of(d.device())) {
            case NETWORK, NVME, STORAGE -> new Pair(null, d);
            default -> new Pair(d, null);
        };
    }

    private static DeviceState exporter(BufferRow b, Snapshot s) {
        return b.exporter().known() ? named(s, b.exporter().value()) : null;
    }

    private static DeviceState device(Snapshot s, PciNode n) {
        return s.devices().stream().filter(d -> d.sysfsPath().equals(n.device().sysfsPath())).findFirst().orElse(null);
    }

    /** Null when there is none of that dev_name, or the name alone cannot tell. */
    private static DeviceState named(Snapshot s, String devName) {
        List<DeviceState> all = s.devices().stream().filter(d -> d.id().equals(devName)).toList();
        return all.size() == 1 ? all.getFirst() : null;
    }

    boolean complete() {
        return exporter != null && importer != null && !same();
    }

    /** Such a device gets its own buffer back, without an attachment. */
    boolean same() {
        return exporter != null && importer != null && Objects.equals(exporter.sysfsPath(), importer.sysfsPath());
    }

    /** The same devices in another reading; a device that has gone is null. */
    Pair in(Snapshot s) {
        return new Pair(in(s, exporter), in(s, importer));
    }

    private static DeviceState in(Snapshot s, DeviceState wanted) {
        return s.devices().stream().filter(d -> d.sysfsPath().equals(wanted.sysfsPath())).findFirst().orElse(null);
    }
}
