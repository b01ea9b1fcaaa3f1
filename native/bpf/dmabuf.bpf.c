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

/* include/uapi/linux/magic.h, DMA_BUF_MAGIC */
#define DMA_BUF_MAGIC 0x444d4142
#define BITS 8

/* Low bits of an entry of struct dma_resv_list: the usage (drivers/dma-buf/dma-resv.c, DMA_RESV_LIST_MASK). */
#define RESV_MASK 3UL

struct {
    __uint(type, BPF_MAP_TYPE_RINGBUF);
    __uint(max_entries, 1 << 22); /* replaced before loading */
} ring SEC(".maps");

struct {
    __uint(type, BPF_MAP_TYPE_ARRAY);
    __uint(max_entries, 1);
    __type(key, u32);
    __type(value, struct control);
} control SEC(".maps");

struct key {
    char text[TEXT_KEY];
};

/* symbol -> kind */
struct {
    __uint(type, BPF_MAP_TYPE_HASH);
    __uint(max_entries, 256);
    __type(key, struct key);
    __type(value, u32);
} kinds SEC(".maps");

struct seen {
    u64 session;
    u64 print;
    u32 kind;
    u32 spare;
};

/* Addresses that have been described in a walk. */
struct {
    __uint(type, BPF_MAP_TYPE_LRU_HASH);
    __uint(max_entries, 4096);
    __type(key, u64);
    __type(value, struct seen);
} seen SEC(".maps");

/* Buffers that a walk over files has met already. What falls out of it is met again, which costs time and nothing else. */
struct {
    __uint(type, BPF_MAP_TYPE_LRU_HASH);
    __uint(max_entries, 32768);
    __type(key, u64);
    __type(value, u64);
} met SEC(".maps");

static __always_inline struct control *the_control(void)
{
    u32 zero = 0;
    return bpf_map_lookup_elem(&control, &zero);
}

static __always_inline void lost(void)
{
    struct control *c = the_control();
    if (c)
        c->lost++;
}

static __always_inline s32 offset_of(const struct control *c, enum offset o)
{
    return c->offset[o];
}

/* Reads n bytes of a member whose offset came from outside; false when there is no such member or the memory cannot be read. */
static __always_inline bool member(const struct control *c, u64 base, enum offset o, void *to, u32 n)
{
    s32 bits = offset_of(c, o);
    return base && bits >= 0 && bpf_probe_read_kernel(to, n, (void *)(base + bits / BITS)) == 0;
}

static __always_inline u64 pointer(const struct control *c, u64 base, enum offset o)
{
    u64 value = 0;
    return member(c, base, o, &value, sizeof(value)) ? value : 0;
}

/* One bit: 0 or 1, -1 when it cannot be read. */
static __always_inline int bit(const struct control *c, u64 base, enum offset o)
{
    u8 byte = 0;
    if (!member(c, base, o, &byte, 1))
        return -1;
    return byte >> (offset_of(c, o) % BITS) & 1;
}

/* Describes an address by its symbol, once per walk, and returns its kind. */
__noinline int symbol(u64 session, u64 address)
{
    struct seen *old, now = {};
    struct record_symbol *r;
    struct key key = {};
    bool on = 1;
    u64 arg = address;
    u32 *kind;
    int i;

    if (!address)
        return KIND_UNKNOWN;
    old = bpf_map_lookup_elem(&seen, &address);
    if (old && old->session == session)
        return old->kind;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return KIND_UNKNOWN;
    }
    r->type = RECORD_SYMBOL;
    r->flags = 0;
    r->address = address;
    static const char format[] = "%pS";
    bpf_snprintf(r->text, sizeof(r->text), format, &arg, sizeof(arg));
    for (i = 0; i < TEXT_KEY - 1; i++) {
        char x = r->text[i];
        if (x == '+' || x == ' ' || x == 0)
            on = 0;
        key.text[i] = on ? x : 0;
    }
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    kind = bpf_map_lookup_elem(&kinds, &key);
    now.session = session;
    now.kind = kind ? *kind : KIND_UNKNOWN;
    bpf_map_update_elem(&seen, &address, &now, BPF_ANY);
    return now.kind;
}

/* Whether an address has been described in this walk under this fingerprint; remembers that it has. */
static __always_inline bool known(u64 session, u64 address, u64 print)
{
    struct seen *old = bpf_map_lookup_elem(&seen, &address), now = {};
    if (old && old->session == session && old->print == print)
        return 1;
    now.session = session;
    now.print = print;
    bpf_map_update_elem(&seen, &address, &now, BPF_ANY);
    return 0;
}

/* Describes a device, once per walk. */
__noinline int device(u64 session, u64 address)
{
    struct device *dev = (struct device *)address;
    struct record_device *r;
    const char *name = 0, *text;
    const struct bus_type *bus = 0;
    struct device_driver *driver = 0;

    if (!address)
        return 0;
    /* dev_name(), include/linux/device.h */
    bpf_core_read(&name, sizeof(name), &dev->init_name);
    if (!name)
        bpf_core_read(&name, sizeof(name), &dev->kobj.name);
    if (known(session, address, (u64)name))
        return 0;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return 0;
    }
    r->type = RECORD_DEVICE;
    r->flags = 0;
    r->address = address;
    r->name[0] = 0;
    r->bus[0] = 0;
    r->driver[0] = 0;
    bpf_probe_read_kernel_str(r->name, sizeof(r->name), name);
    bpf_core_read(&bus, sizeof(bus), &dev->bus);
    if (bus && !bpf_core_read(&text, sizeof(text), &bus->name) && bpf_probe_read_kernel_str(r->bus, sizeof(r->bus), text) > 0)
        r->flags |= DEVICE_BUS;
    bpf_core_read(&driver, sizeof(driver), &dev->driver);
    if (driver && !bpf_core_read(&text, sizeof(text), &driver->name) && bpf_probe_read_kernel_str(r->driver, sizeof(r->driver), text) > 0)
        r->flags |= DEVICE_DRIVER;
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    return 0;
}

