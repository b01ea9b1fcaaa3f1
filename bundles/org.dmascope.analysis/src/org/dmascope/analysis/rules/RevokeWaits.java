// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.struct.StructExporter;

/** A revoke that waits for importers. */
final class RevokeWaits implements FindingRule {
    private static final About ABOUT = new About("buffer.revoke-waits", Severity.ERROR, "A revoke waits for importers to unmap",
            "Was the buffer taken back, while at least one importer still has it mapped?",
            "From 7.1 the exporter blocks in the kernel until every importer has unmapped: a reset, a close or an unplug of the "
                    + "device hangs, and no file names whom it waits for.",
            "Stop the importers that are named; the wait ends when the last of them unmaps.",
            "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_move()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            List<AttachmentState> waiting = l.attachments().stream().filter(a -> a.revokeState().value() == RevokeState.REVOKING).toList();
            l.attachments().forEach(a -> report.known(a.revokeState()));
            StructExporter x = l.buffer().struct() == null ? null : l.buffer().struct().exporter();
            boolean left = x != null && Boolean.TRUE.equals(x.revoked()) && x.mappings() != null && x.mappings() > 0;
            if (waiting.isEmpty() && !left) {
                continue;
            }
            List<Clue> clues = new ArrayList<>();
            waiting.forEach(a -> clues.add(new Clue("revoke state of " + Names.display(a.deviceName()) + "#" + a.ordinal(), a.revokeState())));
            if (left) {
                clues.add(new Clue("mappings left", Fact.of(x.mappings(), l.buffer().structEvidence())));
            }
            String held = l.holders();
            String whom = waiting.isEmpty() ? "one of " + l.attachments().size() + " importers, which cannot be told apart"
                    : String.join(", ", waiting.stream().map(a -> Names.display(a.deviceName())).distinct().toList());
            report.found(FindingSubject.of(l.buffer()), "the revoke waits for " + whom + (held.isEmpty() ? "" : "; the buffer is held by " + held), clues);
        }
    }
}
