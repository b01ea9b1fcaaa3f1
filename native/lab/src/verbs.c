// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "verbs.h"

#include "table.h"

#include <errno.h>
#include <fcntl.h>
#include <rdma/ib_user_ioctl_cmds.h>
#include <rdma/ib_user_verbs.h>
#include <rdma/rdma_user_ioctl_cmds.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { NODES = 32, QUEUE = 16, RC = 2 /* IB_QPT_RC */, DRIVER_WORDS = 16 };

/* One command; both structures begin as the kernel's do, and the first holds where the second is. */
static int command(int fd, unsigned number, void *in, size_t in_size, void *out, size_t out_size)
{
	struct {
		struct ib_uverbs_cmd_hdr header;
		unsigned char body[128];
	} message = { .header = { .command = number, .in_words = (unsigned short)((sizeof(message.header) + in_size) / 4),
				  .out_words = (unsigned short)(out_size / 4) } };
	__u64 response = (uintptr_t)out;
	ssize_t written;

	if (in_size > sizeof(message.body))
		give_up("a verb of %zu bytes", in_size);
	memcpy(message.body, in, in_size);
	if (out_size)
		memcpy(message.body, &response, sizeof(response));
	written = write(fd, &message, sizeof(message.header) + in_size);
	if (written >= 0 && (size_t)written != sizeof(message.header) + in_size)
		errno = EIO;
	return written >= 0 && (size_t)written == sizeof(message.header) + in_size;
}

static int open_node(const char *device)
{
	for (int i = 0; i < NODES; i++) {
		char path[64], name[DEVICE_BYTES] = "";
		FILE *of;

		snprintf(path, sizeof(path), "/sys/class/infiniband_verbs/uverbs%d/ibdev", i);
		of = fopen(path, "re");
		if (!of)
			continue;
		if (!fgets(name, sizeof(name), of))
			*name = 0;
		fclose(of);
		name[strcspn(name, "\n")] = 0;
		if (strcmp(name, device))
			continue;
		snprintf(path, sizeof(path), "/dev/infiniband/uverbs%d", i);
		return open(path, O_RDWR | O_CLOEXEC);
	}
	errno = ENODEV;
	return -1;
}

int verbs_open(struct verbs *verbs, const char *device)
{
	struct ib_uverbs_get_context context = { 0 };
	struct ib_uverbs_get_context_resp opened;
	struct ib_uverbs_alloc_pd domain = { 0 };
	struct ib_uverbs_alloc_pd_resp allocated;
	int error;

	verbs->fd = open_node(device);
	if (verbs->fd < 0)
		return 0;
	if (command(verbs->fd, IB_USER_VERBS_CMD_GET_CONTEXT, &context, sizeof(context), &opened, sizeof(opened))) {
		/* Of asynchronous events; nobody here waits for one. */
		close((int)opened.async_fd);
		if (command(verbs->fd, IB_USER_VERBS_CMD_ALLOC_PD, &domain, sizeof(domain), &allocated, sizeof(allocated))) {
			verbs->pd = allocated.pd_handle;
			return 1;
		}
	}
	error = errno;
	close(verbs->fd);
	verbs->fd = -1;
	errno = error;
	return 0;
}

int verbs_register(const struct verbs *verbs, void *memory, size_t length, unsigned access, struct verbs_mr *mr)
{
	struct ib_uverbs_reg_mr in = { .start = (uintptr_t)memory, .length = length, .hca_va = (uintptr_t)memory, .pd_handle = verbs->pd,
				       .access_flags = access };
	struct ib_uverbs_reg_mr_resp out;

	if (!command(verbs->fd, IB_USER_VERBS_CMD_REG_MR, &in, sizeof(in), &out, sizeof(out)))
		return 0;
	*mr = (struct verbs_mr){ .handle = out.mr_handle, .lkey = out.lkey, .rkey = out.rkey };
	return 1;
}