/* Describes an RDMA device, which has its name in itself. */
__noinline int rdma_device(u64 session, u64 address, u32 name_at)
{
    struct record_device *r;

    if (!address || known(session, address, 1))
        return 0;
    r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
    if (!r) {
        lost();
        return 0;
    }
    r->type = RECORD_DEVICE;
    r->flags = 0;
    r->address = address;
    r->name[0] = 0;
    r->bus[0] = 0;
    r->driver[0] = 0;
    bpf_probe_read_kernel_str(r->name, TEXT_NAME, (void *)(address + name_at));
    bpf_ringbuf_submit(r, BPF_RB_NO_WAKEUP);
    return 0;
}

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

/* References of a file, less the one that the iterator holds. */
static __always_inline s64 references(struct file *file)
{
    s64 count = 0;
    if (bpf_core_field_exists(struct file___ref, f_ref))
        bpf_core_read(&count, sizeof(count), &((struct file___ref *)file)->f_ref);
    else if (!bpf_core_read(&count, sizeof(count), &file->f_count))
        count--;
    return count;
}

static __always_inline u64 container(const struct control *c, u64 member, enum offset base)
{
    s32 bits = offset_of(c, base);
    return bits < 0 ? 0 : member - bits / BITS;
}

static __always_inline void gem(const struct control *c, u64 session, u64 dmabuf, u64 priv, struct record_buffer *r)
{
    u64 back = 0, object, resource;
    u32 value = 0;

    /* 0 once the last handle is closed: drm_gem_object_exported_dma_buf_free() */
    if (!member(c, priv, GEM_DMABUF, &back, sizeof(back)) || (back && back != dmabuf)) {
        r->kind = KIND_UNKNOWN;
        return;
    }
    r->device = pointer(c, pointer(c, priv, GEM_DEV), DRM_DEV);
    r->funcs = pointer(c, priv, GEM_FUNCS);
    if (symbol(session, r->funcs) == KIND_TTM || symbol(session, pointer(c, r->funcs, FUNCS_MMAP)) == KIND_TTM) {
        object = container(c, priv, TTM_BASE);
        if (!member(c, object, TTM_PIN_COUNT, &value, sizeof(value)))
            return;
        r->kind = KIND_TTM;
        r->pin_count = value;
        r->flags |= BUFFER_PINCOUNT;
        resource = pointer(c, object, TTM_RESOURCE);
        if (member(c, resource, TTM_MEM_TYPE, &r->mem_type, sizeof(r->mem_type)))
            r->flags |= BUFFER_MEMTYPE;
    } else if (symbol(session, pointer(c, r->funcs, FUNCS_SG_TABLE)) == KIND_SHMEM) {
        if (member(c, container(c, priv, SHMEM_BASE), SHMEM_PIN_COUNT, &value, sizeof(value))) {
            r->pin_count = value;
            r->flags |= BUFFER_PINCOUNT;
        }
    }
}

/*
 * A flag "revoked", the count that its revoke waits for, and whether it does (the list of a completion that is not empty), of a private
 * part that points back to the buffer.
 */
static __always_inline void revocable(const struct control *c, u64 priv, enum offset flag, enum offset kref, enum offset waiter, struct record_buffer *r)
{
    u32 value = 0;
    u64 next;
    int b = bit(c, priv, flag);

    if (b >= 0)
        r->flags |= BUFFER_REVOCABLE | (b ? BUFFER_REVOKED : 0);
    next = pointer(c, priv, waiter);
    if (next && member(c, priv, kref, &value, sizeof(value))) {
        r->references = value;
        r->flags |= BUFFER_REFERENCES | (next != priv + (u32)offset_of(c, waiter) / BITS ? BUFFER_AWAITED : 0);
    }
}

/* What the exporter's private part says. */
static __always_inline void exporter(const struct control *c, u64 session, u64 dmabuf, u64 priv, int kind, struct record_buffer *r)
{
    u64 pdev;

    r->kind = kind;
    switch (kind) {
    case KIND_VFIO:
        if (pointer(c, priv, VFIO_DMABUF) != dmabuf) {
            r->kind = KIND_UNKNOWN;
            break;
        }
        revocable(c, priv, VFIO_REVOKED, VFIO_KREF, VFIO_WAITER, r);
        pdev = pointer(c, pointer(c, priv, VFIO_VDEV), VFIO_PDEV);
        if (pdev)
            r->device = pdev + bpf_core_field_offset(struct pci_dev, dev);
        break;
    case KIND_UVERBS:
        if (pointer(c, priv, UVERBS_DMABUF) == dmabuf)
            revocable(c, priv, UVERBS_REVOKED, UVERBS_KREF, UVERBS_WAITER, r);
        else
            r->kind = KIND_UNKNOWN;
        break;
    case KIND_UDMABUF:
        r->device = pointer(c, pointer(c, priv, UDMABUF_DEVICE), MISC_DEVICE);
        break;
    case KIND_VB2_CONTIG:
        r->device = pointer(c, priv, VB2_CONTIG_DEV);
        break;
    case KIND_VB2_SG:
        r->device = pointer(c, priv, VB2_SG_DEV);
        break;
    case KIND_GEM:
        gem(c, session, dmabuf, priv, r);
        break;
    default:
        break;
    }
    device(session, r->device);
}

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
