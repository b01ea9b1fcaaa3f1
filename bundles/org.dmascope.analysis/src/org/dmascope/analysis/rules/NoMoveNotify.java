// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.contract.Rule;
import org.dmascope.analysis.contract.RuleName;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;

/** Dynamic importers are pinned because the kernel was built so. */
final class NoMoveNotify implements FindingRule {
    private static final About ABOUT = new About("kernel.no-move-notify", Severity.WARNING, "Movable imports are pinned: the kernel was built without move notification",
            "Are importers that could follow moves pinned while mapped, because CONFIG_DMABUF_MOVE_NOTIFY is off?",
            "Drivers that could let the memory move are pinned by the framework all the same, so device memory fills with what "
                    + "cannot be evicted.",
            "Run a kernel with CONFIG_DMABUF_MOVE_NOTIFY=y, or one from which the option has gone (7.1).",
            "drivers/dma-buf/dma-buf.c dma_buf_map_attachment(), CONFIG_DMABUF_MOVE_NOTIFY");

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
                boolean dynamic = a.importer().value() == ImporterKind.DYNAMIC;
                if (dynamic && a.pinned().value() == Pinned.WHILE_MAPPED && Rule.MOVES_ARE_NOT_TOLD.id().equals(RuleName.of(a.pinned().evidence()))) {
                    first = first == null ? a : first;
                    count++;
                }
            }
        }
        if (first != null) {
            report.found(FindingSubject.host(), (count == 1 ? "1 attachment that could follow moves is" : count + " attachments that could follow moves are")
                    + " pinned while mapped, such as " + FindingSubject.of(first).label(), new Clue("importer", first.importer()), new Clue("pinned", first.pinned()));
        }
    }
}
