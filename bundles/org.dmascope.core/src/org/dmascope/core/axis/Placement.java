// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** Where the bytes are now. */
public enum Placement implements Word {
    /** Device memory. */
    VRAM,
    /** Device memory that the CPU and the PCI bus can reach. */
    VISIBLE_VRAM,
    /** System memory mapped for the device (GTT, TT). */
    GTT,
    /** System memory. */
    SYSTEM,
    /** A window of the device, behind a BAR. */
    BAR,
    /** Memory of a dma-buf heap. */
    HEAP;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
