/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * The walk of native/bpf/dmabuf.bpf.c as text, for a reader that knows nothing but read(2), as bpftool and cat have it: a line for each
 * buffer and for each attachment, with what the records say of them. Only for measuring: no second look, no offsets from outside.
 */
#include "../../bpf/kernel.h"

char LICENSE[] SEC("license") = "Dual BSD/GPL";

/* Attachments of a buffer that are printed; the scenario has fewer. */
#define MOST 16

struct seq_file;

struct bpf_iter_meta___seq {
    struct seq_file *seq;
} CORE;


#define PRINT(seq, format, ...)                                              \
    ({                                                                       \
        static const char text[] = format;                                   \
        unsigned long long args[] = { __VA_ARGS__ };                         \
        bpf_seq_printf(seq, text, sizeof(text), args, sizeof(args));         \
    })

static __always_inline void attachment(struct seq_file *seq, struct dma_buf_attachment *a)
{
    const struct dma_buf_attach_ops *ops = 0;
    struct device_driver *driver = 0;
    const struct bus_type *bus = 0;
    const char *name = 0, *on = "", *by = "";
    struct device *dev = 0;
    void *callback = 0;
    bool p2p = 0, allowed = 0;

    bpf_core_read(&dev, sizeof(dev), &a->dev);
    bpf_core_read(&name, sizeof(name), &dev->init_name);
    if (!name)
        bpf_core_read(&name, sizeof(name), &dev->kobj.name);
    bpf_core_read(&bus, sizeof(bus), &dev->bus);
    bpf_core_read(&driver, sizeof(driver), &dev->driver);
    if (bus)
        bpf_core_read(&on, sizeof(on), &bus->name);
    if (driver)
        bpf_core_read(&by, sizeof(by), &driver->name);
    bpf_core_read(&p2p, sizeof(p2p), &a->peer2peer);
    bpf_core_read(&ops, sizeof(ops), &a->importer_ops);
    if (ops) {
        bpf_core_read(&allowed, sizeof(allowed), &ops->allow_peer2peer);
        bpf_core_read(&callback, sizeof(callback), &ops->invalidate_mappings);
    }
    PRINT(seq, "\t%s %s %s p2p %d ops %pS callback %pS allow %d\n", (u64)name, (u64)on, (u64)by, p2p, (u64)ops, (u64)callback, allowed);
}

SEC("iter/dmabuf")
int all_as_text(struct bpf_iter__dmabuf *ctx)
{
    struct seq_file *seq = ((struct bpf_iter_meta___seq *)ctx->meta)->seq;
    struct dma_buf *dmabuf = ctx->dmabuf;
    const char *exporter = "", *name = 0, *module = "";
    const struct dma_buf_ops *ops = 0;
    struct module *owner = 0;
    struct inode *inode = 0;
    struct file *file = 0;
    struct list_head *head, *node = 0;
    unsigned long size = 0, ino = 0;
    void *pin = 0;
    int i;

    if (!dmabuf)
        return 0;
    bpf_core_read(&size, sizeof(size), &dmabuf->size);
    bpf_core_read(&file, sizeof(file), &dmabuf->file);
    bpf_core_read(&inode, sizeof(inode), &file->f_inode);
    bpf_core_read(&ino, sizeof(ino), &inode->i_ino);
    bpf_core_read(&exporter, sizeof(exporter), &dmabuf->exp_name);
    bpf_core_read(&name, sizeof(name), &dmabuf->name);
    bpf_core_read(&owner, sizeof(owner), &dmabuf->owner);
    bpf_core_read(&ops, sizeof(ops), &dmabuf->ops);
    bpf_core_read(&pin, sizeof(pin), &ops->pin);
    if (owner)
        module = (void *)owner + bpf_core_field_offset(struct module, name);
    PRINT(seq, "%lu %lu %s %s %s ops %pS pin %pS\n", ino, size, (u64)exporter, (u64)(name ? name : ""), (u64)module, (u64)ops, (u64)pin);
    head = (struct list_head *)((void *)dmabuf + bpf_core_field_offset(struct dma_buf, attachments));
    bpf_core_read(&node, sizeof(node), &head->next);
    for (i = 0; i < MOST && node && node != head; i++) {
        attachment(seq, (void *)node - bpf_core_field_offset(struct dma_buf_attachment, node));
        if (bpf_core_read(&node, sizeof(node), &node->next))
            break;
    }
    return 0;
}
