// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.row.ByteSum;
import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;

/**
 * Memory of a device as one reading shows it.
 *
 * @param accounts what control groups are charged for, and what the buffers add up to
 */
public record MemoryState(Fact<String> device, Fact<String> driver, String region, Fact<Long> total, Fact<Long> used, List<MemoryClient> clients,
        Fact<Integer> clientsKnown, MemoryAccounts accounts) implements MemoryRow {
    public MemoryState {
        clients = List.copyOf(clients);
    }

    /** Which control group is charged for a buffer of this device, inferred; unknown with the reason when nothing tells. */
    public Fact<String> chargedTo(BufferState b) {
        return accounts.buffers().charged(b);
    }

    @Override
    public Fact<Long> capacity() {
        return accounts.capacity();
    }

    @Override
    public Fact<Long> charged() {
        return accounts.charged();
    }

    @Override
    public Fact<Long> uncharged() {
        return accounts.uncharged(used);
    }

    @Override
    public ByteSum exported() {
        return accounts.exported();
    }

    @Override
    public ByteSum pinned() {
        return accounts.pinned();
    }

    @Override
    public ByteSum pinnedP2p() {
        return accounts.pinnedP2p();
    }

    @Override
    public List<CgroupState> groups() {
        return accounts.groups();
    }

    @Override
    public List<String> pinners() {
        return accounts.pinners();
    }
}
