// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import org.dmascope.analysis.RdmaState;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.KnownFailure;

/**
 * Holds the row of drivers without an operation for dma-bufs against the device's own table of operations, where the kernel's structures were read: a newer
 * driver, or one that was changed, may have it.
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
        return can == null || !f.id().equals(NO_OPERATION) ? Part.OPEN : Part.of(READ, "its table has no operation that registers dma-bufs", Fact.of(!can.value(), can.evidence()));
    }

    /**
     * Whether an RDMA device registers dma-bufs, by its own table; null when that was not read.
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
