// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A memory region. Numbers are -1 when the kernel did not say them. The kernel says nothing of dma-bufs here (fill_res_mr_entry() of
 * drivers/infiniband/core/nldev.c).
 *
 * @param mrn    number among the regions of its device
 * @param lkey   local key, only with CAP_NET_ADMIN
 * @param rkey   remote key, likewise
 * @param length bytes; {@link Long#MAX_VALUE} for 2^63 and more, which means the whole address space (implicit on-demand paging)
 * @param iova   address that the region starts with, only from old kernels
 * @param pdn    number of its PD; regions of processes only
 * @param pid    process that made it, in the reader's pid namespace; 0 when it has ended, -1 for the kernel's own
 * @param kernel module of the kernel that made it, raw; null for a process
 * @param driver what the driver adds, raw: mlx5 says {@code odp} here, and only for regions with on-demand paging; behind that the counters of its statistics
 */
public record RdmaMr(long mrn, long lkey, long rkey, long length, long iova, long pdn, int pid, String kernel, Map<String, String> driver) {
    /** What a driver adds to a region that is paged on demand, and to no other. */
    public static final String ODP = "odp";

    /** The same with counters of its driver beside what it said. */
    RdmaMr counted(Map<String, String> counters) {
        Map<String, String> all = new LinkedHashMap<>(driver);
        counters.forEach(all::putIfAbsent);
        return new RdmaMr(mrn, lkey, rkey, length, iova, pdn, pid, kernel, all);
    }

    /** Whether the kernel itself made it. */
    public boolean ofKernel() {
        return kernel != null;
    }
}
