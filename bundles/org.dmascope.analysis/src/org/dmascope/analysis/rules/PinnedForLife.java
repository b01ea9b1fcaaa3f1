// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.axis.Pinned;

/** Imports that hold memory in its place as long as they exist. */
final class PinnedForLife implements FindingRule {
    private static final About ABOUT = new About("attachment.pinned-for-life", Severity.INFO, "Pinned for life, and cannot be taken back",
            "Do importers pin memory as long as they are attached, without a callback that could take it back?",
            "Such an import (an RDMA memory region without on-demand paging, for one) decides alone how long the memory stays. No "
                    + "limit of a control group counts it.",
            "Nothing, unless device memory runs short: then these are the ones to end.",
            "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get_pinned_with_dma_device()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Map<String, List<AttachmentState>> byDevice = new LinkedHashMap<>();
        for (Looked l : host.attached(report)) {
            for (AttachmentState a : l.attachments()) {
                if (report.known(a.pinned()) && a.pinned().value() == Pinned.FOR_LIFE && Boolean.FALSE.equals(a.revocable().value())) {
                    byDevice.computeIfAbsent(a.deviceName(), d -> new ArrayList<>()).add(a);
                }
            }
        }
        byDevice.forEach((device, all) -> {
            AttachmentState a = all.getFirst();
            report.found(FindingSubject.device(device), (all.size() == 1 ? "1 attachment" : all.size() + " attachments") + " of it, such as that on " + FindingSubject.of(a.buffer()).label(),
                    new Clue("pinned", a.pinned()), new Clue("revocable", a.revocable()));
        });
    }
}
