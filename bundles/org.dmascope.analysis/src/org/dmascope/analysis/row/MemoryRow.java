// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;

import org.dmascope.core.Fact;

/** A kind of memory of a device: its video memory, the system memory that is mapped for it, … */
public interface MemoryRow {
    /** dev_name of the device. */
    Fact<String> device();

    /** Driver of the device. */
    Fact<String> driver();

    /** Name by the driver, raw: {@code vram}, {@code gtt}, {@code system0}, … */
    String region();

    /** Bytes in all. */
    Fact<Long> total();

    /** Bytes in use. Not the sum over clients: these count a shared buffer each. */
    Fact<Long> used();

    /** Clients that use it, as far as processes could be looked into. */
    List<MemoryClient> clients();

    /** How many clients use it; unknown with the reason when some processes could not be looked into. */
    Fact<Integer> clientsKnown();

    /** Bytes against which the dmem controller counts. */
    Fact<Long> capacity();

    /** Bytes that control groups are charged for; 0 where the driver registers no such region, so that nobody is. */
    Fact<Long> charged();

    /** Bytes in use that no control group is charged for. */
    Fact<Long> uncharged();

    /** Bytes of dma-bufs that the device has exported from it, each counted once. */
    ByteSum exported();

    /** Bytes of those that are pinned. */
    ByteSum pinned();

    /** Bytes of those that are pinned and that a device reaches peer to peer. */
    ByteSum pinnedP2p();

    /** Control groups that are charged for it, parents before children. */
    List<? extends CgroupRow> groups();

    /** Devices that pin some of it, raw names. */
    List<String> pinners();

    /**
     * Bytes that belong to one client alone: {@code drm-total-} without {@code drm-shared-}, summed. Both count a buffer whether or not it has memory, and
     * what is shared is counted by every client that has it (Documentation/gpu/drm-usage-stats.rst), so only this part can be added up.
     */
    default ByteSum unshared() {
        long sum = 0;
        Fact<?> open = clientsKnown().known() ? null : clientsKnown();
        for (MemoryClient c : clients()) {
            long own = c.use().total() < 0 || c.use().shared() < 0 ? -1 : c.use().total() - c.use().shared();
            if (own < 0) {
                open = open == null ? Fact.unknown("the driver does not print what a client shares", null) : open;
            } else {
                sum = ByteSum.plus(sum, own);
            }
        }
        return new ByteSum(sum, open != null ? Fact.unknown(open.reason(), open.remedy()) : Fact.of(sum, clientsKnown().evidence()));
    }

    /**
     * Bytes that clients share with each other or by dma-bufs: at least what the client says that shares most, and exactly that when it is the only one. The
     * sum over clients would count a buffer once for each.
     */
    default ByteSum shared() {
        long most = 0;
        int sharing = 0;
        Fact<?> open = clientsKnown().known() ? null : clientsKnown();
        for (MemoryClient c : clients()) {
            sharing += c.use().shared() > 0 ? 1 : 0;
            most = Math.max(most, c.use().shared());
            open = open == null && c.use().shared() < 0 ? Fact.unknown("the driver does not print what a client shares", null) : open;
        }
        open = open == null && sharing > 1 ? Fact.unknown("several clients share some, and nothing tells whether it is the same", null) : open;
        return new ByteSum(most, open != null ? Fact.unknown(open.reason(), open.remedy()) : Fact.of(most, clientsKnown().evidence()));
    }
}
