// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* RDMA verbs as the kernel takes them (include/uapi/rdma/ib_user_verbs.h, rdma_user_ioctl_cmds.h), without libibverbs. */
#ifndef LAB_VERBS_H
#define LAB_VERBS_H

#include <stddef.h>

/*
 * What remote peers may do; none: only this host's own use. With PAGED the memory is not pinned, its pages come when the device asks for them; only
 * for memory. enum ib_uverbs_access_flags.
 */
enum { VERBS_LOCAL = 1, VERBS_REMOTE = 7, VERBS_PAGED = 1 << 6 };

/* An open device with one protection domain. DRIVER, enum rdma_driver_id, is for the caller to set: the kernel refuses ioctls without it. */
struct verbs {
	int fd;
	unsigned pd, driver;
};

struct verbs_mr {
	unsigned handle, lkey, rkey;
};

/* Opens an RDMA device by its name ("rxe0"); 0 with errno when the kernel refuses, ENODEV when there is none. */
int verbs_open(struct verbs *verbs, const char *device);

/* Registers memory of this process; 0 with errno when the kernel refuses. */
int verbs_register(const struct verbs *verbs, void *memory, size_t length, unsigned access, struct verbs_mr *mr);

/* Registers a part of a dma-buf; 0 with errno when the kernel or the driver refuses. */
int verbs_register_dmabuf(const struct verbs *verbs, int fd, size_t offset, size_t length, unsigned access, struct verbs_mr *mr);

/* 0 with errno. */
int verbs_deregister(const struct verbs *verbs, const struct verbs_mr *mr);

/* A completion queue, a shared receive queue and a queue pair that uses the first; 0 with errno. */
int verbs_queues(const struct verbs *verbs);

#endif
