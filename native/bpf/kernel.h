/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * The members of the kernel's structures that are read. Order and offsets mean nothing here: libbpf puts in those of the running
 * kernel, from its own type information. A name with ___ stands for the same structure in an older or newer kernel.
 * Structures of modules are not here: their offsets come as numbers (see records.h).
 */
#ifndef DMASCOPE_KERNEL_H
#define DMASCOPE_KERNEL_H

#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#define CORE __attribute__((preserve_access_index))

typedef __u8 u8;
typedef __u32 u32;
typedef __s32 s32;
typedef __u64 u64;
typedef __s64 s64;
typedef _Bool bool;

struct list_head {
    struct list_head *next;
} CORE;

struct kobject {
    const char *name;
} CORE;

struct bus_type {
    const char *name;
} CORE;

struct device_driver {
    const char *name;
} CORE;

struct device {
    struct kobject kobj;
    const char *init_name;
    const struct bus_type *bus;
    struct device_driver *driver;
} CORE;

struct pci_dev {
    struct device dev;
} CORE;

struct module {
    char name[56];
} CORE;

struct super_block {
    unsigned long s_magic;
} CORE;

struct inode {
    struct super_block *i_sb;
    unsigned long i_ino;
} CORE;

struct counter {
    s64 value;
};

/* up to 6.12: the number of references */
struct file {
    struct inode *f_inode;
    void *private_data;
    struct counter f_count;
} CORE;

/* from 6.13: one less than the number of references (include/linux/file_ref.h, FILE_REF_ONEREF) */
struct file___ref {
    struct counter f_ref;
} CORE;

struct dma_resv_list {
    u32 num_fences;
    struct dma_fence *table[1];
} CORE;

struct dma_resv {
    struct dma_resv_list *fences;
} CORE;

struct dma_fence {
    const void *ops;
    u64 context;
    u64 seqno;
    unsigned long flags;
} CORE;

/* its place among the bits changed: 0, later 1, from 7.x on 3 */
enum dma_fence_flag_bits {
    DMA_FENCE_FLAG_SIGNALED_BIT = 0,
};

struct dma_buf_ops {
    void *pin;
    void *release;
} CORE;

struct dma_buf {
    unsigned long size;
    struct file *file;
    struct list_head attachments;
    const struct dma_buf_ops *ops;
    u32 vmapping_counter;
    const char *exp_name;
    const char *name;
    struct module *owner;
    void *priv;
    struct dma_resv *resv;
} CORE;

struct dma_buf_attach_ops {
    bool allow_peer2peer;
    void *invalidate_mappings;
} CORE;

/* the same member's name up to 7.0 */
struct dma_buf_attach_ops___old {
    void *move_notify;
} CORE;

struct dma_buf_attachment {
    struct dma_buf *dmabuf;
    struct device *dev;
    struct list_head node;
    bool peer2peer;
    const struct dma_buf_attach_ops *importer_ops;
    void *importer_priv;
} CORE;

/* up to 6.14: set while a mapping is kept in the attachment */
struct dma_buf_attachment___sgt {
    void *sgt;
} CORE;

struct bpf_iter_meta {
    u64 session_id;
} CORE;

struct bpf_iter__dmabuf {
    struct bpf_iter_meta *meta;
    struct dma_buf *dmabuf;
} CORE;

struct bpf_iter__task_file {
    struct bpf_iter_meta *meta;
    struct file *file;
} CORE;

#endif
