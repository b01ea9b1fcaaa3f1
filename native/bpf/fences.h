/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/* Fences of a buffer. Part of dmabuf.bpf.c. */

struct fences {
    u64 session;
    u64 table;
    u32 count;
};

static long fence_step(u32 index, struct fences *f)
{
    struct record_fence *r;
    struct dma_fence *fence;
    unsigned long flags = 0;
    u64 entry = 0;

    if (index >= f->count || bpf_probe_read_kernel(&entry, sizeof(entry), (void *)(f->table + index * sizeof(entry))))
        return 1;
    fence = (struct dma_fence *)(entry & ~RESV_MASK);
    if (!fence)
        return 0;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return 1;
    }
    r->type = RECORD_FENCE;
    r->flags = entry & RESV_MASK;
    r->context = 0;
    r->seqno = 0;
    r->ops = 0;
    bpf_core_read(&r->context, sizeof(r->context), &fence->context);
    bpf_core_read(&r->seqno, sizeof(r->seqno), &fence->seqno);
    bpf_core_read(&r->ops, sizeof(r->ops), &fence->ops);
    bpf_core_read(&flags, sizeof(flags), &fence->flags);
    if (flags >> bpf_core_enum_value(enum dma_fence_flag_bits, DMA_FENCE_FLAG_SIGNALED_BIT) & 1)
        r->flags |= FENCE_SIGNALLED;
    symbol(f->session, r->ops);
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    return 0;
}
