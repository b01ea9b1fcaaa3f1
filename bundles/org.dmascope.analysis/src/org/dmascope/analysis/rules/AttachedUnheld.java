// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Names;

/** Only attachments keep the buffer. */
final class AttachedUnheld implements FindingRule {
    private static final About ABOUT = new About("buffer.attached-unheld", Severity.INFO, "Kept by attachments only: no process holds it",
            "Is a device attached while no process has a descriptor, a mapping or a handle that can be seen?",
            "Importers that keep a reference of their own, such as RDMA memory regions and imported GEM handles, are used so. When "
                    + "the importing program has gone wrong, this is also how memory stays behind.",
            "Nothing if the importer is meant to keep it. Else find who imported it: dmascope watch shows who attaches.",
            "drivers/dma-buf/dma-buf.c dma_buf_dynamic_attach()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        if (!host.allHolders(report)) {
            return;
        }
        for (Looked l : host.attached(report)) {
            BufferState b = l.buffer();
            if (b.ino() >= 0 && b.holders().isEmpty()) {
                List<String> devices = l.attachments().stream().map(a -> Names.display(a.deviceName())).distinct().toList();
                report.found(FindingSubject.of(b), "no process is seen to hold it; " + String.join(", ", devices) + (devices.size() == 1 ? " is" : " are") + " attached",
                        new Clue("attachments", b.attachmentCount()), new Clue("holders", b.holderCount()));
            }
        }
    }
}
