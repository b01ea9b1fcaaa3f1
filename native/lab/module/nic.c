// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/*
 * RDMA devices without hardware and without a data path: they register memory, of processes and of dma-bufs, and nothing else. Each
 * is a device of its own that keeps one contract (umem.c). lkey and rkey differ, so that who mixes them up is seen.
 */
#include <linux/dma-mapping.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <net/netlink.h>
#include <rdma/ib_umem.h>
#include <rdma/ib_verbs.h>
#include <rdma/rdma_netlink.h>
#include <rdma/restrack.h>

#include "nic.h"

enum { FIRST_KEY = 0x1000, KEY_STEP = 0x100, REMOTE = 0x80 };

struct lab_nic {
	struct ib_device ib; /* first, as ib_alloc_device() demands */
	unsigned int kind;
	atomic_t keys;
};

struct lab_nic_mr {
	struct ib_mr ib;
	struct lab_importer *importer; /* of a dma-buf, else NULL */
	struct ib_umem *umem;          /* of either: as other drivers, it keeps one pointer */
};

struct lab_ucontext {
	struct ib_ucontext ib;
};

struct lab_pd {
	struct ib_pd ib;
};

static const char *const names[] = LAB_NIC_NAMES, *const device_names[] = LAB_NIC_DEVICES;
static const unsigned int kinds[] = {
	LAB_IB_MOVABLE,
	LAB_IB_PINNED,
#ifdef HAS_UMEM_REVOCABLE
	LAB_IB_REVOCABLE,
#endif
};
static struct platform_device *platforms[ARRAY_SIZE(kinds)];
static struct lab_nic *nics[ARRAY_SIZE(kinds)];
static DEFINE_MUTEX(nics_mutex);
static bool started;

static int query_device(struct ib_device *ib, struct ib_device_attr *attributes, struct ib_udata *udata)
{
	memset(attributes, 0, sizeof(*attributes));
	attributes->max_mr_size = U64_MAX;
	attributes->page_size_cap = PAGE_SIZE;
	attributes->max_mr = 1 << 20;
	attributes->max_pd = 1 << 10;
	return 0;
}

static int query_port(struct ib_device *ib, u32 port, struct ib_port_attr *attributes)
{
	attributes->state = IB_PORT_ACTIVE;
	attributes->phys_state = IB_PORT_PHYS_STATE_LINK_UP;
	attributes->gid_tbl_len = 1;
	attributes->pkey_tbl_len = 1;
	attributes->max_mtu = attributes->active_mtu = IB_MTU_4096;
	attributes->active_speed = IB_SPEED_EDR;
	attributes->active_width = IB_WIDTH_4X;
	return 0;
}

static int get_port_immutable(struct ib_device *ib, u32 port, struct ib_port_immutable *immutable)
{
	immutable->gid_tbl_len = 1;
	immutable->pkey_tbl_len = 1;
	return 0;
}

static enum rdma_link_layer get_link_layer(struct ib_device *ib, u32 port)
{
	return IB_LINK_LAYER_UNSPECIFIED;
}

static int query_gid(struct ib_device *ib, u32 port, int index, union ib_gid *gid)
{
	memset(gid, 0, sizeof(*gid));
	gid->global.interface_id = ib->node_guid;
	return 0;
}

static int query_pkey(struct ib_device *ib, u32 port, u16 index, u16 *pkey)
{
	*pkey = 0xffff; /* IBTA 10.9.2: the default partition */
	return 0;
}

static int alloc_ucontext(struct ib_ucontext *context, struct ib_udata *udata)
{
	return 0;
}

static void dealloc_ucontext(struct ib_ucontext *context)
{
}

/* Nothing of a context is mapped; without this, removal would wait for the processes that have the device open. */
static void disassociate_ucontext(struct ib_ucontext *context)
{
}

static int alloc_pd(struct ib_pd *pd, struct ib_udata *udata)
{
	return 0;
}

static int dealloc_pd(struct ib_pd *pd, struct ib_udata *udata)
{
	return 0;
}

