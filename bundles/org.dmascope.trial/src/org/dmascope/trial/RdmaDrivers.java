// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;
import java.util.Map;

/** Which {@code enum rdma_driver_id} (include/uapi/rdma/ib_user_ioctl_verbs.h) a device of a driver may have. */
final class RdmaDrivers {
    /** {@code RDMA_DRIVER_UNKNOWN}: what drivers without an ABI of their own say, among them the lab's. */
    private static final int UNKNOWN = 0;
    private static final int RXE = 14;
    private static final int SIW = 18;
    /** What the software device over any network device is called here. */
    static final String RXE_NAME = "rdma_rxe";
    private static final Map<String, Integer> BY_DRIVER = Map.ofEntries(Map.entry("mlx5_core", 1), Map.entry("mlx4_core", 2), Map.entry("cxgb4", 4),
            Map.entry("ib_mthca", 5), Map.entry("bnxt_en", 6), Map.entry("ocrdma", 7), Map.entry("be2net", 7), Map.entry("ice", 9), Map.entry("i40e", 9), Map.entry("vmw_pvrdma", 10),
            Map.entry("qede", 11), Map.entry("hns3", 12), Map.entry("hns_roce_hw_v2", 12), Map.entry("usnic_verbs", 13), Map.entry("hfi1", 15), Map.entry("ib_qib", 16),
            Map.entry(RXE_NAME, RXE), Map.entry("efa", 17), Map.entry("erdma", 19), Map.entry("mana", 20));

    private RdmaDrivers() {
    }

    /** rxe and siw sit on any network device, whose driver says nothing of them: they are tried too. */
    static List<Integer> of(String driver) {
        Integer known = driver == null ? null : BY_DRIVER.get(driver);
        return known == null ? List.of(RXE, SIW, UNKNOWN) : List.of(known, RXE, SIW, UNKNOWN);
    }
}
