// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.contract.Rule;
import org.dmascope.analysis.contract.RuleName;
import org.dmascope.core.Names;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.struct.StructExporter;

/** A revoked import that its owner still keeps. */
final class RevokedKept implements FindingRule {
    private static final About ABOUT = new About("attachment.revoked-kept", Severity.ERROR, "Revoked, and still held by its importer",
            "Was the attachment taken back for good, while the importer has not let it go?",
            "Every use of the import fails from now on (an RDMA memory region gives error completions), and the kernel tells "
                    + "nobody. It stays until the importer releases it; a pinned import is never made valid again.",
            "Let the importing program deregister the memory region, or unmap and close, and import again.",
            "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_revoke_locked()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            StructExporter x = l.buffer().struct() == null ? null : l.buffer().struct().exporter();
            boolean byExporter = x != null && Boolean.TRUE.equals(x.revoked());
            for (AttachmentState a : l.attachments()) {
                if (report.known(a.revokeState()) && a.revokeState().value() == RevokeState.REVOKED && (!byExporter || own(a))) {
                    String held = l.holders();
                    report.found(FindingSubject.of(a), Names.display(a.deviceName()) + " has lost its mapping and keeps the import"
                            + (held.isEmpty() ? "" : "; the buffer is held by " + held), new Clue("revoke state", a.revokeState()), new Clue("pinned", a.pinned()),
                            new Clue("callback", a.callback()));
                }
            }
        }
    }

    /** Whether the import itself says so: what only the exporter's flag says may come back after a reset. */
    private static boolean own(AttachmentState a) {
        String rule = RuleName.of(a.revokeState().evidence());
        return Rule.REVOKED_UMEM.id().equals(rule) || Rule.REVOKED_IOMMUFD.id().equals(rule);
    }
}
