// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.Paths;
import org.dmascope.analysis.path.PciNode;

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
}
