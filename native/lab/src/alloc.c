// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/dma-heap.h>
#include <linux/udmabuf.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

int alloc_udmabuf(size_t size)
{
	struct udmabuf_create create = { .flags = UDMABUF_FLAGS_CLOEXEC, .size = size };
	int device = open("/dev/udmabuf", O_RDWR | O_CLOEXEC), memory, fd = -1, error;

	if (device < 0)
		return -1;
	memory = memfd_create("lab", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	/* udmabuf wants the memory sealed against shrinking: check_memfd_seals(), drivers/dma-buf/udmabuf.c. */
	if (memory >= 0 && !ftruncate(memory, (off_t)size) && !fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK)) {
		create.memfd = (unsigned)memory;
		fd = ioctl(device, UDMABUF_CREATE, &create);
	}
	error = errno;
	if (memory >= 0)
		close(memory);
	close(device);
	errno = error;
	return fd;
}

int alloc_heap(const char *heap, size_t size)
{
	struct dma_heap_allocation_data data = { .len = size, .fd_flags = O_RDWR | O_CLOEXEC };
	char path[64];
	int device, failed, error;

	snprintf(path, sizeof(path), "/dev/dma_heap/%s", heap);
	/* Read-only is enough for DMA_HEAP_IOCTL_ALLOC. */
	device = open(path, O_RDONLY | O_CLOEXEC);
	if (device < 0)
		return -1;
	failed = ioctl(device, DMA_HEAP_IOCTL_ALLOC, &data);
	error = errno;
	close(device);
	errno = error;
	return failed ? -1 : (int)data.fd;
}
