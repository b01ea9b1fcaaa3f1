// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

/**
 * Numbers of the netlink interface to RDMA devices. Source: include/uapi/linux/netlink.h and include/uapi/rdma/rdma_netlink.h; the attributes
 * are ABI, new ones are only added at the end.
 */
final class Nldev {
    /** {@code struct nlmsghdr}: u32 length, u16 type, u16 flags, u32 sequence, u32 port. */
    static final int HEADER = 16;
    /** {@code struct nlattr}: u16 length, u16 type. */
    static final int ATTRIBUTE = 4;
    static final int NLMSG_NOOP = 1;
    static final int NLMSG_ERROR = 2;
    static final int NLMSG_DONE = 3;
    static final int NLM_F_DUMP_INTR = 0x10;
    /** NLA_TYPE_MASK: without NLA_F_NESTED and NLA_F_NET_BYTEORDER. */
    static final int TYPE_MASK = 0x3fff;
    /** RDMA_NL_GET_TYPE(RDMA_NL_NLDEV, 0): RDMA_NL_NLDEV is 5 in its enum. */
    static final int CLIENT = 5 << 10;

    static final int DEV_INDEX = 1;
    static final int DEV_NAME = 2;
    static final int PORT_INDEX = 3;
    static final int FW_VERSION = 5;
    static final int NODE_GUID = 6;
    static final int PORT_STATE = 12;
    static final int PORT_PHYS_STATE = 13;
    static final int DEV_NODE_TYPE = 14;
    static final int LQPN = 21;
    static final int RES_TYPE = 26;
    static final int RES_STATE = 27;
    static final int RES_PID = 28;
    static final int RES_KERN_NAME = 29;
    static final int CQE = 37;
    static final int USECNT = 38;
    static final int RKEY = 42;
    static final int LKEY = 43;
    static final int IOVA = 44;
    static final int MRLEN = 45;
    static final int NDEV_NAME = 51;
    static final int DRIVER = 52;
    static final int DRIVER_STRING = 54;
    static final int DRIVER_PRINT_TYPE = 55;
    static final int DRIVER_S32 = 56;
    static final int DRIVER_U32 = 57;
    static final int DRIVER_S64 = 58;
    static final int DRIVER_U64 = 59;
    static final int PDN = 60;
    static final int CQN = 61;
    static final int MRN = 62;
    static final int CTXN = 64;
    static final int DEV_PROTOCOL = 67;
    static final int STAT_HWCOUNTERS = 80;
    static final int STAT_HWCOUNTER_ENTRY = 81;
    static final int STAT_HWCOUNTER_ENTRY_NAME = 82;
    static final int STAT_HWCOUNTER_ENTRY_VALUE = 83;
    static final int SRQN = 90;
    /** RDMA_NLDEV_PRINT_TYPE_HEX. */
    static final int PRINT_HEX = 1;

    private Nldev() {
    }
}
