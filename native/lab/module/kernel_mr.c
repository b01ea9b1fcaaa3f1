// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* One memory region of this module's own on every RDMA device that the kernel itself can use, as NFS or NVMe over fabrics have theirs. */
#include <linux/err.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <rdma/ib_verbs.h>

#include "nic.h"

enum { PAGES = 4 };

struct kernel_mr {
	struct list_head node;
	struct ib_pd *pd;
	struct ib_mr *mr;
};

static LIST_HEAD(kernel_mrs);
static DEFINE_MUTEX(kernel_mrs_mutex);
static struct ib_client client;

static int add(struct ib_device *device)
{
	struct kernel_mr *k = kzalloc(sizeof(*k), GFP_KERNEL);
	int error;

	if (!k)
		return -ENOMEM;
	k->pd = ib_alloc_pd(device, 0);
	if (IS_ERR(k->pd)) {
		error = PTR_ERR(k->pd);
		goto free;
	}
	k->mr = ib_alloc_mr(k->pd, IB_MR_TYPE_MEM_REG, PAGES);
	if (IS_ERR(k->mr)) {
		error = PTR_ERR(k->mr);
		ib_dealloc_pd(k->pd);
		goto free;
	}
	mutex_lock(&kernel_mrs_mutex);
	list_add_tail(&k->node, &kernel_mrs);
	mutex_unlock(&kernel_mrs_mutex);
	ib_set_client_data(device, &client, k);
	return 0;

free:
	kfree(k);
	return error;
}

static void remove(struct ib_device *device, void *data)
{
	struct kernel_mr *k = data;

	mutex_lock(&kernel_mrs_mutex);
	list_del(&k->node);
	mutex_unlock(&kernel_mrs_mutex);
	ib_dereg_mr(k->mr);
	ib_dealloc_pd(k->pd);
	kfree(k);
}

static struct ib_client client = { .name = "dmabuf_lab", .add = add, .remove = remove };

int lab_kernel_mrs_start(void)
{
	return ib_register_client(&client);
}

void lab_kernel_mrs_stop(void)
{
	ib_unregister_client(&client);
}

void lab_kernel_mrs_print(struct seq_file *out)
{
	const struct kernel_mr *k;

	mutex_lock(&kernel_mrs_mutex);
	list_for_each_entry(k, &kernel_mrs, node)
		seq_printf(out, "kernel_mr\tdevice=%s\tlkey=%u\trkey=%u\tlength=%llu\n", dev_name(&k->mr->device->dev), k->mr->lkey,
			   k->mr->rkey, k->mr->length);
	mutex_unlock(&kernel_mrs_mutex);
}
