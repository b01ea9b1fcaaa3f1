// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* A VFIO function by its own device node, in an address space of iommufd. */
#ifndef LAB_IOMMUFD_H
#define LAB_IOMMUFD_H

#include "vfio.h"

struct iommufd {
	int file;
	unsigned space;
};

/* Opens the function and gives it a new address space; 0 with errno and f->what when a call is refused. */
int iommufd_open(struct iommufd *i, struct vfio_function *f, unsigned vendor, unsigned device);

/* Maps a file at an address of its own; 0 with errno. */
int iommufd_map(const struct iommufd *i, int fd, unsigned long long length, unsigned long long address);
int iommufd_unmap(const struct iommufd *i, unsigned long long length, unsigned long long address);

#endif
