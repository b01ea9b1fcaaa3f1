// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

/**
 * How a page of the ring is laid out: a 64-bit time, a word with the bytes used and two flags, the records.
 *
 * @param commitBytes size of that word, which is a {@code long} of the kernel
 * @param data        offset of the records
 * @param size        size of a whole page
 */
public record PageLayout(int commitBytes, int data, int size) {
}
