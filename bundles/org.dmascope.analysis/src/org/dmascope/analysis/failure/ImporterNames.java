// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.analysis.DeviceState;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.catalogue.ImporterTrait;
import org.dmascope.core.source.sysfs.DeviceNode;

/** Finds out what a name of an importer stands for: a device or a node of the host, a driver, a kind. */
final class ImporterNames {
    /** Drivers of RDMA devices that sit on the device of another driver, and short names: the driver that sysfs shows. */
    private static final Map<String, String> BELOW = Map.of("mlx5_ib", "mlx5_core", "bnxt_re", "bnxt_en", "rxe", "rdma_rxe", "virtio-gpu", "virtio_gpu", "bochs", "bochs-drm");
    private static final Set<String> IRDMA = Set.of("ice", "i40e");
    private static final String IOMMU = "iommu";

    private final Catalogue catalogue;
    private final FailureHost host;
    private final Instant at;

    ImporterNames(Catalogue catalogue, FailureHost host, Instant at) {
        this.catalogue = catalogue;
        this.host = host;
        this.at = at;
    }

    ImporterIdentity find(String asked) {
        String name = asked.startsWith("/dev/") ? asked.substring(asked.lastIndexOf('/') + 1) : asked;
        ImporterIdentity onHost = host == null ? null : onHost(name);
        if (onHost != null) {
            return onHost;
        }
        ImporterTrait kind = ImporterTrait.of(name);
        if (kind != null) {
            return new ImporterIdentity(Set.of(), null, EnumSet.of(kind), !kind.contract(), Fact.of("importers of kind " + kind.word(), table(null)));
        }
        Set<String> drivers = drivers(name);
        Set<ImporterTrait> kinds = EnumSet.noneOf(ImporterTrait.class);
        for (ImporterTrait t : ImporterTrait.values()) {
            if (drivers.stream().anyMatch(t.drivers()::contains)) {
                kinds.add(t);
            }
        }
        if (kinds.isEmpty() && drivers.stream().allMatch(d -> catalogue.importers(d, null).isEmpty())) {
            return new ImporterIdentity(Set.of(), null, Set.of(), false, Fact.unknown(host == null ? "no driver of this name is known; what device it is takes a reading of the host"
                    : "the host shows no device, node or driver of this name", host == null ? "name a HOST, or a driver" : "dmascope show HOST --view devices lists them"));
        }
        return new ImporterIdentity(drivers, null, kinds, !kinds.isEmpty(), Fact.of("driver " + String.join(", ", new TreeSet<>(drivers)), table("by its name")));
    }

    private Evidence table(String note) {
        return new Evidence(Tier.RULE, "rule", "core.catalogue", at, note);
    }

    private static Set<String> drivers(String name) {
        Set<String> out = new HashSet<>(name.equals("irdma") ? IRDMA : Set.of(BELOW.getOrDefault(name, name)));
        out.add(name);
        return out;
    }

    private ImporterIdentity onHost(String name) {
        for (DeviceState d : host.snapshot().devices()) {
            if (d.id().equals(name)) {
                return identity(d, d.nodes());
            }
            for (DeviceNode n : d.nodes()) {
                if (n.name().equals(name) || name.equals(n.attributes().get("uverbs"))) {
                    return identity(d, List.of(n));
                }
            }
        }
        return null;
    }

    private static ImporterIdentity identity(DeviceState d, List<DeviceNode> nodes) {
        Set<String> drivers = driversOf(d);
        Set<ImporterTrait> kinds = kinds(d, nodes);
        String words = (drivers.isEmpty() ? "a device without a driver" : "driver " + String.join(", ", new TreeSet<>(drivers)));
        return new ImporterIdentity(drivers, d.id(), kinds, !kinds.isEmpty(), Fact.of(words, d.evidence()));
    }

    static Set<String> driversOf(DeviceState d) {
        Set<String> out = new HashSet<>();
        if (d.driver() != null) {
            out.add(d.driver());
        }
        // only rxe has this attribute (drivers/infiniband/sw/rxe/rxe_verbs.c, parent_show()); its devices have no driver in sysfs
        if (d.nodes().stream().anyMatch(n -> n.subsystem().equals("infiniband") && n.attributes().containsKey("parent"))) {
            out.add("rdma_rxe");
        }
        return out;
    }

    static Set<ImporterTrait> kinds(DeviceState d, List<DeviceNode> nodes) {
        Set<ImporterTrait> kinds = EnumSet.noneOf(ImporterTrait.class);
        for (ImporterTrait t : ImporterTrait.values()) {
            if (nodes.stream().anyMatch(n -> t.subsystems().contains(n.subsystem())) || t == ImporterTrait.IOMMUFD && d.id().equals(IOMMU)) {
                kinds.add(t);
            }
        }
        return kinds;
    }
}
