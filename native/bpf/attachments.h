/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/* Attachments of a buffer. Part of dmabuf.bpf.c. */

/* State of a walk through the list of one buffer. */
struct walk {
    u64 session;
    u64 dmabuf;
    u64 head;
    u64 node;
    u64 print; /* fingerprint of the list's nodes in their order */
    u32 count;
    u32 unstable;
};

static __always_inline u64 next_of(u64 node, u32 *failed)
{
    u64 next = 0;
    if (bpf_core_read(&next, sizeof(next), &((struct list_head *)node)->next))
        *failed = 1;
    return next;
}

static __always_inline u64 attachment_of(u64 node)
{
    return node - bpf_core_field_offset(struct dma_buf_attachment, node);
}

/* The back-pointer of an attachment; 0 when it cannot be read. */
static __always_inline u64 buffer_of(u64 attachment)
{
    u64 dmabuf = 0;
    bpf_core_read(&dmabuf, sizeof(dmabuf), &((struct dma_buf_attachment *)attachment)->dmabuf);
    return dmabuf;
}

/* What RDMA's core keeps of a registered buffer. The structure is recognized by its pointer back to the attachment. */
static __always_inline void umem(const struct control *c, u64 session, u64 attachment, u64 priv, struct record_attachment *r)
{
    u64 value = 0;
    int b;

    if (pointer(c, priv, UMEM_ATTACH) != attachment || bit(c, priv, UMEM_IS_DMABUF) != 1)
        return;
    r->flags |= ATTACHMENT_UMEM;
    b = bit(c, priv, UMEM_PINNED);
    if (b >= 0)
        r->flags |= ATTACHMENT_HAS_PINNED | (b ? ATTACHMENT_PINNED : 0);
    b = bit(c, priv, UMEM_REVOKED);
    if (b >= 0)
        r->flags |= ATTACHMENT_HAS_REVOKED | (b ? ATTACHMENT_REVOKED : 0);
    if (pointer(c, priv, UMEM_SGT))
        r->flags |= ATTACHMENT_MAPPED;
    r->umem_address = pointer(c, priv, UMEM_ADDRESS);
    r->umem_length = pointer(c, priv, UMEM_LENGTH);
    value = pointer(c, priv, UMEM_IBDEV);
    if (value && offset_of(c, IBDEV_NAME) >= 0) {
        rdma_device(session, value, offset_of(c, IBDEV_NAME) / BITS);
        r->umem_device = value;
    }
    /* what was just read has been freed and used again when this no longer holds */
    if (pointer(c, priv, UMEM_ATTACH) != attachment)
        r->flags |= ATTACHMENT_UNSTABLE;
}

static long attachment_step(u32 index, struct walk *w)
{
    struct dma_buf_attachment *a;
    struct dma_buf_attach_ops *ops = 0;
    struct record_attachment *r;
    struct control *c;
    u64 next, at, value = 0;
    u32 failed = 0, gone;
    u8 flag = 0;
    int kind;

    if (!w->node || w->node == w->head)
        return 1;
    at = attachment_of(w->node);
    a = (struct dma_buf_attachment *)at;
    next = next_of(w->node, &failed);
    if (failed || buffer_of(at) != w->dmabuf) {
        w->unstable = 1;
        w->node = 0;
        return 1;
    }
    c = the_control();
    if (!c)
        return 1;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        c->lost++;
        w->node = 0;
        return 1;
    }
    r->type = RECORD_ATTACHMENT;
    r->flags = 0;
    r->device = 0;
    r->ops = 0;
    r->callback = 0;
    r->umem_address = 0;
    r->umem_length = 0;
    r->umem_device = 0;
    r->iommufd_length = 0;
    failed |= bpf_core_read(&r->device, sizeof(r->device), &a->dev) != 0;
    failed |= bpf_core_read(&flag, 1, &a->peer2peer) != 0;
    if (flag)
        r->flags |= ATTACHMENT_P2P;
    failed |= bpf_core_read(&ops, sizeof(ops), &a->importer_ops) != 0;
    r->ops = (u64)ops;
    if (bpf_core_field_exists(struct dma_buf_attachment___sgt, sgt)) {
        r->flags |= ATTACHMENT_HAS_SGT;
        failed |= bpf_core_read(&value, sizeof(value), &((struct dma_buf_attachment___sgt *)a)->sgt) != 0;
        if (value)
            r->flags |= ATTACHMENT_SGT;
    }
    device(w->session, r->device);
    if (ops) {
        kind = symbol(w->session, (u64)ops);
        flag = 0;
        gone = bpf_core_read(&flag, 1, &ops->allow_peer2peer) != 0;
        if (bpf_core_field_exists(ops->invalidate_mappings))
            gone |= bpf_core_read(&r->callback, sizeof(r->callback), &ops->invalidate_mappings) != 0;
        else
            gone |= bpf_core_read(&r->callback, sizeof(r->callback), &((struct dma_buf_attach_ops___old *)ops)->move_notify) != 0;
        if (gone)
            r->flags |= ATTACHMENT_OPS_LOST | ATTACHMENT_UNSTABLE;
        symbol(w->session, r->callback);
        if (flag)
            r->flags |= ATTACHMENT_ALLOW_P2P;
        value = 0;
        failed |= bpf_core_read(&value, sizeof(value), &a->importer_priv) != 0;
        if (kind == KIND_IOMMUFD) {
            if ((offset_of(c, IOPT_ATTACH) < 0 || pointer(c, value, IOPT_ATTACH) == at) && member(c, value, IOPT_LENGTH, &r->iommufd_length, sizeof(u64)))
                r->flags |= ATTACHMENT_IOMMUFD;
        } else {
            umem(c, w->session, at, value, r);
        }
    }
    /* detached meanwhile: list_del() has poisoned the node, or its memory holds something else */
    if (failed || buffer_of(at) != w->dmabuf || next_of(w->node, &failed) != next)
        r->flags |= ATTACHMENT_UNSTABLE;
    if (r->flags & ATTACHMENT_UNSTABLE)
        w->unstable = 1;
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    w->print = (w->print ^ w->node) * 0x9e3779b97f4a7c15UL;
    w->count++;
    w->node = next;
    return 0;
}

/* The second look: only whether the same nodes stand in the same order. */
static long again_step(u32 index, struct walk *w)
{
    u32 failed = 0;

    if (!w->node || w->node == w->head)
        return 1;
    w->print = (w->print ^ w->node) * 0x9e3779b97f4a7c15UL;
    w->node = next_of(w->node, &failed);
    return failed;
}
