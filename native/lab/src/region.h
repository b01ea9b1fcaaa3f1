// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Memory regions in the table: each is registered here and noted by what the kernel answered to whoever made it. */
#ifndef LAB_REGION_H
#define LAB_REGION_H

#include "verbs.h"

/* A device that this process has open. */
struct rdma {
	const char *name;
	const char *mode; /* of a dma-buf that is registered (struct region) */
	struct verbs verbs;
};

/* 0 when there is no such device, which is noted as not made. DRIVER: enum rdma_driver_id. */
int region_open(struct rdma *rdma, const char *name, unsigned driver, const char *mode);

/* Memory of this process; the region's number in the table, or -1, noted as not made. MAPPED: the dma-buf that is mapped there, or 0. */
int region_of_memory(const struct rdma *rdma, void *memory, size_t length, unsigned access, unsigned long long mapped);

/* A part of the dma-buf with this number in the table. */
int region_of_dmabuf(const struct rdma *rdma, int buffer, int fd, size_t offset, size_t length, unsigned access);

/* 0 with errno. */
int region_drop(const struct rdma *rdma, int region);

/* It is gone without having been deregistered. */
void region_forget(int region);

/* As many more as it takes to have COUNT regions of the same memory; what did not work, or NULL. */
const char *region_many(const struct rdma *rdma, void *page, size_t length, int count);

/* Brings up to date what the test module alone knows: regions of the kernel's own, and which are revoked. */
void region_refresh(void);

#endif
