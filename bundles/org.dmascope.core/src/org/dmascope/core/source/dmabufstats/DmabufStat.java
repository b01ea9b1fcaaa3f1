// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.dmabufstats;

/**
 * One entry of {@code /sys/kernel/dmabuf/buffers/INO/} (5.14 … 6.19 with CONFIG_DMABUF_SYSFS_STATS): the exporter's name (raw) and the
 * size in bytes, -1 when unreadable. Source: drivers/dma-buf/dma-buf-sysfs-stats.c.
 */
public record DmabufStat(long ino, String exporterName, long size) {
}
