// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.DeviceState;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownFailure;

/** Holds the exporters of a row against the exporter that was asked for, and against those of the host. */
final class ExporterSide {
    private static final int NAMED = 8;
    private static final int MAYBE = 4;
    private static final String RULE = "rule";
    private static final String TABLE = "core.catalogue";
    /** What a host shows of exporters that no driver column names: classes of nodes, or drivers. */
    private static final Map<String, Set<String>> SIGNS = Map.of("vfio-pci", Set.of("vfio-pci", "nvgrace-gpu-vfio-pci"), "uverbs", Set.of("infiniband"), "udmabuf", Set.of("udmabuf"),
            "system-heap", Set.of("dma_heap"), "cma-heap", Set.of("dma_heap"), "tee-heap", Set.of("dma_heap"), "vb2-dma-contig", Set.of("video4linux"), "vb2-dma-sg",
            Set.of("video4linux"), "vb2-vmalloc", Set.of("video4linux"), "drm-helpers", Set.of("drm"));

    private final Catalogue catalogue;
    private final String asked;
    private final FailureHost host;
    private final Instant at;
    private final Set<String> candidates;

    /**
     * @param asked null when the query leaves it open
     * @param host  null when nothing was read
     */
    ExporterSide(Catalogue catalogue, String asked, FailureHost host, Instant at) {
        this.catalogue = catalogue;
        this.asked = asked;
        this.host = host;
        this.at = at;
        this.candidates = asked == null ? Set.of() : candidates();
    }

    private Set<String> candidates() {
        Set<String> exact = new LinkedHashSet<>();
        Set<String> shared = new LinkedHashSet<>();
        for (KnownExporter e : catalogue.exporters()) {
            if (e.id().equals(asked) || asked.equals(e.driver()) || e.ops().contains(asked) && !e.id().equals("drm-helpers")) {
                exact.add(e.id());
            } else if (e.expNames().contains(asked)) {
                shared.add(e.id());
            }
        }
        if (!exact.isEmpty() || host == null || !host.snapshot().devicesKnown().known()) {
            return exact.isEmpty() ? shared : exact;
        }
        Set<String> here = new LinkedHashSet<>(shared);
        here.removeIf(id -> sign(row(id)) == null);
        return here.isEmpty() ? shared : here;
    }

    private KnownExporter row(String id) {
        return catalogue.exporters().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private Evidence table(String rule) {
        return new Evidence(Tier.RULE, RULE, TABLE, at, rule);
    }

    Named named() {
        return new Named("exporter", asked, candidates.isEmpty() ? Fact.unknown("no exporter of this name is known", "an exporter name as fdinfo has it, a driver, or a row of the table of exporters")
                : Fact.of(String.join(", ", candidates), table(candidates.size() == 1 ? "rule exporter:" + candidates.iterator().next() : "several exporters share this name")));
    }

    Part of(KnownFailure f) {
        if (f.exporters().isEmpty()) {
            return Part.OPEN;
        }
        String what = "the exporter is " + String.join(" or ", f.exporters().stream().sorted().toList());
        if (asked != null) {
            if (candidates.isEmpty() || candidates.stream().noneMatch(f.exporters()::contains)) {
                return Part.of(0, what, Fact.of(false, table(candidates.isEmpty() ? "no row of this name" : "it is " + String.join(", ", candidates))));
            }
            return f.exporters().containsAll(candidates) ? Part.of(NAMED, what, Fact.of(true, table("by its name")))
                    : Part.of(MAYBE, what, Fact.unknown("the name is shared by " + String.join(", ", candidates), "name the driver: --exporter DRIVER"));
        }
        // a row about something that the kernel lacks is not ruled out by its not being there
        return host == null || f.conditions().stream().anyMatch(c -> !c.present()) ? Part.UNTOLD : onHost(f);
    }

    private Part onHost(KnownFailure f) {
        String what = "the host has an exporter " + String.join(" or ", f.exporters().stream().sorted().toList());
        for (String id : f.exporters().stream().sorted().toList()) {
            Evidence sign = sign(row(id));
            if (sign != null) {
                return Part.of(0, what, Fact.of(true, sign));
            }
        }
        Fact<Integer> devices = host.snapshot().devicesKnown();
        Fact<Integer> buffers = host.snapshot().buffersKnown();
        // what has a device or a node is not there without it, whatever buffers could be read
        boolean ofDevices = f.exporters().stream().noneMatch(id -> signs(row(id)).isEmpty());
        if (devices.known() && (ofDevices || buffers.known())) {
            return Part.of(0, what, Fact.of(false, devices.evidence()));
        }
        Fact<Integer> missing = devices.known() ? buffers : devices;
        return Part.of(0, what, Fact.unknown(missing.reason(), missing.remedy()));
    }

    private static Set<String> signs(KnownExporter e) {
        return SIGNS.getOrDefault(e.id(), e.driver() == null ? Set.of() : Set.of(e.driver()));
    }

    /** Null when the reading shows no such exporter. */
    private Evidence sign(KnownExporter e) {
        Set<String> signs = signs(e);
        for (DeviceState d : host.snapshot().devices()) {
            if (d.driver() != null && signs.contains(d.driver()) || d.nodes().stream().anyMatch(n -> signs.contains(n.subsystem()) || signs.contains(n.name()))) {
                return d.evidence();
            }
        }
        List<BufferState> buffers = host.snapshot().buffers();
        for (BufferState b : buffers) {
            Fact<String> name = b.expName();
            Fact<String> driver = b.exporterDriver();
            if (e.byName() && name.known() && e.expNames().contains(name.value())) {
                return name.evidence();
            }
            if (e.driver() != null && driver.known() && driver.value().equals(e.driver())) {
                return driver.evidence();
            }
        }
        return null;
    }
}
