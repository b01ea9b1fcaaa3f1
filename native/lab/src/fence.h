// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Fences on a buffer's reservation object, made by vgem (which puts them on imported buffers as well). */
#ifndef LAB_FENCE_H
#define LAB_FENCE_H

#include "drm.h"

/*
 * Attaches an unsignalled fence. vgem signals its fences by itself after 10 seconds (VGEM_FENCE_TIMEOUT), so
 * fence_keep_armed() replaces each with a fresh one in time. 0 with errno set when the kernel refuses.
 */
int fence_arm(const struct drm_node *vgem, unsigned handle, int write);

/* Attaches a fence and signals it; it stays listed. */
int fence_signalled(const struct drm_node *vgem, unsigned handle, int write);

/* DMA_BUF_IOCTL_EXPORT_SYNC_FILE of one (idle) buffer, IMPORT_SYNC_FILE into another: a signalled stub fence. */
int fence_import_idle(int from, int into, int write);

/* Never returns. */
__attribute__((noreturn)) void fence_keep_armed(void);

#endif
