// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* The importers; each keeps the contract that its name says. Those of RDMA are in umem.c. */
#include <linux/dma-mapping.h>
#include <linux/slab.h>

#include "lab.h"

LIST_HEAD(lab_importers);

static void drop_mapping(struct lab_importer *importer)
{
	dma_resv_assert_held(importer->dmabuf->resv);
	if (!importer->sgt)
		return;
	dma_buf_unmap_attachment(importer->attach, importer->sgt, DMA_BIDIRECTIONAL);
	importer->sgt = NULL;
}

static void drop_pin(struct lab_importer *importer)
{
	dma_resv_assert_held(importer->dmabuf->resv);
	if (!importer->pinned)
		return;
	dma_buf_unpin(importer->attach);
	importer->pinned = false;
}

static void lab_movable_moved(struct dma_buf_attachment *attach)
{
	struct lab_importer *importer = attach->importer_priv;

	importer->notified++;
	drop_mapping(importer);
}

static void lab_ext_moved(struct dma_buf_attachment *attach)
{
	lab_movable_moved(attach);
}

static void lab_revocable_revoked(struct dma_buf_attachment *attach)
{
	struct lab_importer *importer = attach->importer_priv;

	importer->notified++;
	importer->revoked = true;
	drop_mapping(importer);
	drop_pin(importer);
}

/* Stops using the mapping at once, as it must, and gives it back when it is told to. */
static void lab_slow_revoked(struct dma_buf_attachment *attach)
{
	struct lab_importer *importer = attach->importer_priv;

	importer->notified++;
	importer->revoked = true;
}

static void lab_notified_notified(struct dma_buf_attachment *attach)
{
	struct lab_importer *importer = attach->importer_priv;

	importer->notified++;
#ifdef HAS_OPTIONAL_CALLBACK
	importer->revoked = true;
	drop_mapping(importer);
	drop_pin(importer);
#endif
}

static const struct dma_buf_attach_ops lab_movable_attach_ops = { .allow_peer2peer = true, .lab_callback = lab_movable_moved };
static const struct dma_buf_attach_ops lab_local_attach_ops = { .allow_peer2peer = false, .lab_callback = lab_movable_moved };
static const struct dma_buf_attach_ops lab_notified_attach_ops = { .allow_peer2peer = true, .lab_callback = lab_notified_notified };
static const struct dma_buf_attach_ops lab_revocable_attach_ops = { .allow_peer2peer = true, .lab_callback = lab_revocable_revoked };
static const struct dma_buf_attach_ops lab_slow_attach_ops = { .allow_peer2peer = true, .lab_callback = lab_slow_revoked };
static const struct dma_buf_attach_ops lab_ext_attach_ops = { .allow_peer2peer = true, .lab_callback = lab_ext_moved };
#ifdef HAS_OPTIONAL_CALLBACK
static const struct dma_buf_attach_ops lab_pinned_attach_ops = { .allow_peer2peer = true };
#endif

static const struct dma_buf_attach_ops *const ops_of[LAB_IMPORTERS] = {
	[LAB_MOVABLE] = &lab_movable_attach_ops,
	[LAB_LOCAL] = &lab_local_attach_ops,
	[LAB_NOTIFIED] = &lab_notified_attach_ops,
#ifdef HAS_OPTIONAL_CALLBACK
	[LAB_PINNED] = &lab_pinned_attach_ops,
#endif
	[LAB_REVOCABLE] = &lab_revocable_attach_ops,
	[LAB_SLOW] = &lab_slow_attach_ops,
	[LAB_EXT] = &lab_ext_attach_ops,
};

bool lab_is_umem(unsigned int kind)
{
	return kind == LAB_IB_MOVABLE || kind == LAB_IB_PINNED || kind == LAB_IB_REVOCABLE;
}

static bool pins_for_life(unsigned int kind)
{
	return kind == LAB_NOTIFIED || kind == LAB_PINNED || kind == LAB_REVOCABLE || kind == LAB_SLOW;
}

static bool pins_on_demand(unsigned int kind)
{
	return kind == LAB_MOVABLE || kind == LAB_LOCAL || kind == LAB_EXT;
}

bool lab_importer_revocable(const struct lab_importer *importer)
{
	switch (importer->kind) {
	case LAB_NOTIFIED:
		return IS_ENABLED(HAS_OPTIONAL_CALLBACK);
	case LAB_MOVABLE:
	case LAB_LOCAL:
	case LAB_EXT:
	case LAB_REVOCABLE:
	case LAB_SLOW:
	case LAB_IB_MOVABLE:
	case LAB_IB_REVOCABLE:
		return true;
	default:
		return false;
	}
}

