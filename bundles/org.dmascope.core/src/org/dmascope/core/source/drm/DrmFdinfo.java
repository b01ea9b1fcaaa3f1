// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fdinfo of a DRM file.
 *
 * @param driver     {@code drm-driver}, raw; null when the driver prints none of the drm keys
 * @param pdev       {@code drm-pdev}, PCI address; null for devices of other buses
 * @param clientId   {@code drm-client-id}: the same on all descriptors of one open file; -1 when missing
 * @param clientName {@code drm-client-name}, printable by the kernel's own check; null when none was given
 * @param regions    by region, in the order printed
 * @param extras     further sums of a driver in bytes, by key: {@code amd-evicted-vram}, {@code amd-requested-gtt}
 */
public record DrmFdinfo(String driver, String pdev, long clientId, String clientName, List<RegionUse> regions, Map<String, Long> extras) {
    public DrmFdinfo {
        regions = List.copyOf(regions);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** Whether the driver says anything of its client. */
    public boolean isDrm() {
        return driver != null;
    }
}
