// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;
import java.util.Set;

import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.struct.StructRegions.Nic;

/**
 * Attachments of an RDMA device that are no memory region: what is left when every region is known. Buffers of CQs, QPs and SRQs can be dma-bufs
 * (UVERBS_ATTR_CREATE_CQ_BUFFER_FD, 6.17+), and so can what DEVX registers (drivers/infiniband/hw/mlx5/devx.c).
 *
 * @param known how many they are; unknown when not all regions were walked
 */
record OtherUses(List<AttachmentState> attachments, Fact<Integer> known) {
    private static final String REMEDY = "read the kernel's structures: as root, on the live host";

    /** After the regions of the device were joined. */
    static OtherUses of(RdmaId device, ExactRegions exact, List<RdmaAttachments.Use> uses) {
        Nic nic = exact.nic(device);
        if (nic == null || !nic.complete()) {
            return new OtherUses(List.of(), Fact.unknown(nic == null ? "the regions of the device were not walked" : "it is not known of every region of the device what it is on",
                    REMEDY));
        }
        Set<ExactRegions.Claim> claimed = exact.claimed();
        List<AttachmentState> left = uses.stream().filter(u -> u.length() >= 0 && device.name().equals(u.attachment().attachment().umem().device()))
                .map(RdmaAttachments.Use::attachment).filter(a -> !claimed.contains(ExactRegions.Claim.of(a))).toList();
        return new OtherUses(left, Fact.of(left.size(), exact.evidence().withNote("all regions of " + Names.display(device.name())
                + " were walked and none has such a umem: the buffer of a CQ, QP or SRQ, a umem of DEVX, or a region that went at that moment")));
    }
}
