// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

/**
 * One mapping of a dma-buf in a process, from {@code /proc/PID/maps}.
 *
 * @param start  first address
 * @param end    first address after it
 * @param perms  {@code rw-s} and the like
 * @param offset offset column as printed; DRM exporters put a fake offset there
 * @param ino    inode column: the dma-buf's
 * @param name   name from the path column, raw (maps escapes newline as \012; already undone), "" when unnamed
 */
public record DmabufMap(long start, long end, String perms, long offset, long ino, String name) {
}
