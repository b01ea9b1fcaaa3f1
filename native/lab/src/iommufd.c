// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "iommufd.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <linux/types.h>
#include <linux/vfio.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Debian 12's linux-libc-dev has none of these. Layout and numbers: include/uapi/linux/iommufd.h, include/uapi/linux/vfio.h. */
struct ioas_alloc {
	__u32 size, flags;
	__u32 id; /* out */
};

struct ioas_map_file {
	__u32 size, flags, id;
	__s32 fd;
	__u64 start, length, address;
};

struct ioas_unmap {
	__u32 size, id;
	__u64 address, length;
};

struct bind_iommufd {
	__u32 argsz, flags;
	__s32 iommufd;
	__u32 id; /* out */
};

struct attach_pt {
	__u32 argsz, flags, id;
};

#define LAB_IOAS_ALLOC _IO(';', 0x81)
#define LAB_IOAS_UNMAP _IO(';', 0x86)
#define LAB_IOAS_MAP_FILE _IO(';', 0x8f)
#define LAB_BIND_IOMMUFD _IO(VFIO_TYPE, VFIO_BASE + 18)
#define LAB_ATTACH_PT _IO(VFIO_TYPE, VFIO_BASE + 19)

enum { FIXED = 1, WRITEABLE = 2, READABLE = 4 };

/* /dev/vfio/devices/vfioN, by the folder of that name below the function. */
static int open_node(const struct vfio_function *f)
{
	char pattern[512], path[512];
	int fd = -1, number;
	glob_t found;

	snprintf(pattern, sizeof(pattern), "/sys/bus/pci/devices/%s/vfio-dev/vfio*", f->address);
	errno = ENODEV;
	if (!glob(pattern, 0, NULL, &found)) {
		if (sscanf(strrchr(found.gl_pathv[0], '/'), "/vfio%d", &number) == 1) {
			snprintf(path, sizeof(path), "/dev/vfio/devices/vfio%d", number);
			fd = open(path, O_RDWR | O_CLOEXEC);
		}
		globfree(&found);
	}
	return fd;
}

int iommufd_open(struct iommufd *i, struct vfio_function *f, unsigned vendor, unsigned device)
{
	struct bind_iommufd bind = { .argsz = sizeof(bind) };
	struct attach_pt attach = { .argsz = sizeof(attach) };
	struct ioas_alloc alloc = { .size = sizeof(alloc) };

	*f = (struct vfio_function){ .container = -1, .group = -1, .device = -1 };
	f->what = "/dev/iommu";
	i->file = open("/dev/iommu", O_RDWR | O_CLOEXEC);
	if (i->file < 0)
		return 0;
	f->what = "PCI function";
	if (!vfio_find(vendor, device, f->address))
		return 0;
	f->what = "bind to vfio-pci";
	if (!vfio_bind(f->address))
		return 0;
	f->what = "VFIO device node";
	f->device = open_node(f);
	if (f->device < 0)
		return 0;
	f->what = "VFIO_DEVICE_BIND_IOMMUFD";
	bind.iommufd = i->file;
	if (ioctl(f->device, LAB_BIND_IOMMUFD, &bind))
		return 0;
	f->what = "IOMMU_IOAS_ALLOC";
	if (ioctl(i->file, LAB_IOAS_ALLOC, &alloc))
		return 0;
	i->space = alloc.id;
	f->what = "VFIO_DEVICE_ATTACH_IOMMUFD_PT";
	attach.id = alloc.id;
	return !ioctl(f->device, LAB_ATTACH_PT, &attach);
}

int iommufd_map(const struct iommufd *i, int fd, unsigned long long length, unsigned long long address)
{
	struct ioas_map_file map = { .size = sizeof(map), .flags = FIXED | WRITEABLE | READABLE, .id = i->space, .fd = fd, .length = length, .address = address };

	return !ioctl(i->file, LAB_IOAS_MAP_FILE, &map);
}

int iommufd_unmap(const struct iommufd *i, unsigned long long length, unsigned long long address)
{
	struct ioas_unmap unmap = { .size = sizeof(unmap), .id = i->space, .address = address, .length = length };

	return !ioctl(i->file, LAB_IOAS_UNMAP, &unmap);
}