int verbs_deregister(const struct verbs *verbs, const struct verbs_mr *mr)
{
	struct ib_uverbs_dereg_mr in = { .mr_handle = mr->handle };

	return command(verbs->fd, IB_USER_VERBS_CMD_DEREG_MR, &in, sizeof(in), NULL, 0);
}

static struct ib_uverbs_attr value(unsigned short id, unsigned short size, __u64 data)
{
	return (struct ib_uverbs_attr){ .attr_id = id, .len = size, .flags = UVERBS_ATTR_F_MANDATORY, .data = data };
}

int verbs_register_dmabuf(const struct verbs *verbs, int fd, size_t offset, size_t length, unsigned access, struct verbs_mr *mr)
{
	enum { ATTRIBUTES = 9 };
	struct {
		struct ib_uverbs_ioctl_hdr header;
		struct ib_uverbs_attr attributes[ATTRIBUTES];
	} call = {
		.header = { .length = sizeof(call), .object_id = UVERBS_OBJECT_MR, .method_id = UVERBS_METHOD_REG_DMABUF_MR,
			    .num_attrs = ATTRIBUTES, .driver_id = verbs->driver },
		.attributes = {
			value(UVERBS_ATTR_REG_DMABUF_MR_HANDLE, 0, 0),
			value(UVERBS_ATTR_REG_DMABUF_MR_PD_HANDLE, 0, verbs->pd),
			value(UVERBS_ATTR_REG_DMABUF_MR_OFFSET, sizeof(__u64), offset),
			value(UVERBS_ATTR_REG_DMABUF_MR_LENGTH, sizeof(__u64), length),
			/* Offset and address must lie alike in a page. */
			value(UVERBS_ATTR_REG_DMABUF_MR_IOVA, sizeof(__u64), offset),
			value(UVERBS_ATTR_REG_DMABUF_MR_FD, sizeof(__u32), (unsigned)fd),
			value(UVERBS_ATTR_REG_DMABUF_MR_ACCESS_FLAGS, sizeof(__u32), access),
			value(UVERBS_ATTR_REG_DMABUF_MR_RESP_LKEY, sizeof(__u32), (uintptr_t)&mr->lkey),
			value(UVERBS_ATTR_REG_DMABUF_MR_RESP_RKEY, sizeof(__u32), (uintptr_t)&mr->rkey),
		},
	};

	if (ioctl(verbs->fd, RDMA_VERBS_IOCTL, &call))
		return 0;
	mr->handle = (unsigned)call.attributes[0].data;
	return 1;
}

/* The answers have room for what a driver adds, which is of no interest here. */
int verbs_queues(const struct verbs *verbs)
{
	struct ib_uverbs_create_cq cq = { .cqe = QUEUE, .comp_channel = -1 };
	struct ib_uverbs_create_srq srq = { .pd_handle = verbs->pd, .max_wr = QUEUE, .max_sge = 1 };
	struct ib_uverbs_create_qp qp = { .pd_handle = verbs->pd, .max_send_wr = QUEUE, .max_recv_wr = QUEUE, .max_send_sge = 1,
					  .max_recv_sge = 1, .qp_type = RC };
	struct {
		struct ib_uverbs_create_cq_resp core;
		__u32 driver[DRIVER_WORDS];
	} of_cq;
	struct {
		struct ib_uverbs_create_srq_resp core;
		__u32 driver[DRIVER_WORDS];
	} of_srq;
	struct {
		struct ib_uverbs_create_qp_resp core;
		__u32 driver[DRIVER_WORDS];
	} of_qp;

	if (!command(verbs->fd, IB_USER_VERBS_CMD_CREATE_CQ, &cq, sizeof(cq), &of_cq, sizeof(of_cq)))
		return 0;
	qp.send_cq_handle = qp.recv_cq_handle = of_cq.core.cq_handle;
	return command(verbs->fd, IB_USER_VERBS_CMD_CREATE_SRQ, &srq, sizeof(srq), &of_srq, sizeof(of_srq)) &&
	       command(verbs->fd, IB_USER_VERBS_CMD_CREATE_QP, &qp, sizeof(qp), &of_qp, sizeof(of_qp));
}
