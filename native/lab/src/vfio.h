// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* A PCI function given to a program by vfio-pci, through a container and its group. */
#ifndef LAB_VFIO_H
#define LAB_VFIO_H

#include "table.h"

struct vfio_function {
	int container, group, device; /* -1 when closed */
	char address[TEXT]; /* "0000:01:00.0" */
	const char *what; /* what failed, when vfio_open() gave 0 */
};

/* The address of the first function of VENDOR:DEVICE; 0 with errno set when there is none. */
int vfio_find(unsigned vendor, unsigned device, char *address);

/* Binds a function to vfio-pci; 0 with errno set. */
int vfio_bind(const char *address);

/* Binds the first function of VENDOR:DEVICE to vfio-pci and opens it; 0 with errno set. */
int vfio_open(struct vfio_function *function, unsigned vendor, unsigned device);

/* A dma-buf of a whole BAR (VFIO_DEVICE_FEATURE_DMA_BUF); its fd, or -1 with errno. */
int vfio_dma_buf(const struct vfio_function *function, unsigned bar);

/* Memory space enable of the command register, written through VFIO; 0 with errno set. */
int vfio_memory(const struct vfio_function *function, int enabled);

int vfio_reset(const struct vfio_function *function);

/* Device, group and container. */
void vfio_close(struct vfio_function *function);

#endif
