// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;

/**
 * What is known of a region beyond its driver's own text.
 *
 * @param capacity bytes that the dmem controller counts against
 * @param charged  bytes that all control groups are charged for
 * @param device   dev_name; null when unknown
 * @param place    which placements are in it; null when none tells
 * @param why      why nothing is known of its buffers; null when something is
 * @param groups   groups that are charged
 * @param buffers  sums over buffers
 */
record MemoryAccounts(Fact<Long> capacity, Fact<Long> charged, String device, MemoryPlace place, Fact<Long> why, List<CgroupState> groups, BufferMemory buffers) {
    private static final Fact<Long> NO_DEVICE = Fact.unknown("nothing tells which device it is of", "read the devices of the host too");
    private static final Fact<Long> UNPRINTED = Fact.unknown("no file of the driver prints what is in use", null);
    private static final Fact<Long> NO_PLACE = Fact.unknown("nothing tells which buffers are in this region", null);

    /** @param several whether the device has more regions of this kind, so that a placement does not tell which */
    static MemoryAccounts of(String device, String region, boolean several, GroupTree groups, List<CgroupState> rows, BufferMemory buffers) {
        DmemRegion r = new DmemRegion(device, region);
        MemoryPlace place = MemoryPlace.of(region);
        Fact<Long> why = device == null ? NO_DEVICE : place == null ? NO_PLACE
                : several ? Fact.unknown("the device has several regions of this kind, and a placement does not tell which", null) : null;
        if (device == null && groups.missing() == null && !groups.regions().containsKey(r)) {
            return new MemoryAccounts(NO_DEVICE, NO_DEVICE, null, place, why, List.of(), buffers);
        }
        return new MemoryAccounts(groups.capacity(r), groups.charged(r), device, place, why,
                rows.stream().filter(c -> c.device() != null && c.region().equals(region) && Objects.equals(c.device().value(), device)).toList(), buffers);
    }

    /** Bytes in use that nobody is charged for. */
    Fact<Long> uncharged(Fact<Long> used) {
        if (!used.known() || !charged.known()) {
            Fact<Long> f = used.known() ? charged : used;
            return Fact.unknown(f.reason(), f.remedy());
        }
        Evidence e = charged.evidence();
        if (used.evidence().source().equals(GroupTree.ID)) {
            return UNPRINTED; // what is charged stands for what is in use, so it says nothing of the rest
        }
        return used.value() < charged.value() ? Fact.unknown("more is charged than is in use: they were read one after the other", "read again")
                : Fact.of(used.value() - charged.value(), new Evidence(Tier.JOIN, e.source(), e.path(), e.takenAt(), "bytes in use without those that are charged"));
    }

    ByteSum exported() {
        return why != null ? ByteSum.unknown(why) : buffers.exported(device, place);
    }

    ByteSum pinned() {
        return why != null ? ByteSum.unknown(why) : buffers.pinned(device, place);
    }

    ByteSum pinnedP2p() {
        return why != null ? ByteSum.unknown(why) : buffers.pinnedP2p(device, place);
    }

    List<String> pinners() {
        return why != null ? List.of() : buffers.pinners(device, place);
    }
}
