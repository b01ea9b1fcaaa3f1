// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import org.dmascope.analysis.RdmaState;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.KnownFailure;

/**
 * Holds the row of drivers without an operation for dma-bufs against what the kernel's structures tell of the device, where they were read (its table of
 * operations, or a region of it over a dma-buf): a newer driver, or one that was changed, may have it.
 */
final class OperationSide {
    private static final String NO_OPERATION = "rdma-no-op";
    private static final int READ = 1;

    private final Fact<Boolean> can;

    /**
     * @param asked the importer; null when the query leaves it open
     * @param host  null when nothing was read
     */
    OperationSide(String asked, FailureHost host) {
        can = asked == null || host == null ? null : of(host, asked);
    }

    Part of(KnownFailure f) {
        return can == null || !f.id().equals(NO_OPERATION) ? Part.OPEN : Part.of(READ, "the device has no operation that registers dma-bufs", Fact.of(!can.value(), can.evidence()));
    }

    /**
     * Whether an RDMA device registers dma-bufs, by the kernel's structures; null when those were not read.
     *
     * @param name its name, or that of the device that does its DMA
     */
    static Fact<Boolean> of(FailureHost host, String name) {
        for (RdmaState r : host.snapshot().rdma()) {
            if ((name.equals(r.device().id().name()) || name.equals(r.parent().value())) && r.dmabuf().known() && r.dmabuf().evidence().tier() == Tier.STRUCT) {
                return r.dmabuf();
            }
        }
        return null;
    }
}
