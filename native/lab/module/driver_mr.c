// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* Memory regions over dma-bufs of a driver from the kernel's source: driver_mr.h. */
#include <linux/err.h>
#include <linux/module.h>
#include <rdma/ib_umem.h>

#include "driver_mr.h"
#include "lab.h"

struct ib_umem *lab_driver_register(struct ib_device *ib, int fd, u64 offset, u64 length, int access, bool revocable)
{
	struct lab_registration registration = { .fd = fd, .offset = offset, .length = length, .access = access };
	struct dma_buf *dmabuf = dma_buf_get(fd);
	struct lab_importer *importer;

	if (IS_ERR(dmabuf))
		return ERR_CAST(dmabuf);
	mutex_lock(&lab_mutex);
	importer = lab_attach_new(dmabuf, &registration, revocable ? LAB_IB_REVOCABLE : LAB_IB_PINNED, NULL);
	if (!IS_ERR(importer)) {
		/* What attaches is the importer's device, as ib itself has none that could; whose umem it is, others ask of this. */
		importer->umem->umem.ibdev = ib;
		list_add(&importer->all, &lab_importers);
	}
	mutex_unlock(&lab_mutex);
	dma_buf_put(dmabuf);
	return IS_ERR(importer) ? ERR_CAST(importer) : &importer->umem->umem;
}
EXPORT_SYMBOL_GPL(lab_driver_register);

/* Under lab_mutex. */
static struct lab_importer *importer_of(const struct ib_umem *umem)
{
	struct lab_importer *importer;

	list_for_each_entry(importer, &lab_importers, all)
		if (lab_is_umem(importer->kind) && &importer->umem->umem == umem)
			return importer;
	return NULL;
}

void lab_driver_key(struct ib_umem *umem, u32 lkey)
{
	struct lab_importer *importer;

	mutex_lock(&lab_mutex);
	importer = importer_of(umem);
	if (importer)
		WRITE_ONCE(importer->lkey, lkey);
	mutex_unlock(&lab_mutex);
}
EXPORT_SYMBOL_GPL(lab_driver_key);

void lab_driver_release(struct ib_umem *umem)
{
	struct lab_importer *importer;

	mutex_lock(&lab_mutex);
	importer = importer_of(umem);
	if (!WARN_ON(!importer))
		lab_detach_free(importer);
	mutex_unlock(&lab_mutex);
}
EXPORT_SYMBOL_GPL(lab_driver_release);
