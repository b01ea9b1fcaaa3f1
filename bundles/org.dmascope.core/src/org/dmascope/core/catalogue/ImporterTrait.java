// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.catalogue;

import java.util.Locale;
import java.util.Set;

import org.dmascope.core.axis.Word;

/** What kind of importer a row of {@code failures.tsv} speaks of: what its device offers to programs, or what its attachments are like. */
public enum ImporterTrait implements Word {
    DRM(Set.of("drm", "accel", "habanalabs"), Set.of("amdgpu", "xe", "i915", "nouveau", "radeon", "bochs-drm", "qxl", "vkms", "vgem", "lima", "panfrost", "panthor", "v3d",
            "virtio_gpu", "vmwgfx", "msm", "intel_vpu", "amdxdna", "qaic")),
    RDMA(Set.of("infiniband"), Set.of("mlx5_core", "mlx4_core", "efa", "ice", "i40e", "irdma", "bnxt_en", "mana", "ionic", "rdma_rxe", "siw", "erdma", "hns3", "hns_roce", "qede",
            "cxgb4")),
    IOMMUFD(Set.of(), Set.of("iommu")),
    V4L2(Set.of("video4linux"), Set.of("vivid", "uvcvideo")),
    NETDEV(Set.of("net"), Set.of("mlx5_core", "gve", "fbnic", "bnxt_en", "virtio_net", "e1000e", "netdevsim")),
    USB_GADGET(Set.of(), Set.of()),
    IIO(Set.of(), Set.of()),
    /** Importers without operations: the exporter's memory stays where it is while they map. */
    STATIC(Set.of(), Set.of()),
    /** Importers that pin for as long as they are attached. */
    PINNED(Set.of(), Set.of()),
    /** Importers that an exporter cannot take a buffer back from. */
    UNREVOCABLE(Set.of(), Set.of());

    private final Set<String> subsystems;
    private final Set<String> drivers;

    ImporterTrait(Set<String> subsystems, Set<String> drivers) {
        this.subsystems = subsystems;
        this.drivers = drivers;
    }

    /** Classes of /sys/class that such a device is in; empty when no class tells. */
    public Set<String> subsystems() {
        return subsystems;
    }

    /** Drivers known to be of this kind, for when no device is at hand. */
    public Set<String> drivers() {
        return drivers;
    }

    /** Whether it says what attachments are like; that is known from importers.tsv. */
    public boolean contract() {
        return this == STATIC || this == PINNED || this == UNREVOCABLE;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null when there is no such word. */
    public static ImporterTrait of(String word) {
        for (ImporterTrait t : values()) {
            if (t.word().equals(word)) {
                return t;
            }
        }
        return null;
    }
}
