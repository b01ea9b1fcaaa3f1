// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* A second opinion about memory regions: the program rdma of iproute2, where the guest has it (image.sh). */
#ifndef LAB_RDMA_TOOL_H
#define LAB_RDMA_TOOL_H

/* Where its output lies after rdma_tool_ask(); not there when the guest lacks the program. */
#define RDMA_TOOL_OUTPUT "/run/lab/rdma.json"

/* Keeps what "rdma -d -j resource show mr" prints. 0 when there is no such program; ends the scenario when it fails. */
int rdma_tool_ask(void);

/* How long "rdma -j resource show mr" takes, its output thrown away: the median of some runs in microseconds, whole processes. 0 when there is none. */
long long rdma_tool_time(void);

#endif
