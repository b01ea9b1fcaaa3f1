// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

/** One line of a function's {@code resource} file: index 0-5 for the BARs, 6 for the ROM; size in bytes; flags as in include/linux/ioport.h. */
public record PciBar(int index, long start, long size, long flags) {
}
