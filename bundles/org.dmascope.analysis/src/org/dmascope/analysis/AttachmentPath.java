// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** The way from the memory of an exporter to the device that attached. */
public final class AttachmentPath {
    private AttachmentPath() {
    }

    /** Null when the exporter or the importer is not known, or is no PCI function and hangs on none. */
    public static PathState of(Snapshot snapshot, AttachmentState a) {
        return of(snapshot.paths(), a);
    }

    /** The same among the paths of its own reading. */
    static PathState of(Paths paths, AttachmentState a) {
        PciNode from = paths.function(a.buffer().exporterDevice());
        PciNode to = from == null ? null : paths.function(a.device());
        return to == null ? null : paths.between(from, to);
    }

    /** The same of an exporter or an importer that is no PCI function, too: these take part without a way. */
    public static PathState pair(Snapshot snapshot, AttachmentState a) {
        PciNode from = snapshot.paths().end(a.buffer().exporterDevice());
        PciNode to = snapshot.paths().end(a.device());
        return from == null || to == null ? null : snapshot.paths().between(from, to);
    }

    /** The attachments by which a device imports memory of another, buffer by buffer; ends that hang on a function count as that function. */
    public static List<AttachmentState> between(Snapshot snapshot, PciNode exporter, PciNode importer) {
        List<AttachmentState> out = new ArrayList<>();
        for (BufferState b : snapshot.buffers()) {
            if (is(snapshot, b.exporterDevice(), exporter)) {
                for (AttachmentState a : b.attachments()) {
                    if (is(snapshot, a.device(), importer)) {
                        out.add(a);
                    }
                }
            }
        }
        return out;
    }

    private static boolean is(Snapshot snapshot, DeviceRecord d, PciNode end) {
        return d != null && (d == end.device() || snapshot.paths().function(d) == end);
    }
}
