// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.rdma.RdmaMr;

/** What becomes of a memory region: from what is known of its attachment, or of its pages where it has none. Never more than the evidence says. */
final class MrFate {
    /** The one driver that says which regions are paged on demand (drivers/infiniband/hw/mlx5/restrack.c fill_res_mr_entry()). */
    private static final String TELLS_ODP = "mlx5_core";
    /** What such a driver adds. */
    static final String ODP = RdmaMr.ODP;
    private static final Fact<MrState> UNTOLD = Fact.unknown("its driver does not tell whether the pages of its process are pinned or paged in on demand", null);
    private static final Fact<MrState> DIFFER = Fact.unknown("it could be one of several attachments, and they differ", "read the kernel's structures: as root, on the live host");
    static final Fact<MrState> UNJOINED = Fact.unknown("it depends on the memory that it covers, which is not known", null);

    private final Fact<MrState> pinned;
    private final Fact<MrState> paged;

    MrFate(ReadingContext reading) {
        Evidence rule = new Evidence(Tier.RULE, "rule", "drivers/infiniband/core/umem.c", reading.takenAt);
        boolean infer = reading.catalogue != null;
        pinned = infer ? Fact.of(MrState.PINNED, rule.withNote("mr-pages-pinned: ib_umem_get() pins the pages of a region that is not paged on demand")) : UNTOLD;
        paged = infer ? Fact.of(MrState.MOVABLE, rule.withNote("mr-paged-on-demand: ib_umem_odp_get() pins nothing and follows the page tables")) : UNTOLD;
    }

    /** Of a region over memory of a process or of the kernel. @param driver of its device; null when not known */
    Fact<MrState> plain(RdmaMr m, String driver) {
        return m.driver().containsKey(ODP) ? paged : TELLS_ODP.equals(driver) && !m.ofKernel() ? pinned : UNTOLD;
    }

    /** Of a region that is on one of these attachments of a buffer. */
    static Fact<MrState> of(List<? extends AttachmentRow> attachments) {
        Fact<MrState> first = null;
        for (AttachmentRow a : attachments) {
            Fact<MrState> f = of(a);
            if (first != null && !first.sameAs(f)) {
                return DIFFER;
            }
            first = f;
        }
        return first == null ? UNJOINED : first;
    }

    private static Fact<MrState> of(AttachmentRow a) {
        Fact<RevokeState> revoke = a.revokeState();
        if (revoke.known() && revoke.value() == RevokeState.REVOKED) {
            return Fact.of(MrState.REVOKED, revoke.evidence());
        }
        Fact<AttachmentClass> kind = a.attachmentClass();
        if (kind.known()) {
            return Fact.of(kind.value() == AttachmentClass.MOVABLE ? MrState.MOVABLE : MrState.PINNED, kind.evidence());
        }
        return revoke.known() && revoke.value() == RevokeState.LIVE ? Fact.of(MrState.LIVE, revoke.evidence()) : Fact.unknown(kind.reason(), kind.remedy());
    }
}
