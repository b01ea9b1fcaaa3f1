// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructExporter;

/** A buffer whose exporter has taken it back. */
final class BufferRevoked implements FindingRule {
    private static final About ABOUT = new About("buffer.revoked-kept", Severity.WARNING, "Taken back by its exporter, and still held",
            "Has the exporter revoked the buffer, with no mapping left, while processes or importers still hold it?",
            "Nobody can attach or map it (ENODEV) until the exporter enables it again, or for ever when its device was closed.",
            "Close the descriptors if the device was closed; after a reset the owner of the device has to enable its memory again.",
            "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.buffers(report)) {
            StructBuffer s = l.buffer().struct();
            StructExporter x = s == null ? null : s.exporter();
            if (x == null) {
                if (l.exporter() != null && l.exporter().revokes()) {
                    report.unread("whether the exporter has revoked a buffer stands in the kernel's structures only", "read the live host as root");
                }
            } else if (Boolean.TRUE.equals(x.revoked()) && (x.mappings() == null || x.mappings() == 0) && l.attachments().stream().noneMatch(BufferRevoked::revoking)) {
                String held = l.holders();
                report.found(FindingSubject.of(l.buffer()), "its exporter " + Names.display(s.expName()) + " has revoked it" + (held.isEmpty() ? "" : "; held by " + held),
                        new Clue("revoked", Fact.of(true, l.buffer().structEvidence())), new Clue("holders", l.buffer().holderCount()));
            }
        }
    }

    private static boolean revoking(AttachmentState a) {
        return a.revokeState().value() == RevokeState.REVOKING;
    }
}
