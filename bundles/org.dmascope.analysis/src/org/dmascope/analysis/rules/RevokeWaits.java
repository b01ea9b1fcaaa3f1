// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.bufinfo.FenceLine;
import org.dmascope.core.source.struct.StructExporter;

/** A revoke that waits for importers. */
final class RevokeWaits implements FindingRule {
    private static final About ABOUT = new About("buffer.revoke-waits", Severity.ERROR, "A revoke waits for importers to unmap, or for work on the buffer",
            "Was the buffer taken back, while at least one importer still has it mapped, or a fence of it has not signalled?",
            "From 7.1 the exporter blocks in the kernel until the fences have signalled and every importer has unmapped: a reset, a "
                    + "close or an unplug of the device hangs, and no file names whom it waits for.",
            "Stop the importers that are named; the wait ends when the last of them unmaps. A fence that does not signal is a matter of "
                    + "the driver that is named: see the kernel log.",
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
            FenceLine fence = takenBack(l.attachments()) ? l.buffer().openFence() : null;
            if (waiting.isEmpty() && !left && fence == null) {
                continue;
            }
            List<Clue> clues = new ArrayList<>();
            waiting.forEach(a -> clues.add(new Clue("revoke state of " + Names.display(a.deviceName()) + "#" + a.ordinal(), a.revokeState())));
            if (left) {
                clues.add(new Clue("mappings left", Fact.of(x.mappings(), l.buffer().structEvidence())));
            }
            String held = l.holders();
            if (fence != null) {
                clues.add(new Clue("fences", Fact.of(fence.label(), l.buffer().flags().evidence())));
            }
            report.found(FindingSubject.of(l.buffer()), "the revoke waits for " + whom(l, waiting, left, fence) + (held.isEmpty() ? "" : "; the buffer is held by " + held), clues);
        }
    }

    /** No import of it is live, so that the fence is what was there when it was taken back. */
    private static boolean takenBack(List<AttachmentState> attachments) {
        return attachments.stream().anyMatch(a -> a.revokeState().value() == RevokeState.REVOKED || a.revokeState().value() == RevokeState.REVOKING)
                && attachments.stream().noneMatch(a -> a.revokeState().value() == RevokeState.LIVE);
    }

    private static String whom(Looked l, List<AttachmentState> waiting, boolean left, FenceLine fence) {
        List<String> out = new ArrayList<>();
        if (!waiting.isEmpty()) {
            out.add(String.join(", ", waiting.stream().map(a -> Names.display(a.deviceName())).distinct().toList()));
        } else if (left) {
            out.add("one of " + l.attachments().size() + " importers, which cannot be told apart");
        }
        if (fence != null) {
            out.add("a " + fence.label());
        }
        return String.join(" and for ", out);
    }
}
