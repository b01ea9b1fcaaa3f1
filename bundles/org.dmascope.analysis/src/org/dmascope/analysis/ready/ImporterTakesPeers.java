// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.ImporterKind;

/** Only dynamic importers can say that they take memory of a peer. */
final class ImporterTakesPeers implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("importer.peer-to-peer", "Does the importer take memory of a peer?",
            "include/linux/dma-buf.h struct dma_buf_attach_ops.allow_peer2peer");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Fact<ImporterKind> kind = p.importing().kind();
        if (!kind.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, kind, null);
        }
        return kind.value() == ImporterKind.DYNAMIC ? ReadyRow.yes(ABOUT, Weight.NEEDED, kind.evidence(), "it attaches dynamically, and every such importer of the kernel allows peer to peer")
                : ReadyRow.no(ABOUT, Weight.NEEDED, kind.evidence(), "it attaches without operations (static), so its attachments are never peer to peer",
                        "use an importer that attaches dynamically: RDMA, amdgpu, xe, iommufd");
    }
}
