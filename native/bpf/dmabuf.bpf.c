/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * The kernel's dma-bufs with their attachments, as records in a ring. Two iterators lead here: over all dma-bufs (6.16 and later) and
 * over the files of all processes. Every read of memory is one that may fail; no lock but the iterator's own is taken, so lists are
 * followed with bounds, checked by their back-pointers and looked at twice.
 */
#include "kernel.h"
#include "records.h"

char LICENSE[] SEC("license") = "Dual BSD/GPL";

#include "described.h"
#include "attachments.h"
#include "fences.h"
#include "exporters.h"

/* A buffer itself. Functions of their own keep the stack of each chain of calls below the verifier's 512 bytes. */
static __noinline int describe(u64 session, struct dma_buf *dmabuf)
{
    struct control *c = the_control();
    struct record_buffer *r;
    const struct dma_buf_ops *ops = 0;
    struct module *owner = 0;
    struct inode *inode = 0;
    struct file *file = 0;
    const char *text = 0, *name = 0;
    struct dma_resv *resv = 0;
    u64 priv = 0, release = 0;
    u32 failed = 0;

    if (!c)
        return 0;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return 0;
    }
    __builtin_memset(r, 0, sizeof(*r));
    r->type = RECORD_BUFFER;
    r->address = (u64)dmabuf;
    failed |= bpf_core_read(&r->size, sizeof(r->size), &dmabuf->size) != 0;
    failed |= bpf_core_read(&file, sizeof(file), &dmabuf->file) != 0;
    failed |= bpf_core_read(&inode, sizeof(inode), &file->f_inode) != 0;
    failed |= bpf_core_read(&r->ino, sizeof(r->ino), &inode->i_ino) != 0;
    r->count = references(file);
    failed |= bpf_core_read(&ops, sizeof(ops), &dmabuf->ops) != 0;
    r->ops = (u64)ops;
    failed |= bpf_core_read(&r->pin, sizeof(r->pin), &ops->pin) != 0;
    bpf_core_read(&r->vmappings, sizeof(r->vmappings), &dmabuf->vmapping_counter);
    if (!bpf_core_read(&text, sizeof(text), &dmabuf->exp_name))
        bpf_probe_read_kernel_str(r->exp_name, sizeof(r->exp_name), text);
    bpf_core_read(&name, sizeof(name), &dmabuf->name);
    if (name && bpf_probe_read_kernel_str(r->name, sizeof(r->name), name) > 0)
        r->flags |= BUFFER_NAMED;
    bpf_core_read(&text, sizeof(text), &dmabuf->name);
    bpf_core_read(&owner, sizeof(owner), &dmabuf->owner);
    if (owner && bpf_probe_read_kernel_str(r->owner, sizeof(r->owner), (void *)owner + bpf_core_field_offset(struct module, name)) > 0)
        r->flags |= BUFFER_OWNER;
    bpf_core_read(&resv, sizeof(resv), &dmabuf->resv);
    if (resv && bpf_core_field_exists(resv->fences))
        r->flags |= BUFFER_FENCES;
    if (failed || text != name)
        r->flags |= BUFFER_UNSTABLE;
    symbol(session, r->ops);
    symbol(session, r->pin);
    bpf_core_read(&release, sizeof(release), &ops->release);
    bpf_core_read(&priv, sizeof(priv), &dmabuf->priv);
    exporter(c, session, (u64)dmabuf, priv, symbol(session, release), r);
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    return 0;
}

/* Its fences. They live in the RCU section that the iterator runs its programs in. Returns how many there are. */
static __noinline int all_fences(u64 session, struct dma_buf *dmabuf)
{
    struct dma_resv_list *list = 0;
    struct dma_resv *resv = 0;
    struct fences f = {};

    if (!bpf_core_field_exists(resv->fences))
        return 0;
    bpf_core_read(&resv, sizeof(resv), &dmabuf->resv);
    bpf_core_read(&list, sizeof(list), &resv->fences);
    if (!list || bpf_core_read(&f.count, sizeof(f.count), &list->num_fences) || !f.count)
        return 0;
    f.session = session;
    f.table = (u64)list + bpf_core_field_offset(struct dma_resv_list, table);
    bpf_loop(MAX_FENCES, fence_step, &f, 0);
    return f.count;
}

