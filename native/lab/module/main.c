// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* Test module of Dmascope's lab: makes dma-bufs and attachments of every contract on demand. /dev/dmabuf_lab, dmabuf_lab.h. */
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/uaccess.h>
#include <rdma/ib_verbs.h>

#include "lab.h"

DEFINE_MUTEX(lab_mutex);
static unsigned int last_id;

void lab_importer_add(struct lab_file *file, struct lab_importer *importer)
{
	lockdep_assert_held(&lab_mutex);
	importer->id = ++last_id;
	list_add(&importer->node, &file->importers);
	list_add(&importer->all, &lab_importers);
}

static int export_buffer(struct lab_export __user *argument)
{
	struct lab_export request;
	struct dma_buf *dmabuf;

	if (copy_from_user(&request, argument, sizeof(request)))
		return -EFAULT;
	if (request.flags & ~(LAB_CLEARS_P2P | LAB_DEVICE_MEMORY))
		return -EINVAL;
	dmabuf = lab_export_buffer(request.exporter, request.flags, request.size);
	if (IS_ERR(dmabuf))
		return PTR_ERR(dmabuf);
	if (request.flags & LAB_DEVICE_MEMORY)
		lab_vram_show();
	request.fd = dma_buf_fd(dmabuf, O_CLOEXEC);
	if (request.fd < 0) {
		dma_buf_put(dmabuf);
		return request.fd;
	}
	return copy_to_user(argument, &request, sizeof(request)) ? -EFAULT : 0;
}

static int attach(struct lab_file *file, struct lab_attach __user *argument)
{
	struct lab_registration registration = { .access = IB_ACCESS_LOCAL_WRITE | IB_ACCESS_REMOTE_READ | IB_ACCESS_REMOTE_WRITE };
	struct lab_importer *importer;
	struct lab_attach request;
	struct device *device = NULL;
	struct dma_buf *dmabuf;

	if (copy_from_user(&request, argument, sizeof(request)))
		return -EFAULT;
	if (request.pci[0]) {
		request.pci[sizeof(request.pci) - 1] = 0;
		device = lab_pci_device(request.pci);
		if (!device)
			return -ENODEV;
	}
	dmabuf = dma_buf_get(request.fd);
	if (IS_ERR(dmabuf)) {
		put_device(device);
		return PTR_ERR(dmabuf);
	}
	registration.fd = request.fd;
	importer = lab_attach_new(dmabuf, &registration, request.importer, device);
	dma_buf_put(dmabuf);
	put_device(device);
	if (IS_ERR(importer))
		return PTR_ERR(importer);
	lab_importer_add(file, importer);
	request.id = importer->id;
	return copy_to_user(argument, &request, sizeof(request)) ? -EFAULT : 0;
}

static int with_attachment(struct lab_file *file, unsigned int command, unsigned long id)
{
	struct lab_importer *importer;

	list_for_each_entry(importer, &file->importers, node) {
		if (importer->id != id)
			continue;
		switch (command) {
		case LAB_MAP:
			return lab_importer_map(importer);
		case LAB_UNMAP:
			return lab_importer_unmap(importer);
		case LAB_PIN:
			return lab_importer_pin(importer);
		case LAB_UNPIN:
			return lab_importer_unpin(importer);
		case LAB_UMEM_REVOKE:
			return lab_is_umem(importer->kind) ? lab_umem_revoke(importer) : -EOPNOTSUPP;
		default:
			lab_detach_free(importer);
			return 0;
		}
	}
	return -ENOENT;
}

static int do_with_buffer(unsigned int command, struct lab_buffer *buffer)
{
	switch (command) {
	case LAB_MOVE:
		return lab_move(buffer);
	case LAB_REVOKE:
		return lab_revoke(buffer);
	case LAB_RESTORE:
		return lab_restore(buffer);
	case LAB_FENCE:
		return lab_fence_add(buffer);
	default:
		return lab_fence_signal(buffer);
	}
}

static int with_buffer(unsigned int command, unsigned long fd)
{
	struct dma_buf *dmabuf = dma_buf_get(fd);
	struct lab_buffer *buffer;
	int error = -EOPNOTSUPP;

	if (IS_ERR(dmabuf))
		return PTR_ERR(dmabuf);
	buffer = lab_buffer_of(dmabuf);
	if (buffer)
		error = do_with_buffer(command, buffer);
	dma_buf_put(dmabuf);
	return error;
}

static int keep(struct lab_file *file, int fd)
{
	struct dma_buf *dmabuf = file->kept ? ERR_PTR(-EBUSY) : dma_buf_get(fd);

	if (IS_ERR(dmabuf))
		return PTR_ERR(dmabuf);
	file->kept = dmabuf;
	return 0;
}

static int bulk(struct lab_file *file, const void __user *argument)
{
	struct lab_bulk request;

	if (copy_from_user(&request, argument, sizeof(request)))
		return -EFAULT;
	return lab_bulk(file, &request);
}

static int churn(struct lab_file *file, unsigned int command, void __user *argument)
{
	struct lab_churn_count count = { 0 };
	struct lab_churn request;
	int error;

	if (command == LAB_CHURN_START) {
		if (copy_from_user(&request, argument, sizeof(request)))
			return -EFAULT;
		return lab_churn_start(file, &request);
	}
	error = command == LAB_CHURN_COUNT ? lab_churn_count(file, &count) : lab_churn_stop(file, &count);
	return error ? error : copy_to_user(argument, &count, sizeof(count)) ? -EFAULT : 0;
}

