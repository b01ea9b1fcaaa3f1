// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.util.List;

/**
 * The text of {@code /sys/kernel/debug/dma_buf/bufinfo}, as records. Source: drivers/dma-buf/dma-buf.c, dma_buf_debug_show().
 *
 * @param hasIno       whether the header names the inode column (5.4 and newer)
 * @param hasName      whether rows carry a name column
 * @param buffers      in the order printed: newest first
 * @param totalObjects the kernel's own count from the last line, -1 when that line is missing (cut off)
 * @param totalBytes   the kernel's own sum in bytes, -1 when that line is missing
 */
public record Bufinfo(boolean hasIno, boolean hasName, List<BufinfoBuffer> buffers, long totalObjects, long totalBytes) {
}
