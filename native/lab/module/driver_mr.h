/* SPDX-License-Identifier: GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * What a driver of the kernel's own source calls to take dma-bufs, when it is built with this module (../rxe): the registration is an importer
 * of this module, of the kinds LAB_IB_PINNED and LAB_IB_REVOCABLE and on their devices, so that the module's truth has it.
 */
#ifndef LAB_DRIVER_MR_H
#define LAB_DRIVER_MR_H

#include <linux/types.h>

struct ib_device;
struct ib_umem;

/* Attaches, pins and maps a part of a dma-buf; an error as the kernel's calls give it, EOPNOTSUPP for REVOCABLE where the kernel has no such call. */
struct ib_umem *lab_driver_register(struct ib_device *ib, int fd, u64 offset, u64 length, int access, bool revocable);

/* The key of the memory region that it is. */
void lab_driver_key(struct ib_umem *umem, u32 lkey);

void lab_driver_release(struct ib_umem *umem);

#endif