/* Its attachments and the end of it. */
static __noinline int all_attachments(u64 session, struct dma_buf *dmabuf, u32 fences)
{
    struct record_end *end;
    struct walk w = {};
    u32 flags = 0, failed = 0;
    u64 print;

    if (fences > MAX_FENCES)
        flags |= END_MORE_FENCES;
    w.session = session;
    w.dmabuf = (u64)dmabuf;
    w.head = (u64)dmabuf + bpf_core_field_offset(struct dma_buf, attachments);
    w.node = next_of(w.head, &failed);
    if (w.node != w.head) {
        bpf_loop(MAX_ATTACHMENTS, attachment_step, &w, 0);
        if (w.node && w.node != w.head)
            flags |= END_MORE;
        print = w.print;
        w.print = 0;
        w.node = next_of(w.head, &failed);
        bpf_loop(MAX_ATTACHMENTS, again_step, &w, 0);
        if (w.unstable || print != w.print)
            flags |= END_UNSTABLE;
    }
    if (failed)
        flags |= END_UNSTABLE;
    end = bpf_ringbuf_reserve(&ring, sizeof(*end), 0);
    if (!end) {
        lost();
        return 0;
    }
    end->type = RECORD_END;
    end->flags = flags;
    end->attachments = w.count;
    end->fences = fences;
    bpf_ringbuf_submit(end, BPF_RB_NO_WAKEUP);
    return 0;
}

/* All of one buffer. Returns 1 when there may be no room for it: the iterator then comes to it again at the next read(2). */
static __always_inline int buffer(u64 session, struct dma_buf *dmabuf)
{
    struct control *c = the_control();

    if (!c)
        return 0;
    if (bpf_ringbuf_query(&ring, BPF_RB_RING_SIZE) - bpf_ringbuf_query(&ring, BPF_RB_AVAIL_DATA) < ROOM_FOR_ONE) {
        c->refused = (u64)dmabuf;
        return 1;
    }
    c->refused = 0;
    c->visited++;
    describe(session, dmabuf);
    all_attachments(session, dmabuf, all_fences(session, dmabuf));
    return 0;
}

SEC("iter/dmabuf")
int all_buffers(struct bpf_iter__dmabuf *ctx)
{
    struct dma_buf *dmabuf = ctx->dmabuf;

    if (!dmabuf)
        return 0;
    return buffer(ctx->meta->session_id, dmabuf);
}

SEC("iter/task_file")
int open_buffers(struct bpf_iter__task_file *ctx)
{
    struct super_block *sb = 0;
    struct inode *inode = 0;
    struct file *file = ctx->file, *back = 0;
    unsigned long magic = 0;
    u64 session, dmabuf = 0, *last;

    if (!file)
        return 0;
    bpf_core_read(&inode, sizeof(inode), &file->f_inode);
    bpf_core_read(&sb, sizeof(sb), &inode->i_sb);
    bpf_core_read(&magic, sizeof(magic), &sb->s_magic);
    if (magic != DMA_BUF_MAGIC)
        return 0;
    bpf_core_read(&dmabuf, sizeof(dmabuf), &file->private_data);
    bpf_core_read(&back, sizeof(back), &((struct dma_buf *)dmabuf)->file);
    if (!dmabuf || back != file)
        return 0;
    session = ctx->meta->session_id;
    last = bpf_map_lookup_elem(&met, &dmabuf);
    if (last && *last == session)
        return 0;
    if (buffer(session, (struct dma_buf *)dmabuf))
        return 1;
    bpf_map_update_elem(&met, &dmabuf, &session, BPF_ANY);
    return 0;
}
