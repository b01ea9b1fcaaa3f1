/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/* Private parts of exporters. Part of dmabuf.bpf.c. */

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
