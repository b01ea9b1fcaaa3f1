// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Names;

/** An importer that a revoking exporter cannot reach. */
final class SurvivesRevoke implements FindingRule {
    private static final About ABOUT = new About("attachment.survives-revoke", Severity.ERROR, "A revoke cannot reach this importer",
            "Does the exporter take its buffers back, while this importer has no callback that would tear its mapping down?",
            "After a reset or an unplug the device memory is gone, but this importer goes on with its DMA mapping: accesses to what "
                    + "is no longer there, or a revoke that waits for ever.",
            "Release the import before the exporting device is reset or unplugged; use an importer whose attachments are revocable.",
            "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            if (l.exporter() == null || !l.exporter().revokes()) {
                continue;
            }
            for (AttachmentState a : l.attachments()) {
                if (report.known(a.revocable()) && !a.revocable().value()) {
                    report.found(FindingSubject.of(a), "the exporter " + Names.display(String.valueOf(l.buffer().expName().value())) + " revokes its buffers, and "
                            + Names.display(a.deviceName()) + " cannot be told", new Clue("revocable", a.revocable()), new Clue("class", a.attachmentClass()),
                            new Clue("exporter name", l.buffer().expName()));
                }
            }
        }
    }
}
