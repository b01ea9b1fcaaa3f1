// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;

/** On-demand paging or a pinned import: one of the two is needed, or the memory moves away below the importer. */
final class ImporterKeepsUp implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("importer.paging", "Does the importer follow moves by paging on demand, or pin?",
            "drivers/infiniband/hw/mlx5/odp.c pagefault_dmabuf_mr(), drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get_pinned()");
    private static final String REMEDY = "read the kernel's structures: as root, on the live host";

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<AttachmentClass> kind = p.importing().attachmentClass();
        if (!kind.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, kind, REMEDY);
        }
        return switch (kind.value()) {
            case STATIC -> ReadyRow.no(ABOUT, Weight.NEEDED, kind.evidence(), "it does neither: the framework keeps the memory in its place for it", "use an importer that attaches dynamically");
            case PINNED, PINNED_REVOCABLE -> ReadyRow.yes(ABOUT, Weight.NEEDED, kind.evidence(), "it pins the memory for as long as it is registered, and needs no paging");
            case MOVABLE -> p.importer().isRdma() ? paging(p) : ReadyRow.yes(ABOUT, Weight.NEEDED, kind.evidence(), "it follows moves by itself");
        };
    }

    private static ReadyRow paging(ReadyPair p) {
        if (p.importer().rdma() == null) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, "RDMA devices were not read, so whether this one pages on demand is not known", REMEDY);
        }
        Fact<Boolean> odp = p.importer().rdma().odp();
        if (!odp.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, odp, REMEDY);
        }
        return odp.value() ? ReadyRow.yes(ABOUT, Weight.NEEDED, odp.evidence(), "it pages on demand, and maps again after a move")
                : ReadyRow.no(ABOUT, Weight.NEEDED, odp.evidence(), "its regions are movable, but the device does not page on demand: after a move it cannot map again",
                        "switch on-demand paging on in the firmware of the device, or register with data-direct, which pins");
    }
}
