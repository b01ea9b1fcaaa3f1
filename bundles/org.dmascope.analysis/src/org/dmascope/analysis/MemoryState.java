// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.row.MemoryClient;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.core.Fact;

/** Memory of a device as one reading shows it. */
public record MemoryState(Fact<String> device, Fact<String> driver, String region, Fact<Long> total, Fact<Long> used, List<MemoryClient> clients,
        Fact<Integer> clientsKnown) implements MemoryRow {
    public MemoryState {
        clients = List.copyOf(clients);
    }
}
