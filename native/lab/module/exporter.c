// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * The exporters. They count pins and mappings per buffer and per attachment, which is the truth about them: dma-buf itself
 * keeps no such counts.
 */
#include <linux/dma-mapping.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>

#include "lab.h"

enum { MAX_PAGES = 1024 };

DEFINE_MUTEX(lab_lists);
LIST_HEAD(lab_buffers);
static struct workqueue_struct *lab_waits;

static int attach(struct dma_buf *dmabuf, struct dma_buf_attachment *attachment)
{
	struct lab_buffer *buffer = dmabuf->priv;
	struct lab_attachment *a;

	if (READ_ONCE(buffer->revoked))
		return -ENODEV;
	a = kzalloc(sizeof(*a), GFP_KERNEL);
	if (!a)
		return -ENOMEM;
	a->buffer = buffer;
	a->attach = attachment;
	if (buffer->clears_p2p || (buffer->device_memory && lab_vram_refuses(attachment)))
		attachment->peer2peer = false;
	attachment->priv = a;
	mutex_lock(&lab_lists);
	list_add(&a->node, &buffer->attachments);
	mutex_unlock(&lab_lists);
	return 0;
}

static void detach(struct dma_buf *dmabuf, struct dma_buf_attachment *attachment)
{
	struct lab_attachment *a = attachment->priv;

	mutex_lock(&lab_lists);
	list_del(&a->node);
	mutex_unlock(&lab_lists);
	/* Whoever detaches has unmapped and unpinned. */
	if (atomic_read(&a->maps) || atomic_read(&a->pins))
		pr_warn("dmabuf_lab: detached with %d mappings and %d pins\n", atomic_read(&a->maps), atomic_read(&a->pins));
	kfree(a);
}

static int pin(struct dma_buf_attachment *attachment)
{
	struct lab_attachment *a = attachment->priv;
	int error;

	dma_resv_assert_held(attachment->dmabuf->resv);
	if (READ_ONCE(a->buffer->revoked))
		return -ENODEV;
	error = lab_vram_pin(a->buffer);
	if (error)
		return error;
	atomic_inc(&a->pins);
	atomic_inc(&a->buffer->pins);
	return 0;
}

static void unpin(struct dma_buf_attachment *attachment)
{
	struct lab_attachment *a = attachment->priv;

	dma_resv_assert_held(attachment->dmabuf->resv);
	atomic_dec(&a->pins);
	atomic_dec(&a->buffer->pins);
}

static struct sg_table *map(struct dma_buf_attachment *attachment, enum dma_data_direction direction)
{
	struct lab_attachment *a = attachment->priv;
	struct scatterlist *entry;
	struct sg_table *table;
	int i, error;

	if (READ_ONCE(a->buffer->revoked))
		return ERR_PTR(-ENODEV);
	lab_vram_map(a->buffer, attachment);
	table = kzalloc(sizeof(*table), GFP_KERNEL);
	if (!table)
		return ERR_PTR(-ENOMEM);
	error = sg_alloc_table(table, a->buffer->pages, GFP_KERNEL);
	if (error)
		goto free_table;
	for_each_sgtable_sg(table, entry, i)
		sg_set_page(entry, a->buffer->page, PAGE_SIZE, 0);
	error = dma_map_sgtable(attachment->dev, table, direction, DMA_ATTR_SKIP_CPU_SYNC);
	if (error)
		goto free_entries;
	atomic_inc(&a->maps);
	atomic_inc(&a->buffer->maps);
	return table;

free_entries:
	sg_free_table(table);
free_table:
	kfree(table);
	return ERR_PTR(error);
}

static void unmap(struct dma_buf_attachment *attachment, struct sg_table *table, enum dma_data_direction direction)
{
	struct lab_attachment *a = attachment->priv;

	dma_unmap_sgtable(attachment->dev, table, direction, DMA_ATTR_SKIP_CPU_SYNC);
	sg_free_table(table);
	kfree(table);
	atomic_dec(&a->maps);
	if (atomic_dec_and_test(&a->buffer->maps))
		wake_up_all(&a->buffer->unmapped);
}

/* Ordinary memory, so that a device can also register the mapping: then nothing is attached. */
static int map_user(struct dma_buf *dmabuf, struct vm_area_struct *vma)
{
	struct lab_buffer *buffer = dmabuf->priv;
	int error = 0;

	for (unsigned long address = vma->vm_start; address < vma->vm_end && !error; address += PAGE_SIZE)
		error = vm_insert_page(vma, address, buffer->page);
	return error;
}

static void release(struct dma_buf *dmabuf)
{
	struct lab_buffer *buffer = dmabuf->priv;

	mutex_lock(&lab_lists);
	list_del(&buffer->node);
	mutex_unlock(&lab_lists);
	if (lab_fence_open(buffer))
		lab_fence_signal(buffer);
	__free_page(buffer->page);
	kfree(buffer);
}

static const struct dma_buf_ops lab_static_dmabuf_ops = {
	.attach = attach,
	.detach = detach,
	.map_dma_buf = map,
	.unmap_dma_buf = unmap,
	.mmap = map_user,
	.release = release,
};

static const struct dma_buf_ops lab_dynamic_dmabuf_ops = {
	.attach = attach,
	.detach = detach,
	.pin = pin,
	.unpin = unpin,
	.map_dma_buf = map,
	.unmap_dma_buf = unmap,
	.mmap = map_user,
	.release = release,
};

