// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;

/** The way from the memory of an exporter to the device that attached. */
public final class AttachmentPath {
    private AttachmentPath() {
    }

    /** Null when the exporter or the importer is not known, or is no PCI function and hangs on none. */
    public static PathState of(Snapshot snapshot, AttachmentState a) {
        PciNode from = snapshot.paths().function(a.buffer().exporterDevice());
        PciNode to = snapshot.paths().function(a.device());
        return from == null || to == null ? null : snapshot.paths().between(from, to);
    }

    /** Whether an attachment that negotiated peer to peer cannot be mapped, because the kernel refuses the pair: attach says nothing of it. */
    public static boolean failsToMap(AttachmentState a, PathState path) {
        return a.p2p().known() && a.p2p().value() && path.type().known() && path.type().value() == MapType.NOT_SUPPORTED;
    }
}
