// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* Work on a buffer that ends when it is told to: a fence in its reservation, for which whoever moves or revokes the buffer has to wait. */
#include <linux/dma-fence.h>
#include <linux/slab.h>

#include "lab.h"

static DEFINE_SPINLOCK(lock);
static atomic64_t sequence;

static const char *driver_name(struct dma_fence *fence)
{
	return "dmabuf_lab";
}

static const char *timeline_name(struct dma_fence *fence)
{
	return "lab";
}

static const struct dma_fence_ops fence_ops = { .get_driver_name = driver_name, .get_timeline_name = timeline_name };

bool lab_fence_open(const struct lab_buffer *buffer)
{
	return buffer->fence && !dma_fence_is_signaled(buffer->fence);
}

int lab_fence_add(struct lab_buffer *buffer)
{
	struct dma_fence *fence;
	int error;

	if (buffer->fence)
		return -EBUSY;
	fence = kzalloc(sizeof(*fence), GFP_KERNEL);
	if (!fence)
		return -ENOMEM;
	dma_fence_init(fence, &fence_ops, &lock, dma_fence_context_alloc(1), atomic64_inc_return(&sequence));
	dma_resv_lock(buffer->dmabuf->resv, NULL);
	error = dma_resv_reserve_fences(buffer->dmabuf->resv, 1);
	if (!error)
		dma_resv_add_fence(buffer->dmabuf->resv, fence, DMA_RESV_USAGE_WRITE);
	dma_resv_unlock(buffer->dmabuf->resv);
	if (error) {
		dma_fence_signal(fence);
		dma_fence_put(fence);
		return error;
	}
	buffer->fence = fence;
	return 0;
}

int lab_fence_signal(struct lab_buffer *buffer)
{
	if (!buffer->fence)
		return -EINVAL;
	dma_fence_signal(buffer->fence);
	dma_fence_put(buffer->fence);
	buffer->fence = NULL;
	return 0;
}

void lab_fence_wait(struct lab_buffer *buffer)
{
	dma_resv_wait_timeout(buffer->dmabuf->resv, DMA_RESV_USAGE_BOOKKEEP, false, MAX_SCHEDULE_TIMEOUT);
}
