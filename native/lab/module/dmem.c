// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * A region of device memory that exists only for the dmem controller: what is charged is charged to the control group of whoever asks,
 * as when a driver allocates. Where the kernel has no such controller all of it is refused.
 */
#include <linux/err.h>
#include <linux/slab.h>
#ifdef HAS_DMEM
#include <linux/cgroup_dmem.h>
#endif

#include "lab.h"

#ifdef HAS_DMEM
struct lab_charge {
	struct list_head node; /* of its file */
	unsigned int id;
	u64 size;
	struct dmem_cgroup_pool_state *pool;
};

static struct dmem_cgroup_region *region;
static unsigned int last_charge;

int lab_dmem_region(u64 size)
{
	struct dmem_cgroup_init init = { .size = size };
	struct dmem_cgroup_region *made;

	lockdep_assert_held(&lab_mutex);
	if (region)
		return -EEXIST;
	made = dmem_cgroup_register_region(&init, LAB_DMEM_NAME);
	if (IS_ERR_OR_NULL(made))
		return made ? PTR_ERR(made) : -EOPNOTSUPP;
	region = made;
	return 0;
}

int lab_dmem_charge(struct lab_file *file, struct lab_dmem *request)
{
	struct dmem_cgroup_pool_state *limit = NULL;
	struct lab_charge *charge;
	int error;

	lockdep_assert_held(&lab_mutex);
	if (!region)
		return -ENODEV;
	charge = kzalloc(sizeof(*charge), GFP_KERNEL);
	if (!charge)
		return -ENOMEM;
	/* As TTM does, which evicts from the group that it is told. */
	error = dmem_cgroup_try_charge(region, request->size, &charge->pool, &limit);
	if (limit)
		dmem_cgroup_pool_state_put(limit);
	if (error) {
		kfree(charge);
		return error;
	}
	charge->size = request->size;
	request->id = charge->id = ++last_charge;
	list_add(&charge->node, &file->charges);
	return 0;
}

static void release(struct lab_charge *charge)
{
	dmem_cgroup_uncharge(charge->pool, charge->size);
	list_del(&charge->node);
	kfree(charge);
}

int lab_dmem_uncharge(struct lab_file *file, unsigned int id)
{
	struct lab_charge *charge;

	list_for_each_entry(charge, &file->charges, node)
		if (charge->id == id) {
			release(charge);
			return 0;
		}
	return -ENOENT;
}

void lab_dmem_release(struct lab_file *file)
{
	struct lab_charge *charge, *next;

	list_for_each_entry_safe(charge, next, &file->charges, node)
		release(charge);
}

void lab_dmem_exit(void)
{
	if (region)
		dmem_cgroup_unregister_region(region);
	region = NULL;
}
#else
int lab_dmem_region(u64 size)
{
	return -EOPNOTSUPP;
}

int lab_dmem_charge(struct lab_file *file, struct lab_dmem *request)
{
	return -EOPNOTSUPP;
}

int lab_dmem_uncharge(struct lab_file *file, unsigned int id)
{
	return -EOPNOTSUPP;
}

void lab_dmem_release(struct lab_file *file)
{
}

void lab_dmem_exit(void)
{
}
#endif
