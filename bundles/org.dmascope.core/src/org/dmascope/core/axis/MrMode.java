// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** What memory an RDMA memory region covers. */
public enum MrMode implements Word {
    /** Memory of its process, or of the kernel: no dma-buf. */
    PLAIN,
    /** Memory of its process, paged in on demand (IBV_ACCESS_ON_DEMAND). */
    ODP,
    /** A dma-buf. */
    DMA_BUF;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
