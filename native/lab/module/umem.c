// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * RDMA: the kernel's own ib_umem_dmabuf_* calls, as a driver's memory registration makes them: for the ib_devices of nic.c, or on
 * one that is never registered (they only use its dma_device).
 */
#include <linux/err.h>
#include <rdma/ib_umem.h>
#include <rdma/ib_verbs.h>

#include "lab.h"

struct lab_rdma {
	struct ib_device ib; /* first, as ib_alloc_device() demands */
};

static struct ib_device *rdma;

static void lab_ib_movable_moved(struct dma_buf_attachment *attach)
{
	struct ib_umem_dmabuf *umem = attach->importer_priv;
	struct lab_importer *importer = umem->private;

	if (importer)
		importer->notified++;
	ib_umem_dmabuf_unmap_pages(umem);
}

static const struct dma_buf_attach_ops lab_ib_movable_attach_ops = { .allow_peer2peer = true, .lab_callback = lab_ib_movable_moved };

#ifdef HAS_UMEM_REVOCABLE
static void lab_ib_key_revoked(void *priv)
{
	struct lab_importer *importer = priv;

	importer->notified++;
}

static struct ib_umem_dmabuf *get_revocable(struct lab_importer *importer, const struct lab_registration *r)
{
	struct ib_umem_dmabuf *umem = ib_umem_dmabuf_get_pinned_revocable_and_lock(r->ib, r->offset, r->length, r->fd, r->access);

	if (!IS_ERR(umem)) {
		ib_umem_dmabuf_set_revoke_locked(umem, lab_ib_key_revoked, importer);
		ib_umem_dmabuf_revoke_unlock(umem);
	}
	return umem;
}
#else
static struct ib_umem_dmabuf *get_revocable(struct lab_importer *importer, const struct lab_registration *r)
{
	return ERR_PTR(-EOPNOTSUPP);
}
#endif

/* Under lab_mutex: the device that is attached is the ib_device's at that moment. */
int lab_umem_attach(struct lab_importer *importer, const struct lab_registration *registration)
{
	struct lab_registration r = *registration;
	struct ib_umem_dmabuf *umem;

	if (!r.ib) {
		rdma->dma_device = importer->device;
		r.ib = rdma;
	}
	if (!r.length)
		r.length = importer->dmabuf->size;
	switch (importer->kind) {
	case LAB_IB_MOVABLE:
		umem = ib_umem_dmabuf_get(r.ib, r.offset, r.length, r.fd, r.access, &lab_ib_movable_attach_ops);
		break;
	case LAB_IB_PINNED:
		umem = ib_umem_dmabuf_get_pinned(r.ib, r.offset, r.length, r.fd, r.access);
		break;
	default:
		umem = get_revocable(importer, &r);
		break;
	}
	if (IS_ERR(umem))
		return PTR_ERR(umem);
	if (importer->kind == LAB_IB_MOVABLE)
		umem->private = importer;
	importer->umem = umem;
	importer->attach = umem->attach;
	return 0;
}

void lab_umem_release(struct lab_importer *importer)
{
	ib_umem_release(&importer->umem->umem);
}

int lab_umem_map(struct lab_importer *importer)
{
	int error;

	if (importer->kind != LAB_IB_MOVABLE)
		return -EOPNOTSUPP;
	dma_resv_lock(importer->dmabuf->resv, NULL);
	error = importer->umem->sgt ? -EBUSY : ib_umem_dmabuf_map_pages(importer->umem);
	dma_resv_unlock(importer->dmabuf->resv);
	return error;
}

int lab_umem_unmap(struct lab_importer *importer)
{
	if (importer->kind != LAB_IB_MOVABLE)
		return -EOPNOTSUPP;
	dma_resv_lock(importer->dmabuf->resv, NULL);
	ib_umem_dmabuf_unmap_pages(importer->umem);
	dma_resv_unlock(importer->dmabuf->resv);
	return 0;
}

int lab_umem_revoke(struct lab_importer *importer)
{
#ifdef HAS_UMEM_REVOKE
	if (importer->kind != LAB_IB_PINNED && importer->kind != LAB_IB_REVOCABLE)
		return -EOPNOTSUPP;
	ib_umem_dmabuf_revoke(importer->umem);
	return 0;
#else
	return -EOPNOTSUPP;
#endif
}

bool lab_umem_pinned(const struct lab_importer *importer)
{
	return importer->umem->pinned;
}

bool lab_umem_revoked(const struct lab_importer *importer)
{
#ifdef HAS_UMEM_REVOKED
	return importer->umem->revoked;
#else
	return false;
#endif
}

bool lab_umem_mapped(const struct lab_importer *importer)
{
	return importer->umem->sgt;
}

int lab_umem_init(void)
{
	struct lab_rdma *device = ib_alloc_device(lab_rdma, ib);

	if (!device)
		return -ENOMEM;
	rdma = &device->ib;
	return 0;
}

void lab_umem_exit(void)
{
	ib_dealloc_device(rdma);
}
