// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.Map;

/**
 * Counters of a memory region, as {@code rdma statistic show mr} prints them (fill_stat_mr_entry() of a driver). mlx5 has {@code page_faults},
 * {@code page_invalidations}, {@code page_prefetch} and the like, of regions that are paged on demand.
 *
 * @param mrn      number of the region
 * @param counters by name, raw; decimal
 */
public record RdmaStatistic(long mrn, Map<String, String> counters) {
}
