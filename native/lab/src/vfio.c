// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "vfio.h"

#include "sysfs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/pci_regs.h>
#include <linux/vfio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define FUNCTIONS "/sys/bus/pci/devices"

/* From linux/vfio.h of 6.19 and later. */
enum { FEATURE_DMA_BUF = 11 };

struct region_range {
	__u64 offset, length;
};

struct feature_dma_buf {
	__u32 region_index, open_flags, flags, nr_ranges;
	struct region_range ranges[1];
};

static unsigned read_id(const char *address, const char *attribute)
{
	char path[512];
	unsigned id = 0;
	FILE *file;

	snprintf(path, sizeof(path), FUNCTIONS "/%s/%s", address, attribute);
	file = fopen(path, "re");
	if (file && fscanf(file, "%x", &id) != 1)
		id = 0;
	if (file)
		fclose(file);
	return id;
}

int vfio_find(unsigned vendor, unsigned device, char *address)
{
	DIR *dir = opendir(FUNCTIONS);
	struct dirent *entry;
	int found = 0;

	while (dir && !found && (entry = readdir(dir))) {
		found = entry->d_name[0] != '.' && strlen(entry->d_name) < TEXT && read_id(entry->d_name, "vendor") == vendor &&
			read_id(entry->d_name, "device") == device;
		if (found)
			memcpy(address, entry->d_name, strlen(entry->d_name) + 1);
	}
	if (dir)
		closedir(dir);
	errno = ENODEV;
	return found;
}

static int write_text(const char *path, const char *text)
{
	int file = open(path, O_WRONLY | O_CLOEXEC), error;
	ssize_t done = file < 0 ? -1 : write(file, text, strlen(text));

	error = errno;
	if (file >= 0)
		close(file);
	errno = error;
	return done >= 0;
}

int vfio_bind(const char *address)
{
	char path[512];

	snprintf(path, sizeof(path), FUNCTIONS "/%s/driver_override", address);
	return write_text(path, "vfio-pci") && write_text("/sys/bus/pci/drivers_probe", address);
}

static int open_group(struct vfio_function *f)
{
	char path[512], group[TEXT];

	snprintf(path, sizeof(path), FUNCTIONS "/%s/iommu_group", f->address);
	if (access(path, F_OK))
		return 0;
	sysfs_target_name(path, group);
	snprintf(path, sizeof(path), "/dev/vfio/%s", group);
	f->container = open("/dev/vfio/vfio", O_RDWR | O_CLOEXEC);
	f->group = open(path, O_RDWR | O_CLOEXEC);
	return f->container >= 0 && f->group >= 0;
}

int vfio_open(struct vfio_function *f, unsigned vendor, unsigned device)
{
	*f = (struct vfio_function){ .container = -1, .group = -1, .device = -1 };
	f->what = "PCI function";
	if (!vfio_find(vendor, device, f->address))
		return 0;
	f->what = "bind to vfio-pci";
	if (!vfio_bind(f->address))
		return 0;
	f->what = "VFIO group";
	if (!open_group(f))
		return 0;
	f->what = "VFIO_GROUP_SET_CONTAINER";
	if (ioctl(f->group, VFIO_GROUP_SET_CONTAINER, &f->container))
		return 0;
	f->what = "VFIO_SET_IOMMU";
	if (ioctl(f->container, VFIO_SET_IOMMU, VFIO_TYPE1v2_IOMMU))
		return 0;
	f->what = "VFIO_GROUP_GET_DEVICE_FD";
	f->device = ioctl(f->group, VFIO_GROUP_GET_DEVICE_FD, f->address);
	return f->device >= 0;
}

int vfio_dma_buf(const struct vfio_function *f, unsigned bar)
{
	union {
		struct vfio_device_feature header;
		char room[sizeof(struct vfio_device_feature) + sizeof(struct feature_dma_buf)];
	} feature = { .header = { .argsz = sizeof(feature), .flags = VFIO_DEVICE_FEATURE_GET | FEATURE_DMA_BUF } };
	struct vfio_region_info region = { .argsz = sizeof(region), .index = bar };
	struct feature_dma_buf request = { .region_index = bar, .open_flags = O_RDWR | O_CLOEXEC, .nr_ranges = 1 };

	if (ioctl(f->device, VFIO_DEVICE_GET_REGION_INFO, &region))
		return -1;
	request.ranges[0].length = region.size;
	memcpy(feature.room + sizeof(feature.header), &request, sizeof(request));
	return ioctl(f->device, VFIO_DEVICE_FEATURE, &feature);
}

int vfio_memory(const struct vfio_function *f, int enabled)
{
	struct vfio_region_info config = { .argsz = sizeof(config), .index = VFIO_PCI_CONFIG_REGION_INDEX };
	__u16 command;
	off_t at;

	if (ioctl(f->device, VFIO_DEVICE_GET_REGION_INFO, &config))
		return 0;
	at = (off_t)config.offset + PCI_COMMAND;
	if (pread(f->device, &command, sizeof(command), at) != sizeof(command))
		return 0;
	if (enabled)
		command |= PCI_COMMAND_MEMORY;
	else
		command &= (__u16)~PCI_COMMAND_MEMORY;
	return pwrite(f->device, &command, sizeof(command), at) == sizeof(command);
}

int vfio_reset(const struct vfio_function *f)
{
	return !ioctl(f->device, VFIO_DEVICE_RESET);
}

static void close_one(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

void vfio_close(struct vfio_function *f)
{
	close_one(&f->device);
	close_one(&f->group);
	close_one(&f->container);
}
