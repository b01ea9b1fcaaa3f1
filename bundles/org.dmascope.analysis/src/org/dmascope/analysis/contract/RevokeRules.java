// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.catalogue.KnownExporter;

/**
 * Where an attachment stands between use and revocation. The importer's own state comes first: a pinned import that was revoked stays so even
 * when its exporter offers the buffer again. Then the exporter's flag, for those that keep one (vfio, uverbs).
 */
final class RevokeRules {
    private static final String AGAIN = "read again";
    private static final String WATCH = "record events from before it attaches: dmascope watch";

    private RevokeRules() {
    }

    static void decide(Seen s, KnownExporter exporter, Chain chain) {
        Boolean revocable = chain.value(Axis.REVOCABLE);
        AttachmentClass kind = chain.value(Axis.CLASS);
        if (Boolean.TRUE.equals(s.umemRevoked())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.REVOKED_UMEM, "ib_umem_dmabuf.revoked = 1",
                    Boolean.FALSE.equals(revocable) ? "by its own driver: the exporter cannot" : null);
        } else if (Boolean.FALSE.equals(s.iommufd())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.REVOKED_IOMMUFD, "pages->dmabuf.phys.len = 0", null);
        } else if (s.exporterRevoked() != null && !s.bufferStable()) {
            chain.unknown(Axis.REVOKE_STATE, Rule.REVOKED_EXPORTER, "two looks at the buffer differ", "the buffer changed while it was read", AGAIN);
        } else if (Boolean.TRUE.equals(s.exporterRevoked())) {
            exporter(s, chain);
        } else if (Boolean.FALSE.equals(revocable)) {
            chain.known(Axis.REVOKE_STATE, RevokeState.NOT_POSSIBLE, Rule.NOT_REVOCABLE, "no", null);
        } else if (Boolean.TRUE.equals(s.iommufd())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.LIVE_IOMMUFD, "pages->dmabuf.phys.len is not 0", null);
        } else if (kind == AttachmentClass.PINNED_REVOCABLE && Boolean.FALSE.equals(s.umemRevoked())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.LIVE_UMEM, "ib_umem_dmabuf.revoked = 0", null);
        } else if (kind == AttachmentClass.MOVABLE) {
            movable(s, exporter, chain);
        } else {
            chain.unknown(Axis.REVOKE_STATE, Rule.STATE_IS_PRIVATE, s.ops(),
                    "whether it gave its mapping up is the importer's own affair, and this importer is not a known one", WATCH);
        }
    }

    private static void exporter(Seen s, Chain chain) {
        String seen = "its revoked flag is set, mappings outstanding = " + (s.mappings() == null ? "not read" : s.mappings());
        boolean waits = s.mappings() == null || s.mappings() > 0;
        if (!waits || Boolean.FALSE.equals(s.mapped())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.REVOKED_EXPORTER, seen, null);
        } else if (Boolean.TRUE.equals(s.mapped())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKING, Rule.REVOKING_EXPORTER, seen, s.mappings() == null ? null
                    : "the exporter waits for " + s.mappings() + (s.mappings() == 1 ? " mapping" : " mappings") + " to go, its own among them");
        } else if (s.mappings() == null) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.REVOKED_EXPORTER, seen, "how many mappings are outstanding was not read");
        } else {
            chain.unknown(Axis.REVOKE_STATE, Rule.REVOKING_EXPORTER, seen, "the exporter took the buffer back and waits for " + s.mappings() + (s.mappings() == 1
                    ? " mapping" : " mappings") + " to go; whether one is of this attachment only the importer knows", WATCH);
        }
    }

    /** An importer that follows moves keeps no mark of a revoke; its mapping is one that it is not revoked. */
    private static void movable(Seen s, KnownExporter exporter, Chain chain) {
        if (Boolean.FALSE.equals(s.exporterRevoked())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.LIVE_EXPORTER, "no, its revoked flag is clear", null);
        } else if (Boolean.TRUE.equals(s.mapped())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.LIVE_MOVABLE, "it is mapped", null);
        } else if (!s.pinOp().set() || exporter != null && !exporter.revokes()) {
            chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.LIVE_MOVABLE, "it maps again after a move, and this exporter never takes a buffer back",
                    exporter == null ? null : exporter.rule());
        } else {
            chain.unknown(Axis.REVOKE_STATE, Rule.LIVE_MOVABLE, s.ops(), "an importer that follows moves keeps no mark of a revoke, and this exporter is not a known one", WATCH);
        }
    }
}
