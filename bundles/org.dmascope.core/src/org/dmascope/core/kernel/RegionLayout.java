// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.List;

/**
 * Where a driver of RDMA devices keeps the umem of a memory region, when its type information says it.
 *
 * @param words  for people: {@code mlx5_ib_mr.umem}
 * @param umem   from the start of {@code struct ib_mr} to the pointer to {@code struct ib_umem}, in bytes
 * @param other  from there to a pointer to another region of the driver that has the umem instead; {@link #NONE} when there is none
 * @param within from the start of the driver's structure to its {@code struct ib_mr}
 */
record RegionLayout(String words, int umem, int other, int within) {
    static final int NONE = Integer.MIN_VALUE;

    /** @param module of the driver */
    private record Row(List<String> modules, String struct, String mr, String umem, String other) {
    }

    /** drivers/infiniband/hw and sw: what their reg_user_mr() fills in. mlx5's {@code dd_crossed_mr} is for data-direct, whose own region has no umem. */
    private static final List<Row> ROWS = List.of(row("mlx5_ib", "mlx5_ib_mr", "ibmr", "umem", "dd_crossed_mr"), row("irdma", "irdma_mr", "ibmr", "region"),
            row("efa", "efa_mr", "ibmr", "umem"), row("bnxt_re", "bnxt_re_mr", "ib_mr", "ib_umem"), row("mana_ib", "mana_ib_mr", "ibmr", "umem"),
            row("ionic_rdma", "ionic_mr", "ibmr", "umem"), row("rdma_rxe", "rxe_mr", "ibmr", "umem"), row("erdma", "erdma_mr", "ibmr", "mem.umem"),
            row("mlx4_ib", "mlx4_ib_mr", "ibmr", "umem"), row("qedr", "qedr_mr", "ibmr", "umem"), row("ocrdma", "ocrdma_mr", "ibmr", "umem"),
            row("iw_cxgb4", "c4iw_mr", "ibmr", "umem"), new Row(List.of("hfi1", "rdmavt"), "rvt_mr", "ibmr", "umem", null));

    private static Row row(String module, String struct, String mr, String umem) {
        return new Row(List.of(module), struct, mr, umem, null);
    }

    private static Row row(String module, String struct, String mr, String umem, String other) {
        return new Row(List.of(module), struct, mr, umem, other);
    }

    /** Null for a driver that is not known, or whose types this kernel does not show. */
    static RegionLayout of(String module, KernelTypes types) {
        for (Row r : ROWS) {
            if (module != null && r.modules.contains(module) && types.has(r.struct, r.mr) && types.has(r.struct, r.umem)) {
                int mr = types.offset(r.struct, r.mr);
                int other = r.other == null || !types.has(r.struct, r.other) ? NONE : types.offset(r.struct, r.other) - mr;
                return new RegionLayout(r.struct + '.' + r.umem, types.offset(r.struct, r.umem) - mr, other, mr);
            }
        }
        return null;
    }
}
