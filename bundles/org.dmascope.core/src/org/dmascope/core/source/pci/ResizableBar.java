// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/**
 * A BAR whose size can be changed (extended capability 0x15).
 *
 * @param bar   index of the BAR, 0 to 5
 * @param sizes bit n set: it can have 2^n MiB
 * @param size  bytes that it has now
 */
public record ResizableBar(int bar, long sizes, long size) {
    /** The largest size that it can have, in bytes; 0 when it names none. */
    public long largest() {
        return sizes == 0 ? 0 : 1L << 20 + 63 - Long.numberOfLeadingZeros(sizes);
    }
}
