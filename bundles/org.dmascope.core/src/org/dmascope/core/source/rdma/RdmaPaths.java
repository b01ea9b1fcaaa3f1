// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

/** Under which names the replies of the kernel are recorded. No real tree has them. */
public final class RdmaPaths {
    /** Where the kernel lists RDMA devices; not there as long as no RDMA support is loaded (ib_core makes the class). */
    public static final String CLASS = "/sys/class/infiniband";
    static final String CLASSES = "/sys/class";
    static final String CLASS_NAME = "infiniband";
    /** RDMA_NLDEV_CMD_GET: the devices. */
    public static final String DEVICES = "/dmascope/rdma/dev";
    /** {@code enum rdma_nldev_command}: RDMA_NLDEV_CMD_GET. */
    static final int GET = 1;

    private RdmaPaths() {
    }

    /** What one device has of a kind. @param index RDMA_NLDEV_ATTR_DEV_INDEX */
    public static String of(int index, RdmaKind kind) {
        return "/dmascope/rdma/" + index + "/" + kind.word();
    }

    /** Statistics of its memory regions, asked only where some are paged on demand: no other has any. */
    public static String statistics(int index) {
        return "/dmascope/rdma/" + index + "/mr-stat";
    }

    static String comm(int pid) {
        return "/proc/" + pid + "/comm";
    }
}
