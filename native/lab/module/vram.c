// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * Memory of a device that is not there: only where it would be is kept, and decided as amdgpu does (drivers/gpu/drm/amd/amdgpu/amdgpu_dma_buf.c):
 *
 *   amdgpu_dma_buf_map()  whoever is not peer-to-peer gets it in system memory, which moves what nobody has pinned, for all others too
 *   amdgpu_dma_buf_pin()  it is pinned in the device only when all that are attached are peer-to-peer; what is pinned there stays (EINVAL)
 *   ttm_bo_evict()        when room is wanted, what nobody has pinned goes, the least recently used first
 *
 * Its list in debugfs has the form of amdgpu_vm_info (amdgpu_bo_print_info()), with inodes or, as kernels before 6.5, hashed pointers.
 */
#include <linux/debugfs.h>
#include <linux/fs.h>
#include <linux/seq_file.h>
#include <linux/slab.h>

#include "lab.h"

static struct dentry *folder, *parent;

/* With the reservation held: importers are told, as by amdgpu_bo_move_notify(). */
static void place(struct lab_buffer *buffer, bool in_device)
{
	if (buffer->in_device == in_device)
		return;
	lab_notify_importers(buffer->dmabuf);
	buffer->in_device = in_device;
	buffer->moves++;
}

bool lab_vram_refuses(const struct dma_buf_attachment *attachment)
{
	return attachment->dev == lab_device(LAB_EXT);
}

static bool all_reach(struct lab_buffer *buffer)
{
	struct lab_attachment *a;
	bool all = true;

	mutex_lock(&lab_lists);
	list_for_each_entry(a, &buffer->attachments, node)
		all &= a->attach->peer2peer;
	mutex_unlock(&lab_lists);
	return all;
}

int lab_vram_pin(struct lab_buffer *buffer)
{
	bool reach;

	if (!buffer->device_memory)
		return 0;
	reach = all_reach(buffer);
	if (atomic_read(&buffer->pins))
		return buffer->in_device && !reach ? -EINVAL : 0;
	place(buffer, reach);
	return 0;
}

void lab_vram_map(struct lab_buffer *buffer, const struct dma_buf_attachment *attachment)
{
	if (buffer->device_memory && !atomic_read(&buffer->pins) && !attachment->peer2peer)
		place(buffer, false);
}

/* The oldest that is in the device and that nobody has pinned or is busy with, moved out; its size, 0 when there is none. */
static u64 evict_one(void)
{
	struct lab_buffer *buffer;
	u64 size = 0;

	mutex_lock(&lab_lists);
	list_for_each_entry_reverse(buffer, &lab_buffers, node) {
		/* A try cannot wait for who waits for lab_lists. */
		if (!buffer->in_device || atomic_read(&buffer->pins) || !dma_resv_trylock(buffer->dmabuf->resv))
			continue;
		if (!atomic_read(&buffer->pins)) {
			place(buffer, false);
			size = (u64)buffer->pages << PAGE_SHIFT;
		}
		dma_resv_unlock(buffer->dmabuf->resv);
		if (size)
			break;
	}
	mutex_unlock(&lab_lists);
	return size;
}

int lab_vram_evict(u64 bytes)
{
	u64 freed = 0, size;

	while (freed < bytes) {
		size = evict_one();
		if (!size)
			return -ENOMEM;
		freed += size;
	}
	return 0;
}

static int objects_show(struct seq_file *out, void *unused)
{
	const struct lab_buffer *buffer;
	unsigned int number = 0;

	mutex_lock(&lab_lists);
	list_for_each_entry(buffer, &lab_buffers, node) {
		if (!buffer->device_memory)
			continue;
		seq_printf(out, "pid:%d\tProcess:dmabuf_lab ----------\n", buffer->client);
		seq_printf(out, "\t\t0x%08x: %12llu byte %s", ++number, (u64)buffer->pages << PAGE_SHIFT, buffer->in_device ? "VRAM" : "GTT");
		if (atomic_read(&buffer->pins))
			seq_printf(out, " pin count %d", atomic_read(&buffer->pins));
#ifdef HAS_DRIVERS_INODES
		seq_printf(out, " exported as ino:%llu\n", (u64)file_inode(buffer->dmabuf->file)->i_ino);
#else
		seq_printf(out, " exported as %p\n", buffer->dmabuf);
#endif
	}
	mutex_unlock(&lab_lists);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(objects);

static int name_show(struct seq_file *out, void *unused)
{
	seq_puts(out, "dmabuf_lab dev=" LAB_GPU_DEVICE " unique=" LAB_GPU_DEVICE "\n");
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(name);

/* Under lab_mutex. */
void lab_vram_show(void)
{
	if (folder)
		return;
	/* A reference, which keeps nobody from removing it; where no driver has made it, it is ours. */
	parent = debugfs_lookup("dri", NULL);
	if (!parent)
		parent = dget(debugfs_create_dir("dri", NULL));
	folder = debugfs_create_dir(LAB_GPU_DEVICE, parent);
	debugfs_create_file("name", 0444, folder, NULL, &name_fops);
	debugfs_create_file("amdgpu_vm_info", 0444, folder, NULL, &objects_fops);
}

void lab_vram_exit(void)
{
	if (!folder)
		return;
	debugfs_remove(folder);
	dput(parent);
}
