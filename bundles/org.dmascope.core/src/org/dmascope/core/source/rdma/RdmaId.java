// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

/**
 * What the dump of devices says of one.
 *
 * @param index    RDMA_NLDEV_ATTR_DEV_INDEX: never given twice in one boot
 * @param name     {@code rxe0}, {@code mlx5_0}, raw
 * @param ports    number of ports; -1 when not said
 * @param firmware version, raw; null when not said
 * @param guid     node GUID; 0 when not said
 * @param nodeType {@code enum rdma_node_type}: 1 channel adapter, 4 iWARP NIC, …; -1 when not said
 * @param protocol {@code ib}, {@code roce}, {@code iw}, {@code opa}, {@code usnic}, raw; null when not said
 */
public record RdmaId(int index, String name, int ports, String firmware, long guid, int nodeType, String protocol) {
}
