// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Names;
import org.dmascope.core.source.struct.StructAttachment;

/** An importer that the catalogue does not know. */
final class ImporterUnknown implements FindingRule {
    private static final About ABOUT = new About("importer.unknown", Severity.INFO, "An importer that the catalogue does not know",
            "Do the operations of a dynamic importer belong to none of the drivers of the catalogue?",
            "What its callback does is not known, so that it stays open whether it pins, and whether it gives its mapping up when "
                    + "it is told to.",
            "Record events from before it attaches (dmascope watch): these show what it does. A row in the catalogue would tell for "
                    + "good.",
            "include/linux/dma-buf.h struct dma_buf_attach_ops");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Map<String, List<AttachmentState>> byOps = new LinkedHashMap<>();
        for (Looked l : host.attached(report)) {
            for (AttachmentState a : l.attachments()) {
                StructAttachment s = a.attachment();
                if (s == null) {
                    report.known(a.importerOps());
                } else if (s.importerOps().named() && host.catalogue().importer(s.importerOps(), s.callback()) == null
                        && host.catalogue().importerByCallback(s.callback()) == null && s.umem() == null) {
                    byOps.computeIfAbsent(s.importerOps().name(), n -> new ArrayList<>()).add(a);
                }
            }
        }
        byOps.forEach((ops, all) -> report.found(FindingSubject.device(all.getFirst().deviceName()), (all.size() == 1 ? "1 attachment" : all.size() + " attachments")
                + " with the operations " + Names.display(ops), new Clue("importer_ops", all.getFirst().importerOps()), new Clue("callback", all.getFirst().callback())));
    }
}
