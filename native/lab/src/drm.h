// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* DRM nodes: dumb buffers, PRIME export and import, GEM handles. */
#ifndef LAB_DRM_H
#define LAB_DRM_H

#include "table.h"

enum drm_kind { DRM_CARD, DRM_RENDER };

struct drm_node {
	int fd;
	char driver[TEXT]; /* DRM_IOCTL_VERSION */
	char device[TEXT]; /* what the device is called under /sys, and so in dma_buf_attachment->dev */
};

/* Opens the node of a driver anew (an open file of its own has its own GEM handles); 0 with errno set when there is none. */
int drm_open(struct drm_node *node, const char *driver, enum drm_kind kind);

/* A dumb buffer of 64 x height x 4 bytes, exported. Its fd, or -1 with errno; the GEM handle stays open. */
int drm_make(const struct drm_node *node, unsigned height, unsigned *handle);

/* The same of SIZE bytes in the video memory of qxl. */
int drm_make_qxl(const struct drm_node *node, unsigned size, unsigned *handle);

/* Imports a dma-buf; the GEM handle, or 0 with errno. */
unsigned drm_import(const struct drm_node *node, int dmabuf);

void drm_close_handle(const struct drm_node *node, unsigned handle);

#endif
