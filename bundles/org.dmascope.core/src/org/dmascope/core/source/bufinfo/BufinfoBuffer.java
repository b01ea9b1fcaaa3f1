// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.util.List;

/**
 * One buffer of bufinfo.
 *
 * @param size        bytes, page-aligned by the exporter
 * @param flags       f_flags of the dma-buf file (printed in hexadecimal)
 * @param mode        f_mode of the file (printed in hexadecimal)
 * @param count       references of the file: fds, in-kernel importers, GEM references; not the number of processes or attachments
 * @param expName     exporter name, raw; {@code drm} is shared by many drivers
 * @param ino         inode of the dma-buf file, -1 when the kernel does not print it (before 5.4)
 * @param name        user-given name, raw; null when the kernel says there is none or has no such column; "" for an empty field
 * @param fences      fences in the order printed (bookkeep fences are never printed)
 * @param attachments dev_name of each attachment in the order printed (newest first); the same device may come twice
 * @param line        1-based line of the row
 */
public record BufinfoBuffer(long size, long flags, long mode, long count, String expName, long ino, String name, List<FenceLine> fences,
        List<String> attachments, int line) {
}
