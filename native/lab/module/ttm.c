// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * Where TTM has the memory of a buffer that is exported through PRIME, and how often it is pinned. Read by the compiler's idea of the
 * structures, where a reader from outside goes by the kernel's types.
 */
#include <linux/err.h>
#ifdef HAS_TTM
#include <drm/drm_gem.h>
#include <drm/ttm/ttm_bo.h>
#include <drm/ttm/ttm_resource.h>
#endif

#include "lab.h"

#ifdef HAS_TTM
/* Nothing of a buffer says that it is TTM's: the caller says whose it is by the file of a driver that only makes such. */
int lab_ttm_look(struct lab_ttm *request)
{
	struct dma_buf *dmabuf = dma_buf_get(request->fd);
	struct ttm_buffer_object *bo;

	if (IS_ERR(dmabuf))
		return PTR_ERR(dmabuf);
	if (strcmp(dmabuf->exp_name, "drm")) {
		dma_buf_put(dmabuf);
		return -EOPNOTSUPP;
	}
	bo = container_of((struct drm_gem_object *)dmabuf->priv, struct ttm_buffer_object, base);
	dma_resv_lock(dmabuf->resv, NULL);
	request->pins = bo->pin_count;
	request->memory = bo->resource ? bo->resource->mem_type : -1;
	dma_resv_unlock(dmabuf->resv);
	dma_buf_put(dmabuf);
	return 0;
}
#else
int lab_ttm_look(struct lab_ttm *request)
{
	return -EOPNOTSUPP;
}
#endif
