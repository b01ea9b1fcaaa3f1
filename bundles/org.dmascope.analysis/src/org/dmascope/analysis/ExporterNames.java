// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;

/**
 * What an exporter name says of the driver. exp_name is KBUILD_MODNAME of the file that fills the export info (include/linux/dma-buf.h,
 * DEFINE_DMA_BUF_EXPORT_INFO), so that a driver with an export path of its own can be told by it. {@code drm} is every user of
 * drm_gem_prime_export(), {@code videobuf2_*} every user of that allocator: there the name tells nothing.
 */
final class ExporterNames {
    private static final Map<String, String> DRIVERS = Map.ofEntries(own("i915"), own("panthor"), own("panfrost"), own("msm"), own("virtio_gpu"),
            own("vmwgfx"), own("habanalabs"), own("amdxdna"), own("udmabuf"), own("nvidia"), own("fastrpc"));
    private static final Set<String> HEAPS = Set.of("system", "system_cc_shared", "default_cma_region", "linux,cma");

    private final Evidence module;
    private final Evidence heap;
    private final Map<String, Fact<String>> facts = new HashMap<>();

    ExporterNames(Instant takenAt) {
        module = new Evidence(Tier.RULE, "rule", "exp-name-is-module", takenAt, "exp_name is the module that fills the export info");
        heap = new Evidence(Tier.RULE, "rule", "exp-name-is-heap", takenAt, "exp_name is the name of a dma-buf heap");
    }

    private static Map.Entry<String, String> own(String driver) {
        return Map.entry(driver, driver);
    }

    /** Driver behind an exporter name; a rule's inference, or unknown with the reason. */
    Fact<String> driver(Fact<String> expName) {
        return expName.known() ? facts.computeIfAbsent(expName.value(), this::look) : Fact.unknown(expName.reason(), expName.remedy());
    }

    private Fact<String> look(String name) {
        String driver = DRIVERS.get(name);
        if (HEAPS.contains(name)) {
            return Fact.of("dma_heap", heap);
        }
        return driver != null ? Fact.of(driver, module)
                : Fact.unknown("several drivers export under one name, so exp_name cannot tell which", Unknowns.EXPORTER.remedy());
    }
}
