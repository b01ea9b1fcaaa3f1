// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * RDMA devices and what is registered with them, from the netlink family NETLINK_RDMA. Source: include/uapi/rdma/rdma_netlink.h,
 * drivers/infiniband/core/nldev.c.
 */
package org.dmascope.core.source.rdma;
