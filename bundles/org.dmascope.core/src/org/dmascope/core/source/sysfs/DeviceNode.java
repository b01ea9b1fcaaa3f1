// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import java.util.Map;

/**
 * What a device offers to programs: one entry of {@code /sys/class/SUBSYSTEM/}.
 *
 * @param subsystem  {@code drm}, {@code accel}, {@code habanalabs} (before 6.2), {@code infiniband}, {@code video4linux}, {@code net}, {@code vfio}, {@code vfio-dev}, {@code dma_heap}, {@code misc};
 *                   also {@code xgmi}, {@code nvlink}, {@code c2c} for a link to another device, see {@link PeerLink}
 * @param name       entry name, raw: {@code card0}, {@code renderD128}, {@code mlx5_0}, {@code system}
 * @param dev        "major:minor" or null; for infiniband that of its uverbs node
 * @param attributes a few attributes worth showing (infiniband: node_type, fw_ver, parent, uverbs, ports/N/state,
 *                   ports/N/link_layer; video4linux: name; net: operstate), raw
 */
public record DeviceNode(String subsystem, String name, String dev, Map<String, String> attributes) {
}