/* What a revoke waits for. It holds a reference of the buffer. */
static void wait_unmapped(struct work_struct *work)
{
	struct lab_buffer *buffer = container_of(work, struct lab_buffer, wait);

	lab_fence_wait(buffer);
	wait_event_idle(buffer->unmapped, !atomic_read(&buffer->maps));
	WRITE_ONCE(buffer->waiting, false);
	dma_buf_put(buffer->dmabuf);
}

struct dma_buf *lab_export_buffer(unsigned int exporter, unsigned int flags, u64 size)
{
	DEFINE_DMA_BUF_EXPORT_INFO(info);
	struct lab_buffer *buffer;
	struct dma_buf *dmabuf;

	if ((flags & LAB_DEVICE_MEMORY) && exporter != LAB_EXPORT_DYNAMIC)
		return ERR_PTR(-EINVAL);
	if (exporter >= LAB_EXPORTERS || !size || !PAGE_ALIGNED(size) || size / PAGE_SIZE > MAX_PAGES)
		return ERR_PTR(-EINVAL);
	buffer = kzalloc(sizeof(*buffer), GFP_KERNEL);
	if (!buffer)
		return ERR_PTR(-ENOMEM);
	buffer->page = alloc_page(GFP_KERNEL | __GFP_ZERO);
	if (!buffer->page) {
		kfree(buffer);
		return ERR_PTR(-ENOMEM);
	}
	buffer->pages = size / PAGE_SIZE;
	buffer->dynamic = exporter == LAB_EXPORT_DYNAMIC;
	buffer->clears_p2p = flags & LAB_CLEARS_P2P;
	buffer->device_memory = buffer->in_device = flags & LAB_DEVICE_MEMORY;
	buffer->client = current->tgid;
	INIT_LIST_HEAD(&buffer->attachments);
	init_waitqueue_head(&buffer->unmapped);
	INIT_WORK(&buffer->wait, wait_unmapped);
	info.ops = buffer->dynamic ? &lab_dynamic_dmabuf_ops : &lab_static_dmabuf_ops;
	info.size = size;
	info.flags = O_RDWR;
	info.priv = buffer;
	dmabuf = dma_buf_export(&info);
	if (IS_ERR(dmabuf)) {
		__free_page(buffer->page);
		kfree(buffer);
		return dmabuf;
	}
	buffer->dmabuf = dmabuf;
	mutex_lock(&lab_lists);
	list_add(&buffer->node, &lab_buffers);
	mutex_unlock(&lab_lists);
	return dmabuf;
}

struct lab_buffer *lab_buffer_of(struct dma_buf *dmabuf)
{
	return dmabuf->ops == &lab_static_dmabuf_ops || dmabuf->ops == &lab_dynamic_dmabuf_ops ? dmabuf->priv : NULL;
}

/* Tells the importers and waits, as an exporter does before it touches the memory. */
static void invalidate(struct lab_buffer *buffer)
{
	dma_resv_assert_held(buffer->dmabuf->resv);
	lab_notify_importers(buffer->dmabuf);
	dma_resv_wait_timeout(buffer->dmabuf->resv, DMA_RESV_USAGE_BOOKKEEP, false, MAX_SCHEDULE_TIMEOUT);
}

int lab_move(struct lab_buffer *buffer)
{
	int error = 0;

	if (!buffer->dynamic)
		return -EOPNOTSUPP;
	dma_resv_lock(buffer->dmabuf->resv, NULL);
	if (atomic_read(&buffer->pins)) {
		error = -EBUSY;
	} else {
		invalidate(buffer);
		buffer->moves++;
	}
	dma_resv_unlock(buffer->dmabuf->resv);
	return error;
}

static bool revocable(struct lab_buffer *buffer)
{
	struct lab_attachment *a;
	bool all = true;

	mutex_lock(&lab_lists);
	list_for_each_entry(a, &buffer->attachments, node)
		all &= a->importer && lab_importer_revocable(a->importer);
	mutex_unlock(&lab_lists);
	return all;
}

int lab_revoke(struct lab_buffer *buffer)
{
	if (!buffer->dynamic || !revocable(buffer))
		return -EOPNOTSUPP;
	dma_resv_lock(buffer->dmabuf->resv, NULL);
	WRITE_ONCE(buffer->revoked, true);
	lab_notify_importers(buffer->dmabuf);
	dma_resv_unlock(buffer->dmabuf->resv);
	if ((atomic_read(&buffer->maps) || lab_fence_open(buffer)) && !READ_ONCE(buffer->waiting)) {
		WRITE_ONCE(buffer->waiting, true);
		get_dma_buf(buffer->dmabuf);
		queue_work(lab_waits, &buffer->wait);
	}
	return 0;
}

int lab_restore(struct lab_buffer *buffer)
{
	if (READ_ONCE(buffer->waiting))
		return -EBUSY;
	WRITE_ONCE(buffer->revoked, false);
	return 0;
}

int lab_exporter_init(void)
{
	lab_waits = alloc_workqueue("dmabuf_lab", WQ_UNBOUND, 0);
	return lab_waits ? 0 : -ENOMEM;
}

void lab_exporter_exit(void)
{
	destroy_workqueue(lab_waits);
}
