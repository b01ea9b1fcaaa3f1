// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Capture nodes of the vivid test driver: export of their buffers, import of others'. */
#ifndef LAB_V4L2_H
#define LAB_V4L2_H

#include "table.h"

struct v4l2_node {
	int fd;
	unsigned size;     /* of one frame */
	char device[TEXT]; /* its platform device */
};

/* Opens instance N of vivid and sets a small format; 0 with errno set when there is none. */
int v4l2_open(struct v4l2_node *node, int instance);

/* Has the driver allocate COUNT buffers; 0 with errno set when it refuses. */
int v4l2_allocate(const struct v4l2_node *node, unsigned count);

/* Exports buffer INDEX; its fd, or -1 with errno. */
int v4l2_export(const struct v4l2_node *node, unsigned index);

/* Takes a dma-buf into the queue without starting it; 0 with errno set when the driver refuses it. */
int v4l2_import(const struct v4l2_node *node, int dmabuf);

#endif
