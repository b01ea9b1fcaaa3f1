// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;

/**
 * What a selected thing means for paths: a pair, the pairs of all importers of a buffer, or a device.
 *
 * @param pairs  exporter to importer; the first is the one that is shown
 * @param device an end; null when no device is selected
 */
record Selected(List<PathState> pairs, PciNode device) {
    private static final Selected NOTHING = new Selected(List.of(), null);

    /** @param row of the selected thing, null for none */
    static Selected of(Object row, HostRows rows, Snapshot snapshot) {
        if (snapshot == null) {
            return NOTHING;
        }
        return switch (row) {
            case PathState p -> new Selected(List.of(p), null);
            case AttachmentRow a -> new Selected(pairs(List.of(a), snapshot), null);
            case MrRow m when m.attachment() != null -> new Selected(pairs(List.of(m.attachment()), snapshot), null);
            case BufferRow b -> new Selected(pairs(b.attachments(), snapshot), null);
            case DeviceRow d -> new Selected(List.of(), device(d, snapshot));
            case FindingRow f -> about(f, rows, snapshot);
            case null, default -> NOTHING;
        };
    }

    private static Selected about(FindingRow f, HostRows rows, Snapshot snapshot) {
        Subject about = f.about(rows);
        Object row = about == null ? null : rows.find(about);
        return row instanceof FindingRow ? NOTHING : of(row, rows, snapshot);
    }

    private static List<PathState> pairs(List<? extends AttachmentRow> attachments, Snapshot snapshot) {
        return attachments.stream().map(a -> a instanceof AttachmentState s ? AttachmentPath.pair(snapshot, s) : null).filter(Objects::nonNull).toList();
    }

    /** The end that a device is or hangs on. */
    private static PciNode device(DeviceRow d, Snapshot snapshot) {
        return snapshot.devices().stream().filter(s -> s.sysfsPath().equals(d.sysfsPath())).findFirst().map(s -> snapshot.paths().end(s.device())).orElse(null);
    }
}
