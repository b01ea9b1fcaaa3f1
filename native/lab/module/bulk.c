// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* Many buffers with many attachments at once: what a large machine has, without a system call for each. */
#include <linux/bitops.h>
#include <linux/err.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/sched.h>
#include <linux/uaccess.h>

#include "lab.h"

enum { MAX_BUFFERS = 200000, MAX_ATTACHMENTS = 64 };

static int attach_all(struct lab_file *file, struct dma_buf *dmabuf, const struct lab_bulk *request)
{
	unsigned int kind = LAB_IMPORTERS - 1;

	for (u32 i = 0; i < request->attachments; i++) {
		struct lab_importer *importer;
		int error;

		do
			kind = (kind + 1) % LAB_IMPORTERS;
		while (!(request->importers & BIT(kind)));
		importer = lab_attach_new(dmabuf, NULL, kind, NULL);
		if (IS_ERR(importer))
			return PTR_ERR(importer);
		lab_importer_add(file, importer);
		error = request->map ? lab_importer_map(importer) : 0;
		if (error)
			return error;
	}
	return 0;
}

/* One buffer; its fd goes to the caller's array. */
static int make_one(struct lab_file *file, const struct lab_bulk *request, u32 index)
{
	s32 __user *fds = u64_to_user_ptr(request->fds);
	struct dma_buf *dmabuf = lab_export_buffer(request->exporter, request->flags, request->size);
	int error, fd;

	if (IS_ERR(dmabuf))
		return PTR_ERR(dmabuf);
	error = attach_all(file, dmabuf, request);
	if (error || request->flags & LAB_NO_FD) {
		dma_buf_put(dmabuf);
		return error;
	}
	/* The fd takes our reference over. */
	fd = dma_buf_fd(dmabuf, O_CLOEXEC);
	if (fd < 0) {
		dma_buf_put(dmabuf);
		return fd;
	}
	return put_user(fd, fds + index);
}

/* What was made before an error stays until the file is closed. */
int lab_bulk(struct lab_file *file, const struct lab_bulk *request)
{
	int error = 0;

	if (!request->buffers || request->buffers > MAX_BUFFERS || request->attachments > MAX_ATTACHMENTS ||
	    request->flags & ~(LAB_CLEARS_P2P | LAB_NO_FD) || (request->attachments && !request->importers) ||
	    request->importers >= BIT(LAB_IB_MOVABLE) || (request->flags & LAB_NO_FD && !request->attachments))
		return -EINVAL;
	for (u32 i = 0; i < request->buffers && !error; i++) {
		error = fatal_signal_pending(current) ? -EINTR : make_one(file, request, i);
		cond_resched();
	}
	return error;
}
