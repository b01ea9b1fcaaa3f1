// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** An exporter that the catalogue does not know. */
final class ExporterUnknown implements FindingRule {
    private static final About ABOUT = new About("exporter.unknown", Severity.INFO, "An exporter that the catalogue does not know",
            "Is the exporter name of a buffer none of those of the catalogue?",
            "Whether its memory can move, and whether it is ever taken back, is then told by the kernel's structures alone.",
            "Nothing. A row in the catalogue would tell more.",
            "include/linux/dma-buf.h DEFINE_DMA_BUF_EXPORT_INFO");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Set<String> known = new HashSet<>();
        host.catalogue().exporters().forEach(e -> known.addAll(e.expNames()));
        Map<String, List<BufferState>> byName = new LinkedHashMap<>();
        for (Looked l : host.buffers(report)) {
            Fact<String> name = l.buffer().expName();
            if (l.exporter() == null && name.known() && !known.contains(name.value())) {
                byName.computeIfAbsent(name.value(), n -> new ArrayList<>()).add(l.buffer());
            }
        }
        byName.forEach((name, all) -> report.found(FindingSubject.host(), (all.size() == 1 ? "1 buffer" : all.size() + " buffers") + " by the exporter " + Names.display(name)
                + ", such as " + FindingSubject.of(all.getFirst()).label(), new Clue("exporter name", all.getFirst().expName())));
    }
}
