// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "fence.h"

#include "drm_abi.h"

#include <errno.h>
#include <linux/dma-buf.h>
#include <linux/types.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { MAX_ARMED = 16, REARM_SECONDS = 4 };

/* Kernel headers before 6.0 lack these two. */
#ifndef DMA_BUF_IOCTL_EXPORT_SYNC_FILE
struct dma_buf_export_sync_file {
	__u32 flags;
	__s32 fd;
};
#define DMA_BUF_IOCTL_EXPORT_SYNC_FILE _IOWR(DMA_BUF_BASE, 2, struct dma_buf_export_sync_file)
struct dma_buf_import_sync_file {
	__u32 flags;
	__s32 fd;
};
#define DMA_BUF_IOCTL_IMPORT_SYNC_FILE _IOW(DMA_BUF_BASE, 3, struct dma_buf_import_sync_file)
#endif

static struct armed {
	int vgem;
	struct drm_vgem_fence fence;
} armed[MAX_ARMED];
static int armed_count;

static int attach(int vgem, struct drm_vgem_fence *fence)
{
	return !ioctl(vgem, LAB_VGEM_FENCE_ATTACH, fence);
}

static int signal_fence(int vgem, unsigned fence)
{
	struct drm_vgem_signal s = { .fence = fence };

	return !ioctl(vgem, LAB_VGEM_FENCE_SIGNAL, &s);
}

int fence_arm(const struct drm_node *vgem, unsigned handle, int write)
{
	struct armed *a = &armed[armed_count];

	if (armed_count == MAX_ARMED)
		give_up("too many fences to keep armed");
	*a = (struct armed){ .vgem = vgem->fd, .fence = { .handle = handle, .flags = write ? LAB_VGEM_FENCE_WRITE : 0 } };
	armed_count += attach(a->vgem, &a->fence);
	return a == &armed[armed_count - 1];
}

int fence_signalled(const struct drm_node *vgem, unsigned handle, int write)
{
	struct drm_vgem_fence fence = { .handle = handle, .flags = write ? LAB_VGEM_FENCE_WRITE : 0 };

	return attach(vgem->fd, &fence) && signal_fence(vgem->fd, fence.out_fence);
}

int fence_import_idle(int from, int into, int write)
{
	struct dma_buf_export_sync_file out = { .flags = DMA_BUF_SYNC_RW, .fd = -1 };
	struct dma_buf_import_sync_file in = { .flags = write ? DMA_BUF_SYNC_WRITE : DMA_BUF_SYNC_READ };
	int failed, error;

	if (ioctl(from, DMA_BUF_IOCTL_EXPORT_SYNC_FILE, &out))
		return 0;
	in.fd = out.fd;
	failed = ioctl(into, DMA_BUF_IOCTL_IMPORT_SYNC_FILE, &in);
	error = errno;
	close(out.fd);
	errno = error;
	return !failed;
}

void fence_keep_armed(void)
{
	struct sched_param priority = { .sched_priority = 1 };

	/* Between signal and attach the truth does not hold; as a real-time task nothing comes in between. */
	sched_setscheduler(0, SCHED_FIFO, &priority);
	for (;;) {
		sleep(REARM_SECONDS);
		for (int i = 0; i < armed_count; i++) {
			struct armed *a = &armed[i];
			unsigned old = a->fence.out_fence;

			a->fence.out_fence = 0;
			if (!signal_fence(a->vgem, old) || !attach(a->vgem, &a->fence))
				fprintf(stderr, "scenario: fence %d could not be armed again: %s\n", i, strerror(errno));
		}
	}
}
