// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialParty.State;
import org.dmascope.core.trial.TrialRole;
import org.junit.jupiter.api.Test;

/** An RDMA device of a trial by its own name: every way to it that can be tried. */
class RdmaNameTest {
    private static TrialParty party(String id, String kind, String node, State state) {
        return new TrialParty(TrialRole.IMPORTER, id, kind, node, null, null, state, state == State.AVAILABLE ? null : "why", null);
    }

    private static List<String> ids(List<TrialParty> all, String name) {
        return TrialCommand.ofDevice(all, name).stream().map(TrialParty::id).toList();
    }

    @Test
    void bothWaysToADevice() {
        List<TrialParty> all = List.of(party("mr-uverbs0", "mr", "/dev/infiniband/uverbs0", State.AVAILABLE), party("mr-uverbs1", "mr", "/dev/infiniband/uverbs1", State.AVAILABLE),
                party("ibv-mlx5_0", "ibv", "/dev/infiniband/uverbs1", State.AVAILABLE), party("ibv-lab_movable0", "ibv", "/dev/infiniband/uverbs0", State.UNAVAILABLE));
        assertEquals(List.of("mr-uverbs1", "ibv-mlx5_0"), ids(all, "mlx5_0"));
        assertEquals(List.of("mr-uverbs0"), ids(all, "lab_movable0"), "the library is missing, the raw call is not");
        assertEquals(List.of(), ids(all, "mlx5_1"));
        assertEquals(List.of(), ids(all, "mr-uverbs0"), "an id of the list is no name of a device");
    }

    @Test
    void aDeviceThatCannotBeTriedIsNamedAllTheSame() {
        List<TrialParty> all = List.of(party("mr-uverbs0", "mr", "/dev/infiniband/uverbs0", State.UNAVAILABLE), party("ibv-rxe0", "ibv", "/dev/infiniband/uverbs0", State.UNAVAILABLE));
        assertEquals(List.of("mr-uverbs0", "ibv-rxe0"), ids(all, "rxe0"));
    }
}
