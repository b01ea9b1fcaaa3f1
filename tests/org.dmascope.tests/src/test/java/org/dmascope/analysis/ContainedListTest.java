// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainedListTest {
    private static List<Buffer> buffers(int n) {
        return new ArrayList<>(IntStream.range(0, n).mapToObj(i -> TopologyFactory.eINSTANCE.createBuffer()).toList());
    }

    /** Sizes on both sides of the bounds at which removal changes its way. */
    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 10, 1000, 50_000 })
    void theListBecomesWhatIsWanted(int size) {
        Random random = new Random(size);
        for (int percent : new int[] { 0, 1, 50, 100 }) {
            Topology t = TopologyUpdater.create();
            List<Buffer> first = buffers(size);
            ContainedList.set(t.getBuffers(), first);
            List<Buffer> wanted = new ArrayList<>(first);
            wanted.removeIf(b -> random.nextInt(100) < percent);
            List<Buffer> gone = new ArrayList<>(first.size());
            for (Buffer b : buffers(size * percent / 100 + 1)) {
                wanted.add(random.nextInt(Math.min(wanted.size(), 100) + 1), b);
            }
            ContainedList.set(t.getBuffers(), List.copyOf(wanted));
            assertEquals(wanted, t.getBuffers());
            gone.addAll(first);
            gone.removeAll(new HashSet<>(wanted));
            gone.forEach(b -> assertNull(b.eContainer()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 10, 1000 })
    void anotherOrderIsTakenOver(int size) {
        Topology t = TopologyUpdater.create();
        List<Buffer> all = buffers(size);
        ContainedList.set(t.getBuffers(), List.copyOf(all));
        Collections.shuffle(all, new Random(1));
        ContainedList.set(t.getBuffers(), all);
        assertEquals(all, t.getBuffers());
        all.forEach(b -> assertEquals(t, b.eContainer()));
    }
}