static int dmem(struct lab_file *file, unsigned int command, void __user *argument)
{
	struct lab_dmem request;
	u64 size;
	int error;

	if (command == LAB_DMEM_REGION)
		return copy_from_user(&size, argument, sizeof(size)) ? -EFAULT : lab_dmem_region(size);
	if (copy_from_user(&request, argument, sizeof(request)))
		return -EFAULT;
	error = lab_dmem_charge(file, &request);
	return error ? error : copy_to_user(argument, &request, sizeof(request)) ? -EFAULT : 0;
}

static int ttm(void __user *argument)
{
	struct lab_ttm request;
	int error;

	if (copy_from_user(&request, argument, sizeof(request)))
		return -EFAULT;
	error = lab_ttm_look(&request);
	return error ? error : copy_to_user(argument, &request, sizeof(request)) ? -EFAULT : 0;
}

static long carry_out(struct lab_file *file, unsigned int command, unsigned long argument)
{
	void __user *memory = (void __user *)argument;

	switch (command) {
	case LAB_EXPORT:
		return export_buffer(memory);
	case LAB_ATTACH:
		return attach(file, memory);
	case LAB_BULK:
		return bulk(file, memory);
	case LAB_MAP:
	case LAB_UNMAP:
	case LAB_PIN:
	case LAB_UNPIN:
	case LAB_DETACH:
	case LAB_UMEM_REVOKE:
		return with_attachment(file, command, argument);
	case LAB_MOVE:
	case LAB_REVOKE:
	case LAB_RESTORE:
	case LAB_FENCE:
	case LAB_SIGNAL:
		return with_buffer(command, argument);
	case LAB_EVICT:
		return lab_vram_evict(argument);
	case LAB_KEEP:
		return keep(file, (int)argument);
	case LAB_CHURN_START:
	case LAB_CHURN_COUNT:
	case LAB_CHURN_STOP:
		return churn(file, command, memory);
	case LAB_DMEM_REGION:
	case LAB_DMEM_CHARGE:
		return dmem(file, command, memory);
	case LAB_DMEM_UNCHARGE:
		return lab_dmem_uncharge(file, argument);
	case LAB_TTM_LOOK:
		return ttm(memory);
	default:
		return -ENOTTY;
	}
}

static long lab_ioctl(struct file *file, unsigned int command, unsigned long argument)
{
	long result;

	/* ib_core calls back. */
	if (command == LAB_NICS)
		return lab_nics_start();
	if (command == LAB_NIC_UNPLUG)
		return lab_nic_unplug((unsigned int)argument);
	mutex_lock(&lab_mutex);
	result = carry_out(file->private_data, command, argument);
	mutex_unlock(&lab_mutex);
	return result;
}

static int lab_open(struct inode *inode, struct file *file)
{
	struct lab_file *state = kzalloc(sizeof(*state), GFP_KERNEL);

	if (!state)
		return -ENOMEM;
	INIT_LIST_HEAD(&state->importers);
	INIT_LIST_HEAD(&state->charges);
	file->private_data = state;
	return 0;
}

static int lab_release(struct inode *inode, struct file *file)
{
	struct lab_file *state = file->private_data;
	struct lab_importer *importer, *next;
	struct lab_churn_count unused;

	mutex_lock(&lab_mutex);
	lab_churn_stop(state, &unused);
	list_for_each_entry_safe(importer, next, &state->importers, node)
		lab_detach_free(importer);
	lab_dmem_release(state);
	mutex_unlock(&lab_mutex);
	if (state->kept)
		dma_buf_put(state->kept);
	kfree(state);
	return 0;
}

static const struct file_operations lab_fops = {
	.owner = THIS_MODULE,
	.open = lab_open,
	.release = lab_release,
	.unlocked_ioctl = lab_ioctl,
};

static struct miscdevice device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "dmabuf_lab",
	.fops = &lab_fops,
	.mode = 0600,
};

static int __init lab_init(void)
{
	int error = lab_exporter_init();

	if (error)
		return error;
	error = lab_devices_init();
	if (error)
		goto exporter;
	error = lab_umem_init();
	if (error)
		goto devices;
	error = lab_state_init();
	if (error)
		goto umem;
	error = misc_register(&device);
	if (!error)
		return 0;
	lab_state_exit();
umem:
	lab_umem_exit();
devices:
	lab_devices_exit();
exporter:
	lab_exporter_exit();
	return error;
}

static void __exit lab_exit(void)
{
	misc_deregister(&device);
	lab_nics_stop();
	lab_vram_exit();
	lab_dmem_exit();
	lab_state_exit();
	lab_umem_exit();
	lab_devices_exit();
	lab_exporter_exit();
}

module_init(lab_init);
module_exit(lab_exit);
MODULE_DESCRIPTION("Dmascope lab: dma-bufs and attachments of every contract");
MODULE_AUTHOR("Dmascope contributors");
MODULE_LICENSE("GPL");
/* MODULE_IMPORT_NS() takes a word on some kernels and a string on others; this is what it makes of both. */
MODULE_INFO(import_ns, "DMA_BUF");
