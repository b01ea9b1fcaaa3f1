// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Names;

/** Heap memory that no control group is charged for. */
final class HeapUncharged implements FindingRule {
    private static final About ABOUT = new About("heap.uncharged", Severity.INFO, "Heap memory that no control group is charged for",
            "Are there buffers of a contiguous memory (CMA) heap?",
            "The memory of CMA heaps is charged to no control group: a program can take all of it whatever its limits say. Buffers "
                    + "of the system heap are charged only where the module parameter dma_heap.mem_accounting is on.",
            "Limit who may open /dev/dma_heap/.",
            "drivers/dma-buf/heaps/cma_heap.c cma_heap_allocate()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Map<String, List<BufferState>> byHeap = new LinkedHashMap<>();
        for (Looked l : host.buffers(report)) {
            if (l.exporter() != null && l.exporter().id().equals("cma-heap") && l.buffer().size().known()) {
                byHeap.computeIfAbsent(l.buffer().expName().value(), n -> new ArrayList<>()).add(l.buffer());
            }
        }
        byHeap.forEach((heap, all) -> {
            long bytes = all.stream().mapToLong(b -> b.size().value()).sum();
            report.found(FindingSubject.host(), (all.size() == 1 ? "1 buffer" : all.size() + " buffers") + " of the heap " + Names.display(heap) + ", " + bytes + " bytes",
                    new Clue("exporter name", all.getFirst().expName()));
        });
    }
}
