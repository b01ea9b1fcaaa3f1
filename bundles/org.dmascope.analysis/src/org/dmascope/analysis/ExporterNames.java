// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;

/**
 * What an exporter name says of the driver. exp_name is KBUILD_MODNAME of the file that fills the export info (include/linux/dma-buf.h,
 * DEFINE_DMA_BUF_EXPORT_INFO), so that a driver with an export path of its own can be told by it. {@code drm} is every user of
 * drm_gem_prime_export(), {@code videobuf2_*} every user of that allocator: there the name tells nothing.
 */
final class ExporterNames {
    private final Catalogue catalogue;
    private final Instant takenAt;
    private final Map<String, Fact<String>> facts = new ConcurrentHashMap<>();

    /** @param catalogue null when nothing shall be inferred */
    ExporterNames(Catalogue catalogue, Instant takenAt) {
        this.catalogue = catalogue;
        this.takenAt = takenAt;
    }

    /** Driver behind an exporter name; a rule's inference, or unknown with the reason. */
    Fact<String> driver(Fact<String> expName) {
        return expName.known() ? facts.computeIfAbsent(expName.value(), this::look) : Fact.unknown(expName.reason(), expName.remedy());
    }

    private Fact<String> look(String name) {
        KnownExporter row = catalogue == null ? null : catalogue.exporterByName(name);
        return row != null && row.driver() != null
                ? Fact.of(row.driver(), new Evidence(Tier.RULE, "rule", "core.catalogue", takenAt, "rule " + row.rule() + "; told by the exporter name"))
                : Fact.unknown("several drivers may export under one name, so exp_name cannot tell which", Unknowns.EXPORTER.remedy());
    }
}
