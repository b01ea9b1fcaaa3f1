// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.Set;

import org.dmascope.core.axis.Word;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** What kind of function it is as one end of a path, by its PCI class (include/linux/pci_ids.h) and by what it offers to programs. */
public enum PeerKind implements Word {
    GPU, ACCELERATOR, NETWORK, NVME, STORAGE, VIDEO, VFIO,
    /** Nothing that takes part in dma-bufs by its class: listed only when it exports or imports one. */
    OTHER;

    private static final int STORAGE_CLASS = 0x01;
    private static final int NVME_CLASS = 0x0108;
    private static final int NETWORK_CLASS = 0x02;
    private static final int DISPLAY_CLASS = 0x03;
    private static final int MULTIMEDIA_VIDEO_CLASS = 0x0400;
    private static final int COPROCESSOR_CLASS = 0x0b40;
    private static final int INFINIBAND_CLASS = 0x0c06;
    private static final int ACCELERATOR_CLASS = 0x12;

    public static PeerKind of(DeviceRecord d) {
        int code = d.pci() == null ? -1 : d.pci().classCode();
        int sub = code < 0 ? -1 : code >> 8;
        int base = code < 0 ? -1 : code >> 16;
        if (base == DISPLAY_CLASS) {
            return GPU;
        } else if (base == ACCELERATOR_CLASS || sub == COPROCESSOR_CLASS || offers(d, Set.of("accel", "habanalabs"))) {
            return ACCELERATOR;
        } else if (base == NETWORK_CLASS || sub == INFINIBAND_CLASS || offers(d, Set.of("infiniband"))) {
            return NETWORK;
        } else if (sub == NVME_CLASS) {
            return NVME;
        } else if (base == STORAGE_CLASS) {
            return STORAGE;
        } else if (sub == MULTIMEDIA_VIDEO_CLASS || offers(d, Set.of("video4linux"))) {
            return VIDEO;
        } else if (offers(d, Set.of("drm"))) {
            return GPU;
        }
        return d.driver() != null && d.driver().contains("vfio") ? VFIO : OTHER;
    }

    private static boolean offers(DeviceRecord d, Set<String> subsystems) {
        return d.nodes().stream().anyMatch(n -> subsystems.contains(n.subsystem()));
    }

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
