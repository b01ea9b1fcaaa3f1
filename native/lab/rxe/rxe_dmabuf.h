/* SPDX-License-Identifier: GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/* What rxe_dmabuf.c adds to rdma_rxe. */
#ifndef RXE_DMABUF_H
#define RXE_DMABUF_H

#include <rdma/ib_verbs.h>

#ifdef HAS_MR_DMAH
#define DMAH_ARGUMENT struct ib_dmah *dmah,
#else
#define DMAH_ARGUMENT
#endif
#ifdef HAS_MR_ATTRS
#define LAST_ARGUMENT struct uverbs_attr_bundle *attrs
#else
#define LAST_ARGUMENT struct ib_udata *udata
#endif

struct ib_mr *rxe_reg_user_mr_dmabuf(struct ib_pd *ibpd, u64 offset, u64 length, u64 iova, int fd, int access, DMAH_ARGUMENT LAST_ARGUMENT);

/* That of a region over memory as the kernel releases it. */
void rxe_umem_release(struct ib_umem *umem);

#endif
