// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "v4l2.h"

#include "sysfs.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { NODES = 16, WIDTH = 320, HEIGHT = 180, CAPTURE = V4L2_BUF_TYPE_VIDEO_CAPTURE };

static int set_format(struct v4l2_node *node)
{
	struct v4l2_format format = { .type = CAPTURE };

	if (ioctl(node->fd, VIDIOC_G_FMT, &format))
		return 0;
	format.fmt.pix.width = WIDTH;
	format.fmt.pix.height = HEIGHT;
	format.fmt.pix.pixelformat = V4L2_PIX_FMT_YUYV;
	format.fmt.pix.bytesperline = 0;
	format.fmt.pix.sizeimage = 0;
	if (ioctl(node->fd, VIDIOC_S_FMT, &format))
		return 0;
	node->size = format.fmt.pix.sizeimage;
	return 1;
}

int v4l2_open(struct v4l2_node *node, int instance)
{
	char wanted[TEXT];

	snprintf(wanted, sizeof(wanted), "platform:vivid-%03d", instance);
	for (int i = 0; i < NODES; i++) {
		char path[TEXT];
		struct v4l2_capability capability = { 0 };

		snprintf(path, sizeof(path), "/dev/video%d", i);
		node->fd = open(path, O_RDWR | O_CLOEXEC);
		if (node->fd < 0)
			continue;
		if (ioctl(node->fd, VIDIOC_QUERYCAP, &capability) || strcmp((const char *)capability.bus_info, wanted) ||
		    !(capability.device_caps & V4L2_CAP_VIDEO_CAPTURE)) {
			close(node->fd);
			continue;
		}
		snprintf(path, sizeof(path), "/sys/class/video4linux/video%d/device", i);
		sysfs_target_name(path, node->device);
		return set_format(node);
	}
	errno = ENODEV;
	return 0;
}

int v4l2_allocate(const struct v4l2_node *node, unsigned count)
{
	struct v4l2_requestbuffers request = { .count = count, .type = CAPTURE, .memory = V4L2_MEMORY_MMAP };

	return !ioctl(node->fd, VIDIOC_REQBUFS, &request);
}

int v4l2_export(const struct v4l2_node *node, unsigned index)
{
	struct v4l2_exportbuffer export = { .type = CAPTURE, .index = index, .flags = O_RDWR | O_CLOEXEC };

	return ioctl(node->fd, VIDIOC_EXPBUF, &export) ? -1 : export.fd;
}

int v4l2_import(const struct v4l2_node *node, int dmabuf)
{
	struct v4l2_requestbuffers request = { .count = 1, .type = CAPTURE, .memory = V4L2_MEMORY_DMABUF };
	struct v4l2_buffer buffer = { .type = CAPTURE, .memory = V4L2_MEMORY_DMABUF, .m.fd = dmabuf };

	return !ioctl(node->fd, VIDIOC_REQBUFS, &request) && !ioctl(node->fd, VIDIOC_PREPARE_BUF, &buffer);
}
