// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.struct.StructAttachment;

/** Peer to peer was asked for and not granted. */
final class PeerRefused implements FindingRule {
    private static final About ABOUT = new About("attachment.p2p-refused", Severity.WARNING, "Peer to peer was asked for, and refused",
            "Did the importer allow peer to peer, and did the exporter clear it when it attached?",
            "The exporter found no way between the two devices that it trusts, or has none of its own. The data goes through system "
                    + "memory, or a later map fails.",
            "Look at the path of the two devices: host bridges that are not on the list of the kernel, ACS, an IOMMU. The kernel "
                    + "log may say which.",
            "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach(), drivers/pci/p2pdma.c pci_p2pdma_distance_many()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            for (AttachmentState a : l.attachments()) {
                StructAttachment s = a.attachment();
                if (s == null) {
                    report.known(a.importerOps());
                } else if (Boolean.TRUE.equals(s.allowPeer2peer()) && Boolean.FALSE.equals(a.p2p().value())) {
                    report.found(FindingSubject.of(a), Names.display(a.deviceName()) + " asked for peer to peer and did not get it",
                            new Clue("asked for", Fact.of(true, l.buffer().structEvidence())), new Clue("p2p", a.p2p()));
                }
            }
        }
    }
}
