// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "drm.h"

#include "drm_abi.h"
#include "sysfs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

enum { NODES = 16, WIDTH = 64, BYTES_PER_PIXEL = 4 };

static int driver_is(int fd, const char *driver)
{
	char name[TEXT] = "";
	struct drm_version version = { .name = name, .name_length = sizeof(name) - 1 };

	return !ioctl(fd, LAB_DRM_VERSION, &version) && !strcmp(name, driver);
}

static void device_name(int fd, char *name)
{
	char link[TEXT];
	struct stat st;

	if (fstat(fd, &st))
		give_up("fstat of a DRM node: %s", strerror(errno));
	snprintf(link, sizeof(link), "/sys/dev/char/%u:%u/device", major(st.st_rdev), minor(st.st_rdev));
	sysfs_target_name(link, name);
}

int drm_open(struct drm_node *node, const char *driver, enum drm_kind kind)
{
	for (int i = 0; i < NODES; i++) {
		char path[TEXT];

		snprintf(path, sizeof(path), kind == DRM_CARD ? "/dev/dri/card%d" : "/dev/dri/renderD%d", kind == DRM_CARD ? i : 128 + i);
		node->fd = open(path, O_RDWR | O_CLOEXEC);
		if (node->fd < 0)
			continue;
		if (driver_is(node->fd, driver)) {
			snprintf(node->driver, TEXT, "%s", driver);
			device_name(node->fd, node->device);
			return 1;
		}
		close(node->fd);
	}
	node->fd = -1;
	errno = ENODEV;
	return 0;
}

static int export_handle(const struct drm_node *node, unsigned gem, unsigned *handle)
{
	struct drm_prime prime = { .handle = gem, .flags = O_CLOEXEC | O_RDWR };

	if (ioctl(node->fd, LAB_DRM_PRIME_HANDLE_TO_FD, &prime)) {
		int error = errno;

		drm_close_handle(node, gem);
		errno = error;
		return -1;
	}
	*handle = gem;
	return prime.fd;
}

int drm_make(const struct drm_node *node, unsigned height, unsigned *handle)
{
	struct drm_create_dumb dumb = { .width = WIDTH, .height = height, .bits_per_pixel = BYTES_PER_PIXEL * 8 };

	return ioctl(node->fd, LAB_DRM_CREATE_DUMB, &dumb) ? -1 : export_handle(node, dumb.handle, handle);
}

int drm_make_qxl(const struct drm_node *node, unsigned size, unsigned *handle)
{
	struct drm_qxl_alloc alloc = { .size = size };

	return ioctl(node->fd, LAB_QXL_ALLOC, &alloc) ? -1 : export_handle(node, alloc.handle, handle);
}

unsigned drm_import(const struct drm_node *node, int dmabuf)
{
	struct drm_prime prime = { .fd = dmabuf };

	return ioctl(node->fd, LAB_DRM_PRIME_FD_TO_HANDLE, &prime) ? 0 : prime.handle;
}

void drm_close_handle(const struct drm_node *node, unsigned handle)
{
	struct drm_gem_handle gem = { .handle = handle };

	if (ioctl(node->fd, LAB_DRM_GEM_CLOSE, &gem))
		give_up("GEM_CLOSE: %s", strerror(errno));
}
