// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * Memory regions over dma-bufs for rdma_rxe, which takes none: pinned, and pinned-revocable on devices whose name begins with REVOCABLE. There is no
 * data path: the key is real, but whoever uses it is told that the region is not valid. No structure of the driver changes, so that the types
 * that Debian built for it stay true.
 */
#include <linux/err.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "../driver_mr.h"
#include "rxe.h"
#include "rxe_dmabuf.h"

#define REVOCABLE "rxe_revocable"

static void init(struct rxe_mr *mr, u64 length, u64 iova, int access)
{
	u32 key = mr->elem.index << 8 | rxe_get_next_key(-1);

	mr->lkey = mr->ibmr.lkey = key;
	mr->rkey = mr->ibmr.rkey = key;
	mr->access = access;
	mr->state = RXE_MR_STATE_INVALID;
	mr->page_mask = PAGE_MASK;
	mr->page_shift = PAGE_SHIFT;
	mr->ibmr.type = IB_MR_TYPE_USER;
	mr->ibmr.page_size = PAGE_SIZE;
	mr->ibmr.length = length;
	mr->ibmr.iova = iova;
#ifdef RXE_HAS_PAGE_LIST
	xa_init(&mr->page_list);
#endif
}

struct ib_mr *rxe_reg_user_mr_dmabuf(struct ib_pd *ibpd, u64 offset, u64 length, u64 iova, int fd, int access, DMAH_ARGUMENT LAST_ARGUMENT)
{
	struct rxe_dev *rxe = to_rdev(ibpd->device);
	struct rxe_mr *mr = kzalloc(sizeof(*mr), GFP_KERNEL);
	struct ib_umem *umem;
	int error;

	if (!mr)
		return ERR_PTR(-ENOMEM);
	error = rxe_add_to_pool(&rxe->mr_pool, mr);
	if (error) {
		kfree(mr);
		return ERR_PTR(error);
	}
	rxe_get(to_rpd(ibpd));
	mr->ibmr.pd = ibpd;
	mr->ibmr.device = ibpd->device;
	init(mr, length, iova, access);
	umem = lab_driver_register(ibpd->device, fd, offset, length, access, !strncmp(dev_name(&ibpd->device->dev), REVOCABLE, strlen(REVOCABLE)));
	if (IS_ERR(umem)) {
		WARN_ON(rxe_cleanup(mr));
		kfree(mr);
		return ERR_CAST(umem);
	}
	mr->umem = umem;
	lab_driver_key(umem, mr->lkey);
	rxe_finalize(mr);
	return &mr->ibmr;
}

void rxe_umem_release(struct ib_umem *umem)
{
	if (umem && umem->is_dmabuf)
		lab_driver_release(umem);
	else
		ib_umem_release(umem);
}
