// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#ifndef LAB_RXE_H
#define LAB_RXE_H

/* Makes a software RDMA device (rdma_rxe) over a network device; 0 with errno when the kernel refuses. */
int rxe_add(const char *name, const char *netdev);

#endif