static void set_keys(struct lab_nic *nic, struct lab_nic_mr *mr, u64 length, u64 iova, int access)
{
	mr->ib.lkey = FIRST_KEY + (u32)atomic_inc_return(&nic->keys) * KEY_STEP;
	mr->ib.rkey = access & (IB_ACCESS_REMOTE_READ | IB_ACCESS_REMOTE_WRITE | IB_ACCESS_REMOTE_ATOMIC) ? mr->ib.lkey + REMOTE : 0;
	mr->ib.length = length;
	mr->ib.iova = iova;
	mr->ib.page_size = PAGE_SIZE;
}

#ifdef HAS_MR_DMAH
#define DMAH_ARGUMENT struct ib_dmah *dmah,
#else
#define DMAH_ARGUMENT
#endif
#ifdef HAS_MR_ATTRS
#define LAST_ARGUMENT struct uverbs_attr_bundle *attrs
#else
#define LAST_ARGUMENT struct ib_udata *udata
#endif
#ifdef HAS_UMEM_GET_VA
#define lab_umem_get ib_umem_get_va
#else
#define lab_umem_get ib_umem_get
#endif

static struct ib_mr *reg_user_mr(struct ib_pd *pd, u64 start, u64 length, u64 iova, int access, DMAH_ARGUMENT struct ib_udata *udata)
{
	struct lab_nic *nic = container_of(pd->device, struct lab_nic, ib);
	struct lab_nic_mr *mr = kzalloc(sizeof(*mr), GFP_KERNEL);

	if (!mr)
		return ERR_PTR(-ENOMEM);
	mr->umem = lab_umem_get(pd->device, start, length, access);
	if (IS_ERR(mr->umem)) {
		int error = PTR_ERR(mr->umem);

		kfree(mr);
		return ERR_PTR(error);
	}
	set_keys(nic, mr, length, iova, access);
	return &mr->ib;
}

static struct lab_importer *attach(struct lab_nic *nic, const struct lab_registration *registration)
{
	struct dma_buf *dmabuf = dma_buf_get(registration->fd);
	struct lab_importer *importer;
	int error;

	if (IS_ERR(dmabuf))
		return ERR_CAST(dmabuf);
	mutex_lock(&lab_mutex);
	importer = lab_attach_new(dmabuf, registration, nic->kind, nic->ib.dma_device);
	/* One that follows moves maps when it registers, as mlx5's does. */
	if (!IS_ERR(importer) && nic->kind == LAB_IB_MOVABLE) {
		error = lab_umem_map(importer);
		if (error) {
			lab_detach_free(importer);
			importer = ERR_PTR(error);
		}
	}
	if (!IS_ERR(importer))
		list_add(&importer->all, &lab_importers);
	mutex_unlock(&lab_mutex);
	dma_buf_put(dmabuf);
	return importer;
}

static struct ib_mr *reg_user_mr_dmabuf(struct ib_pd *pd, u64 offset, u64 length, u64 iova, int fd, int access,
					DMAH_ARGUMENT LAST_ARGUMENT)
{
	struct lab_registration registration = { .fd = fd, .offset = offset, .length = length, .access = access, .ib = pd->device };
	struct lab_nic *nic = container_of(pd->device, struct lab_nic, ib);
	struct lab_nic_mr *mr = kzalloc(sizeof(*mr), GFP_KERNEL);

	if (!mr)
		return ERR_PTR(-ENOMEM);
	mr->importer = attach(nic, &registration);
	if (IS_ERR(mr->importer)) {
		int error = PTR_ERR(mr->importer);

		kfree(mr);
		return ERR_PTR(error);
	}
	mr->umem = &mr->importer->umem->umem;
	set_keys(nic, mr, length, iova, access);
	WRITE_ONCE(mr->importer->lkey, mr->ib.lkey);
	return &mr->ib;
}

static int dereg_mr(struct ib_mr *ib, struct ib_udata *udata)
{
	struct lab_nic_mr *mr = container_of(ib, struct lab_nic_mr, ib);

	if (mr->importer) {
		mutex_lock(&lab_mutex);
		lab_detach_free(mr->importer);
		mutex_unlock(&lab_mutex);
	} else {
		ib_umem_release(mr->umem);
	}
	kfree(mr);
	return 0;
}