static int map_locked(struct lab_importer *importer)
{
	struct sg_table *table;

	if (importer->sgt)
		return -EBUSY;
	if (importer->revoked)
		return -EKEYREVOKED;
	table = dma_buf_map_attachment(importer->attach, DMA_BIDIRECTIONAL);
	if (IS_ERR_OR_NULL(table))
		return table ? PTR_ERR(table) : -ENOMEM;
	importer->sgt = table;
	return 0;
}

int lab_importer_map(struct lab_importer *importer)
{
	int error;

	if (lab_is_umem(importer->kind))
		return lab_umem_map(importer);
	dma_resv_lock(importer->dmabuf->resv, NULL);
	error = map_locked(importer);
	dma_resv_unlock(importer->dmabuf->resv);
	return error;
}

int lab_importer_unmap(struct lab_importer *importer)
{
	int error;

	if (lab_is_umem(importer->kind))
		return lab_umem_unmap(importer);
	dma_resv_lock(importer->dmabuf->resv, NULL);
	error = importer->sgt ? 0 : -EINVAL;
	drop_mapping(importer);
	if (importer->revoked)
		drop_pin(importer);
	dma_resv_unlock(importer->dmabuf->resv);
	return error;
}

static int pin_locked(struct lab_importer *importer)
{
	int error;

	if (importer->pinned)
		return -EBUSY;
	error = dma_buf_pin(importer->attach);
	importer->pinned = !error;
	return error;
}

int lab_importer_pin(struct lab_importer *importer)
{
	int error;

	if (!pins_on_demand(importer->kind))
		return -EOPNOTSUPP;
	dma_resv_lock(importer->dmabuf->resv, NULL);
	error = pin_locked(importer);
	dma_resv_unlock(importer->dmabuf->resv);
	return error;
}

int lab_importer_unpin(struct lab_importer *importer)
{
	if (!pins_on_demand(importer->kind))
		return -EOPNOTSUPP;
	dma_resv_lock(importer->dmabuf->resv, NULL);
	drop_pin(importer);
	dma_resv_unlock(importer->dmabuf->resv);
	return 0;
}

static int attach_plain(struct lab_importer *importer)
{
	int error = 0;

	if (importer->kind != LAB_STATIC && !ops_of[importer->kind])
		return -EOPNOTSUPP;
	importer->attach = dma_buf_dynamic_attach(importer->dmabuf, importer->device, ops_of[importer->kind], importer);
	if (IS_ERR(importer->attach))
		return PTR_ERR(importer->attach);
	if (pins_for_life(importer->kind)) {
		dma_resv_lock(importer->dmabuf->resv, NULL);
		error = pin_locked(importer);
		dma_resv_unlock(importer->dmabuf->resv);
	}
	if (error)
		dma_buf_detach(importer->dmabuf, importer->attach);
	return error;
}

struct lab_importer *lab_attach_new(struct dma_buf *dmabuf, const struct lab_registration *registration, unsigned int kind,
				    struct device *device)
{
	struct lab_importer *importer;
	int error;

	if (kind >= LAB_IMPORTERS || (lab_is_umem(kind) && !registration))
		return ERR_PTR(-EINVAL);
	importer = kzalloc(sizeof(*importer), GFP_KERNEL);
	if (!importer)
		return ERR_PTR(-ENOMEM);
	INIT_LIST_HEAD(&importer->node);
	INIT_LIST_HEAD(&importer->all);
	importer->kind = kind;
	importer->device = get_device(device ? device : lab_device(kind));
	get_dma_buf(dmabuf);
	importer->dmabuf = dmabuf;
	error = lab_is_umem(kind) ? lab_umem_attach(importer, registration) : attach_plain(importer);
	if (error) {
		dma_buf_put(dmabuf);
		put_device(importer->device);
		kfree(importer);
		return ERR_PTR(error);
	}
	if (lab_buffer_of(dmabuf)) {
		struct lab_attachment *a = importer->attach->priv;

		mutex_lock(&lab_lists);
		a->importer = importer;
		mutex_unlock(&lab_lists);
	}
	return importer;
}

void lab_detach_free(struct lab_importer *importer)
{
	if (lab_buffer_of(importer->dmabuf)) {
		struct lab_attachment *a = importer->attach->priv;

		mutex_lock(&lab_lists);
		a->importer = NULL;
		mutex_unlock(&lab_lists);
	}
	if (lab_is_umem(importer->kind)) {
		lab_umem_release(importer);
	} else {
		dma_resv_lock(importer->dmabuf->resv, NULL);
		drop_mapping(importer);
		drop_pin(importer);
		dma_resv_unlock(importer->dmabuf->resv);
		dma_buf_detach(importer->dmabuf, importer->attach);
	}
	dma_buf_put(importer->dmabuf);
	put_device(importer->device);
	list_del(&importer->node);
	list_del(&importer->all);
	kfree(importer);
}
