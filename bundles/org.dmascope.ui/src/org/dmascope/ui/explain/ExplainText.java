// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.export.Explanation;
import org.dmascope.export.Subject;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.HostRows;
import org.eclipse.osgi.util.NLS;

/** What {@code dmascope explain} prints of a thing; by the same code. */
final class ExplainText {
    /** Attachments of one device that are explained; each is some twenty lines. */
    private static final int MOST = 20;

    private ExplainText() {
    }

    /** "" when there is nothing to explain. */
    static String of(Object row, HostRows rows, Snapshot snapshot) {
        return switch (row) {
            case BufferRow b -> words(snapshot, new Subject(b.ino(), null, 0));
            case AttachmentRow a -> words(snapshot, new Subject(a.buffer().ino(), a.deviceName(), a.ordinal()));
            case HolderRow h -> words(snapshot, new Subject(h.buffer().ino(), null, 0));
            case DeviceRow d -> device(d, rows, snapshot);
            case MrRow m when m.buffer() != null -> words(snapshot, m.attachment() == null ? new Subject(m.buffer().ino(), null, 0)
                    : new Subject(m.buffer().ino(), m.attachment().deviceName(), m.attachment().ordinal()));
            case EventRow e when e.event().ino() >= 0 -> words(snapshot, new Subject(e.event().ino(), e.event().device(), 0));
            case FindingRow f -> of(f.thing(rows), rows, snapshot);
            case null, default -> ""; //$NON-NLS-1$
        };
    }

    private static String device(DeviceRow d, HostRows rows, Snapshot snapshot) {
        List<AttachmentRow> of = rows.attachments().stream().filter(a -> a.devicePath().known() && a.devicePath().value().equals(d.sysfsPath())).toList();
        if (of.isEmpty()) {
            return Messages.noAttachment;
        }
        StringBuilder out = new StringBuilder();
        of.stream().limit(MOST).forEach(a -> out.append(out.isEmpty() ? "" : "\n").append(of(a, rows, snapshot))); //$NON-NLS-1$ //$NON-NLS-2$
        if (of.size() > MOST) {
            out.append('\n').append(NLS.bind(Messages.more, MOST, of.size()));
        }
        return out.toString();
    }

    private static String words(Snapshot snapshot, Subject subject) {
        Explanation e = Explanation.of(snapshot, subject);
        if (e.isEmpty()) {
            return e.nothing();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            e.text(out);
        } catch (IOException x) {
            throw new UncheckedIOException(x); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
