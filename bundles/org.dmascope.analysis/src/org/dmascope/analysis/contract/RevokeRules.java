// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.RevokeState;

/**
 * Where an attachment stands between use and revocation. The importer's own state comes first: a pinned import that was revoked stays so even
 * when its exporter offers the buffer again. Then the exporter's flag, for those that keep one (vfio, uverbs).
 */
final class RevokeRules {
    private static final String AGAIN = "read again";
    private static final String WATCH = "record events from before it attaches: dmascope watch";

    private RevokeRules() {
    }

    static void decide(Seen s, Chain chain) {
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
            chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.LIVE_MOVABLE, "it maps again after a move", null);
        } else {
            chain.unknown(Axis.REVOKE_STATE, Rule.STATE_IS_PRIVATE, s.ops(),
                    "whether it gave its mapping up is the importer's own affair, and this importer is not a known one", WATCH);
        }
    }

    private static void exporter(Seen s, Chain chain) {
        if (s.mappings() == null) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.REVOKED_EXPORTER, "its revoked flag is set",
                    "how many mappings are outstanding was not read");
        } else if (s.mappings() > 0 && !(s.umem() && !s.umemMapped())) {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKING, Rule.REVOKING_EXPORTER, "its revoked flag is set, mappings outstanding = " + s.mappings(),
                    waiting(s));
        } else {
            chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.REVOKED_EXPORTER, "its revoked flag is set, mappings outstanding = " + s.mappings(), null);
        }
    }

    private static String waiting(Seen s) {
        String waits = "the exporter waits for " + s.mappings() + (s.mappings() == 1 ? " mapping" : " mappings") + " to go";
        return s.umem() ? waits + ", this one among them" : waits + "; whose they are is known only where the importer keeps it";
    }
}
