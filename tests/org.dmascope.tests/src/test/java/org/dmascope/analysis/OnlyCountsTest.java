// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.build.GraphOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A delta of which nothing is drawn. */
class OnlyCountsTest {
    private static final List<GraphOptions> OPTIONS = List.of(GraphOptions.DEFAULT, GraphOptions.DEFAULT.withAll(true), GraphOptions.DEFAULT.withProcesses(true),
            GraphOptions.DEFAULT.withMost(3));

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void theDrawingIsWhatItWas(long seed) {
        RandomHost host = new RandomHost(seed);
        Snapshot last = host.next();
        int quiet = 0;
        int others = 0;
        for (int i = 0; i < 120; i++) {
            boolean still = i % 2 == 0;
            Snapshot next = still ? host.again() : host.next();
            if (Delta.between(last, next).onlyCounts()) {
                quiet += still ? 1 : 0;
                for (GraphOptions o : OPTIONS) {
                    assertEquals(GraphBuilder.build(last, o), GraphBuilder.build(next, o), "seed " + seed + " step " + i);
                }
            } else {
                others += still ? 0 : 1;
            }
            last = next;
        }
        assertTrue(quiet >= 45, "of 60 readings in which only counts changed: " + quiet);
        assertTrue(others >= 45, "of 60 other readings: " + others);
    }

    private static Snapshot rdma(long length, String... attached) {
        return new RdmaHost("mlx5_0", "mlx5_core").buffer(7, 8192, new int[] { 812 }, attached).region(3, length, 812).snapshot();
    }

    @Test
    void memoryRegionsCount() {
        Snapshot one = rdma(4096, RdmaHost.NIC);
        assertTrue(Delta.between(one, rdma(4096, RdmaHost.NIC)).onlyCounts());
        assertFalse(Delta.between(one, rdma(8192, RdmaHost.NIC)).onlyCounts(), "a region of another length");
        assertFalse(Delta.between(one, new RdmaHost("mlx5_0", "mlx5_core").buffer(7, 8192, new int[] { 812 }, RdmaHost.NIC).snapshot()).onlyCounts(), "the region has gone");
    }

    @Test
    void whateverElseChangesCounts() {
        Snapshot one = new Surveys().device("vgem", "platform", "vgem").buffer(7, 4096, "drm", null, "vgem").snapshot();
        assertFalse(Delta.between(null, one).onlyCounts(), "of the first reading everything is new");
        assertTrue(Delta.between(one, new Surveys().device("vgem", "platform", "vgem").buffer(7, 4096, "drm", null, "vgem").snapshot()).onlyCounts());
        assertFalse(Delta.between(one, new Surveys().device("vgem", "platform", "vgem").buffer(7, 4096, "drm", "named", "vgem").snapshot()).onlyCounts());
        assertFalse(Delta.between(one, new Surveys().device("vgem", "platform", "vgem").buffer(7, 4096, "drm", null, "vgem", "vgem").snapshot()).onlyCounts());
        assertFalse(Delta.between(one, new Surveys().device("vgem", "platform", "other").buffer(7, 4096, "drm", null, "vgem").snapshot()).onlyCounts());
    }
}
