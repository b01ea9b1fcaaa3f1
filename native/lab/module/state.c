// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * debugfs dmabuf_lab/state: what the module knows of itself, a line per thing, fields `key=value` divided by TABs:
 *
 *   kernel      pins_on_map (core pins dynamic importers when they map), callback_optional, sgt_in_attachment, umem_revocable,
 *               umem_revoke
 *   buffer      ino, dynamic, pins, maps, revoked, waiting (a revoke waits for fences or unmaps), moves, place (of LAB_DEVICE_MEMORY: vram, gtt; else -),
 *               fence (has one that has not signalled), place_told (whether the device's list says which buffer it is)
 *   attachment  the ones of the buffer before it, newest first, whoever the importer is: ino, device, ops and callback (symbol as
 *               %ps prints it, or -), p2p, pins and maps (counted by the exporter), core_sgt (dma-buf itself holds a
 *               mapping for as long as it is attached; - where it never does), and, when the importer is this module's
 *               (else -): id, kind (enum in dmabuf_lab.h), own_pin (it called dma_buf_pin, itself or through ib_umem), mapped,
 *               revoked, notified, lkey (when it is a memory region of this module's RDMA devices)
 *   kernel_mr   memory regions of this module on RDMA devices of others: device, lkey, rkey, length
 *   foreign     attachments of this module to other exporters' buffers, newest first: the same fields, pins and maps -
 */
#include <linux/debugfs.h>
#include <linux/fs.h>
#include <linux/module.h>
#include <linux/seq_file.h>

#include "lab.h"

static struct dentry *folder;

static void symbol(struct seq_file *out, const char *key, const void *address)
{
	if (address)
		seq_printf(out, "\t%s=%ps", key, address);
	else
		seq_printf(out, "\t%s=-", key);
}

static void print_contract(struct seq_file *out, const struct dma_buf_attachment *attach)
{
	seq_printf(out, "\tino=%llu\tdevice=%s", (u64)file_inode(attach->dmabuf->file)->i_ino, dev_name(attach->dev));
	symbol(out, "ops", attach->importer_ops);
	symbol(out, "callback", attach->importer_ops ? attach->importer_ops->lab_callback : NULL);
	seq_printf(out, "\tp2p=%d", attach->peer2peer);
#ifdef HAS_SGT_IN_ATTACHMENT
	seq_printf(out, "\tcore_sgt=%d", !!attach->sgt);
#else
	seq_puts(out, "\tcore_sgt=-");
#endif
}

static void print_importer(struct seq_file *out, const struct lab_importer *importer)
{
	bool umem = importer && lab_is_umem(importer->kind);

	if (!importer) {
		seq_puts(out, "\tid=-\tkind=-\town_pin=-\tmapped=-\trevoked=-\tnotified=-\tlkey=-\n");
		return;
	}
	seq_printf(out, "\tid=%u\tkind=%u\town_pin=%d\tmapped=%d\trevoked=%d\tnotified=%u", importer->id, importer->kind,
		   umem ? lab_umem_pinned(importer) : importer->pinned,
		   umem ? lab_umem_mapped(importer) : !!importer->sgt,
		   umem ? lab_umem_revoked(importer) : importer->revoked, importer->notified);
	if (importer->lkey)
		seq_printf(out, "\tlkey=%u\n", importer->lkey);
	else
		seq_puts(out, "\tlkey=-\n");
}

static void print_buffer(struct seq_file *out, const struct lab_buffer *buffer)
{
	const struct lab_attachment *a;

	seq_printf(out, "buffer\tino=%llu\tdynamic=%d\tpins=%d\tmaps=%d\trevoked=%d\twaiting=%d\tmoves=%u\tplace=%s\tfence=%d\tplace_told=%d\n",
		   (u64)file_inode(buffer->dmabuf->file)->i_ino, buffer->dynamic, atomic_read(&buffer->pins), atomic_read(&buffer->maps),
		   READ_ONCE(buffer->revoked), READ_ONCE(buffer->waiting), buffer->moves, buffer->device_memory ? buffer->in_device ? "vram" : "gtt" : "-",
		   lab_fence_open(buffer), IS_ENABLED(HAS_DRIVERS_INODES));
	list_for_each_entry(a, &buffer->attachments, node) {
		seq_puts(out, "attachment");
		print_contract(out, a->attach);
		seq_printf(out, "\tpins=%d\tmaps=%d", atomic_read(&a->pins), atomic_read(&a->maps));
		print_importer(out, a->importer);
	}
}

static int state_show(struct seq_file *out, void *unused)
{
	const struct lab_importer *importer;
	const struct lab_buffer *buffer;

	seq_printf(out, "kernel\tpins_on_map=%d\tcallback_optional=%d\tsgt_in_attachment=%d\tumem_revocable=%d\tumem_revoke=%d\n",
		   !IS_ENABLED(HAS_OPTIONAL_CALLBACK) && !IS_ENABLED(CONFIG_DMABUF_MOVE_NOTIFY), IS_ENABLED(HAS_OPTIONAL_CALLBACK),
		   IS_ENABLED(HAS_SGT_IN_ATTACHMENT), IS_ENABLED(HAS_UMEM_REVOCABLE), IS_ENABLED(HAS_UMEM_REVOKE));
	mutex_lock(&lab_mutex);
	mutex_lock(&lab_lists);
	list_for_each_entry(buffer, &lab_buffers, node)
		print_buffer(out, buffer);
	mutex_unlock(&lab_lists);
	list_for_each_entry(importer, &lab_importers, all) {
		if (lab_buffer_of(importer->dmabuf))
			continue;
		seq_puts(out, "foreign");
		print_contract(out, importer->attach);
		seq_puts(out, "\tpins=-\tmaps=-");
		print_importer(out, importer);
	}
	mutex_unlock(&lab_mutex);
	lab_nics_print(out);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(state);

int lab_state_init(void)
{
	folder = debugfs_create_dir("dmabuf_lab", NULL);
	debugfs_create_file("state", 0400, folder, NULL, &state_fops);
	lab_p2p_init(folder);
	return PTR_ERR_OR_ZERO(folder);
}

void lab_state_exit(void)
{
	debugfs_remove(folder);
}
