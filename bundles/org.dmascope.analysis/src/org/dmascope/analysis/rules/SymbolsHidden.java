// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.source.struct.StructAttachment;

/** Pointers of the kernel that could not be named. */
final class SymbolsHidden implements FindingRule {
    private static final About ABOUT = new About("kernel.symbols-hidden", Severity.INFO, "Operations of importers could not be named",
            "Were operations of importers read as pointers that match no symbol?",
            "An importer is recognized by the name of its operations. Without a name its class stays unknown.",
            "Let the reader see symbols: CAP_SYSLOG, kernel.kptr_restrict below 2, a kernel with CONFIG_KALLSYMS_ALL.",
            "kernel/kallsyms.c kallsyms_show_value()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        AttachmentState first = null;
        int count = 0;
        for (Looked l : host.attached(report)) {
            for (AttachmentState a : l.attachments()) {
                StructAttachment s = a.attachment();
                if (s != null && s.importerOps().set() && !s.importerOps().named()) {
                    first = first == null ? a : first;
                    count++;
                }
            }
        }
        if (first != null) {
            report.found(FindingSubject.host(), (count == 1 ? "1 attachment" : count + " attachments") + ", such as " + FindingSubject.of(first).label(),
                    new Clue("importer_ops", first.importerOps()));
        }
    }
}
