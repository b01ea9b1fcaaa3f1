// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.PeerExporter;

/** Whether the exporter ever gives device memory to a peer, by peers.tsv. */
final class ExporterShares implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("exporter.p2p-rule", "Does the exporter share its device memory as peer to peer?", "core/catalogue/peers.tsv");
    private static final String TRIAL = "attach for a moment (dmascope trial) and look whether the attachment is peer to peer";

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        for (AttachmentState a : p.seen()) {
            if (Boolean.TRUE.equals(a.p2p().value()) && !a.p2p().evidence().tier().inferred()) {
                return ReadyRow.yes(ABOUT, Weight.NEEDED, a.p2p().evidence(), "an attachment of this very pair is peer to peer now");
            }
        }
        PeerExporter peer = p.peer();
        if (peer == null) {
            return without(p);
        }
        String lead = peer.remark() == null ? "" : "; " + peer.remark();
        return switch (peer.asks()) {
            case NEVER -> ReadyRow.no(ABOUT, Weight.NEEDED, p.rule(peer.rule(), peer.source()), peer.id() + " never shares device memory: an attachment moves the buffer to system memory" + lead,
                    "use an exporter that does, or accept the copy through system memory");
            case OWN_RULES -> ReadyRow.unknown(ABOUT, Weight.NEEDED, peer.id() + " decides by rules of its own that cannot be read" + lead, TRIAL);
            default -> ReadyRow.yes(ABOUT, Weight.NEEDED, p.rule(peer.rule(), peer.source()), peer.id() + " shares device memory with peers that the kernel's rule allows; else "
                    + (peer.refused() == PeerExporter.Refused.SYSTEM_MEMORY ? "the buffer goes to system memory, for all its importers" : "attaching works and mapping fails") + lead);
        };
    }

    private static ReadyRow without(ReadyPair p) {
        KnownExporter e = p.row();
        if (e != null && e.fixed() && (e.id().equals("drm-helpers") || e.placement() == Placement.SYSTEM || e.placement() == Placement.GTT || e.placement() == Placement.HEAP)) {
            return ReadyRow.no(ABOUT, Weight.NEEDED, p.rule(e.rule(), e.source()), e.id() + " shares pages of system memory: nothing of it is peer to peer",
                    "an import works without peer to peer; for GPUDirect use an exporter of device memory");
        }
        return ReadyRow.unknown(ABOUT, Weight.NEEDED, p.exporter().driver() == null ? "no driver is bound to " + p.exporter().label()
                : "what " + p.exporter().label() + " does as an exporter of device memory is in none of the tables", TRIAL);
    }
}
