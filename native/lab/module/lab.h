/* SPDX-License-Identifier: GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * Inside of the test module.
 *
 * Locks, outermost first: lab_mutex (everything user space asks for), a buffer's dma_resv (taken and demanded by dma-buf),
 * lab_lists (the lists of buffers and of attachments on the exporter's side; nothing is called with it).
 */
#ifndef LAB_H
#define LAB_H

#include <linux/atomic.h>
#include <linux/device.h>
#include <linux/dma-buf.h>
#include <linux/dma-resv.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/wait.h>
#include <linux/workqueue.h>

#include "dmabuf_lab.h"

struct ib_device;
struct ib_umem_dmabuf;
struct lab_importer;
struct churn;

#ifdef HAS_OPTIONAL_CALLBACK
#define lab_callback invalidate_mappings
#define lab_notify_importers(dmabuf) dma_buf_invalidate_mappings(dmabuf)
#else
#define lab_callback move_notify
#define lab_notify_importers(dmabuf) dma_buf_move_notify(dmabuf)
#endif

extern struct mutex lab_mutex, lab_lists;

/* A buffer that this module exports. */
struct lab_buffer {
	struct list_head node; /* lab_buffers */
	struct list_head attachments; /* struct lab_attachment, newest first */
	struct dma_buf *dmabuf;
	struct page *page; /* all its pages are this one */
	unsigned long pages;
	bool dynamic, clears_p2p, revoked, waiting;
	bool device_memory, in_device; /* vram.c */
	int client;                    /* the process that asked for it */
	struct dma_fence *fence;       /* fence.c; a reference */
	unsigned int moves;
	atomic_t pins, maps;
	wait_queue_head_t unmapped;
	struct work_struct wait;
};

/* An attachment to one of our buffers, whoever the importer is: dma_buf_attachment->priv. */
struct lab_attachment {
	struct list_head node;
	struct lab_buffer *buffer;
	struct dma_buf_attachment *attach;
	struct lab_importer *importer; /* NULL when it is a driver's */
	atomic_t pins, maps;
};

extern struct list_head lab_buffers;

/* A new buffer with one reference, or an error. */
struct dma_buf *lab_export_buffer(unsigned int exporter, unsigned int flags, u64 size);
struct lab_buffer *lab_buffer_of(struct dma_buf *dmabuf); /* NULL when it is not ours */
int lab_exporter_init(void);
void lab_exporter_exit(void);
int lab_move(struct lab_buffer *buffer);
int lab_revoke(struct lab_buffer *buffer);
int lab_restore(struct lab_buffer *buffer);

/* Memory of a device: where it is, decided as a graphics driver does. All but the last two with the buffer's reservation. */
bool lab_vram_refuses(const struct dma_buf_attachment *attachment);
int lab_vram_pin(struct lab_buffer *buffer);
void lab_vram_map(struct lab_buffer *buffer, const struct dma_buf_attachment *attachment);
int lab_vram_evict(u64 bytes);
/* Makes the device's list in debugfs, when there is none yet. */
void lab_vram_show(void);
void lab_vram_exit(void);

int lab_fence_add(struct lab_buffer *buffer);
int lab_fence_signal(struct lab_buffer *buffer);
/* Waits for what importers and others do with the buffer, without its reservation. */
void lab_fence_wait(struct lab_buffer *buffer);
bool lab_fence_open(const struct lab_buffer *buffer);

/* An attachment that this module made, to whatever buffer. */
struct lab_importer {
	struct list_head node; /* of its file, newest first */
	struct list_head all;  /* lab_importers, newest first; lab_mutex */
	unsigned int id, kind;
	struct device *device;       /* a reference */
	struct dma_buf *dmabuf;
	struct dma_buf_attachment *attach;
	struct ib_umem_dmabuf *umem; /* of the RDMA kinds */
	struct sg_table *sgt;        /* mapped; under dma_resv for importers with ops */
	bool pinned;                 /* it called dma_buf_pin() itself */
	bool revoked;
	unsigned int notified;
	u32 lkey;                    /* of the memory region that it is, else 0 */
};

/* What an RDMA importer attaches. */
struct lab_registration {
	int fd;
	u64 offset, length;   /* length 0: the whole buffer */
	int access;
	struct ib_device *ib; /* NULL: the one that is never registered */
};

extern struct list_head lab_importers;
extern const char *const lab_importer_names[LAB_IMPORTERS];

bool lab_is_umem(unsigned int kind);
/*
 * REGISTRATION is for the RDMA kinds, with an fd of DMABUF; else it may be NULL. DEVICE is NULL for the kind's own. The importer takes
 * references of its own.
 */
struct lab_importer *lab_attach_new(struct dma_buf *dmabuf, const struct lab_registration *registration, unsigned int kind,
				    struct device *device);
void lab_detach_free(struct lab_importer *importer);
int lab_importer_map(struct lab_importer *importer);
int lab_importer_unmap(struct lab_importer *importer);
int lab_importer_pin(struct lab_importer *importer);
int lab_importer_unpin(struct lab_importer *importer);
/* Whether its class lets an exporter revoke it. */
bool lab_importer_revocable(const struct lab_importer *importer);

int lab_umem_attach(struct lab_importer *importer, const struct lab_registration *registration);
void lab_umem_release(struct lab_importer *importer);
int lab_umem_map(struct lab_importer *importer);
int lab_umem_unmap(struct lab_importer *importer);
int lab_umem_revoke(struct lab_importer *importer);
bool lab_umem_pinned(const struct lab_importer *importer);
bool lab_umem_revoked(const struct lab_importer *importer);
bool lab_umem_mapped(const struct lab_importer *importer);
int lab_umem_init(void);
void lab_umem_exit(void);

/* An open file of the device. */
struct lab_file {
	struct list_head importers;
	struct list_head charges;
	struct churn *churn;
	struct dma_buf *kept;
};

int lab_dmem_region(u64 size);
int lab_dmem_charge(struct lab_file *file, struct lab_dmem *request);
int lab_dmem_uncharge(struct lab_file *file, unsigned int id);
void lab_dmem_release(struct lab_file *file);
void lab_dmem_exit(void);
int lab_ttm_look(struct lab_ttm *request);

/* RDMA devices that register memory; once they are there they stay until the module goes. Not under lab_mutex: ib_core calls back. */
int lab_nics_start(void);
void lab_nics_stop(void);
int lab_nic_unplug(unsigned int number);
struct seq_file;
void lab_nics_print(struct seq_file *out);

int lab_bulk(struct lab_file *file, const struct lab_bulk *request);
void lab_importer_add(struct lab_file *file, struct lab_importer *importer);

int lab_churn_start(struct lab_file *file, const struct lab_churn *request);
int lab_churn_count(struct lab_file *file, struct lab_churn_count *count);
int lab_churn_stop(struct lab_file *file, struct lab_churn_count *count);

struct device *lab_device(unsigned int kind);
/* A reference of a PCI function by its name, or NULL. */
struct device *lab_pci_device(const char *name);
int lab_devices_init(void);
void lab_devices_exit(void);

struct dentry;
/* Adds the kernel's answers to peer-to-peer questions, where it has them. */
void lab_p2p_init(struct dentry *folder);
int lab_state_init(void);
void lab_state_exit(void);

#endif
