// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.core.Names;

/** Attachments of one device to one buffer that grow in number. */
final class AttachmentsPileUp implements FindingRule {
    private static final About ABOUT = new About("attachment.piled-up", Severity.WARNING, "Attachments of one device pile up on one buffer",
            "Is one device attached sixteen times or more to the same buffer?",
            "Each import of the same buffer by the same client is one attachment; so many are what an importer leaves that attaches "
                    + "for each frame or message and never detaches.",
            "dmascope watch shows who attaches; the importing program has to release what it imported.",
            "drivers/dma-buf/dma-buf.c dma_buf_detach()");

    /** More than the nodes, planes and queues of any device. */
    private static final int MANY = 16;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            if (l.attachments().size() < MANY) {
                continue;
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            l.attachments().forEach(a -> counts.merge(a.deviceName(), 1, Integer::sum));
            counts.forEach((device, n) -> {
                if (n >= MANY) {
                    report.found(FindingSubject.of(l.buffer()), n + " attachments of " + Names.display(device), new Clue("attachments", l.buffer().attachmentCount()));
                }
            });
        }
    }
}