/* What other drivers' nests hold, too: numbers and texts of their own. */
static int fill_res_mr_entry(struct sk_buff *message, struct ib_mr *mr)
{
	struct nlattr *nest = nla_nest_start(message, RDMA_NLDEV_ATTR_DRIVER);

	if (!nest)
		return -EMSGSIZE;
	if (rdma_nl_put_driver_u32(message, "page_size", mr->page_size) || rdma_nl_put_driver_u64_hex(message, "iova", mr->iova) ||
	    rdma_nl_put_driver_string(message, "data_path", "none")) {
		nla_nest_cancel(message, nest);
		return -EMSGSIZE;
	}
	nla_nest_end(message, nest);
	return 0;
}

static const struct ib_device_ops ops = {
	.owner = THIS_MODULE,
	.driver_id = RDMA_DRIVER_UNKNOWN,
	.uverbs_abi_ver = 1,
	.alloc_pd = alloc_pd,
	.alloc_ucontext = alloc_ucontext,
	.dealloc_pd = dealloc_pd,
	.dealloc_ucontext = dealloc_ucontext,
	.dereg_mr = dereg_mr,
	.disassociate_ucontext = disassociate_ucontext,
	.fill_res_mr_entry = fill_res_mr_entry,
	.get_link_layer = get_link_layer,
	.get_port_immutable = get_port_immutable,
	.query_device = query_device,
	.query_gid = query_gid,
	.query_pkey = query_pkey,
	.query_port = query_port,
	.reg_user_mr = reg_user_mr,
	.reg_user_mr_dmabuf = reg_user_mr_dmabuf,
	INIT_RDMA_OBJ_SIZE(ib_pd, lab_pd, ib),
	INIT_RDMA_OBJ_SIZE(ib_ucontext, lab_ucontext, ib),
};

static int start_one(unsigned int i)
{
	struct platform_device *platform = platform_device_register_simple(device_names[i], PLATFORM_DEVID_NONE, NULL, 0);
	struct lab_nic *nic;
	int error;

	if (IS_ERR(platform))
		return PTR_ERR(platform);
	error = dma_coerce_mask_and_coherent(&platform->dev, DMA_BIT_MASK(64));
	if (error)
		goto unregister;
	nic = ib_alloc_device(lab_nic, ib);
	error = -ENOMEM;
	if (!nic)
		goto unregister;
	nic->kind = kinds[i];
	nic->ib.node_type = RDMA_NODE_UNSPECIFIED;
	nic->ib.phys_port_cnt = 1;
	nic->ib.num_comp_vectors = 1;
	nic->ib.node_guid = cpu_to_be64(0x0200000000000001ull + i); /* locally administered */
	nic->ib.dev.parent = &platform->dev;
	ib_set_device_ops(&nic->ib, &ops);
	error = ib_register_device(&nic->ib, names[i], &platform->dev);
	if (error) {
		ib_dealloc_device(&nic->ib);
		goto unregister;
	}
	nics[i] = nic;
	platforms[i] = platform;
	return 0;

unregister:
	platform_device_unregister(platform);
	return error;
}

static void stop_one(unsigned int i)
{
	if (!nics[i])
		return;
	ib_unregister_device(&nics[i]->ib);
	ib_dealloc_device(&nics[i]->ib);
	platform_device_unregister(platforms[i]);
	nics[i] = NULL;
}

static void stop_all(void)
{
	for (unsigned int i = 0; i < ARRAY_SIZE(kinds); i++)
		stop_one(i);
}

int lab_nic_unplug(unsigned int number)
{
	int error = -ENODEV;

	mutex_lock(&nics_mutex);
	if (number < ARRAY_SIZE(kinds) && nics[number]) {
		stop_one(number);
		error = 0;
	}
	mutex_unlock(&nics_mutex);
	return error;
}

int lab_nics_start(void)
{
	int error = 0;

	mutex_lock(&nics_mutex);
	for (unsigned int i = 0; !started && !error && i < ARRAY_SIZE(kinds); i++)
		error = start_one(i);
	if (!started && !error)
		error = lab_kernel_mrs_start();
	if (error)
		stop_all();
	started |= !error;
	mutex_unlock(&nics_mutex);
	return error;
}

void lab_nics_stop(void)
{
	mutex_lock(&nics_mutex);
	if (started) {
		lab_kernel_mrs_stop();
		stop_all();
	}
	started = false;
	mutex_unlock(&nics_mutex);
}

void lab_nics_print(struct seq_file *out)
{
	lab_kernel_mrs_print(out);
}
