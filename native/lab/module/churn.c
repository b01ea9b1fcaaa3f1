// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* Attach, map, unmap, detach, in threads of their own, as fast as the machine can: what a reader has to stand. */
#include <linux/delay.h>
#include <linux/err.h>
#include <linux/kthread.h>
#include <linux/slab.h>

#include "lab.h"

enum { MAX_THREADS = 16, MAX_PAUSE_US = 1000000 };

struct churn {
	struct lab_churn request;
	struct dma_buf *dmabuf;
	struct task_struct *threads[MAX_THREADS];
	atomic64_t attached, detached, mapped, exported, failed;
	atomic_t error;
};

static void attach_and_detach(struct churn *churn, struct dma_buf *dmabuf, unsigned int kind)
{
	struct lab_importer *importer = lab_attach_new(dmabuf, NULL, kind, NULL);
	int error;

	if (IS_ERR(importer)) {
		atomic64_inc(&churn->failed);
		atomic_set(&churn->error, -PTR_ERR(importer));
		return;
	}
	atomic64_inc(&churn->attached);
	if (churn->request.map) {
		error = lab_importer_map(importer);
		if (error) {
			atomic64_inc(&churn->failed);
			atomic_set(&churn->error, -error);
		} else {
			atomic64_inc(&churn->mapped);
		}
	}
	lab_detach_free(importer);
	atomic64_inc(&churn->detached);
}

static void one_round(struct churn *churn, unsigned int kind, bool new_buffer)
{
	struct dma_buf *dmabuf = churn->dmabuf;

	if (new_buffer) {
		dmabuf = lab_export_buffer(LAB_EXPORT_DYNAMIC, 0, PAGE_SIZE);
		if (IS_ERR(dmabuf)) {
			atomic64_inc(&churn->failed);
			atomic_set(&churn->error, -PTR_ERR(dmabuf));
			return;
		}
		atomic64_inc(&churn->exported);
	}
	attach_and_detach(churn, dmabuf, kind);
	if (new_buffer)
		dma_buf_put(dmabuf);
}

static int thread(void *data)
{
	struct churn *churn = data;
	const struct lab_churn *request = &churn->request;
	unsigned int kind = LAB_IMPORTERS - 1;

	for (u64 round = 1; !kthread_should_stop(); round++) {
		do
			kind = (kind + 1) % LAB_IMPORTERS;
		while (!(request->importers & BIT(kind)));
		one_round(churn, kind, request->exports && round % request->exports == 0);
		if (request->pause_us)
			usleep_range(request->pause_us, request->pause_us + 100);
		cond_resched();
	}
	return 0;
}

static void count(struct churn *churn, struct lab_churn_count *out)
{
	*out = (struct lab_churn_count){
		.attached = atomic64_read(&churn->attached),
		.detached = atomic64_read(&churn->detached),
		.mapped = atomic64_read(&churn->mapped),
		.exported = atomic64_read(&churn->exported),
		.failed = atomic64_read(&churn->failed),
		.error = atomic_read(&churn->error),
	};
	for (int i = 0; i < MAX_THREADS; i++)
		out->threads += !!churn->threads[i];
}

static void stop_threads(struct churn *churn)
{
	for (int i = 0; i < MAX_THREADS; i++) {
		if (churn->threads[i])
			kthread_stop(churn->threads[i]);
		churn->threads[i] = NULL;
	}
}

int lab_churn_start(struct lab_file *file, const struct lab_churn *request)
{
	struct churn *churn;
	int error = 0;

	if (file->churn)
		return -EBUSY;
	if (!request->threads || request->threads > MAX_THREADS || !request->importers ||
	    request->importers >= BIT(LAB_IB_MOVABLE) || request->pause_us > MAX_PAUSE_US)
		return -EINVAL;
	churn = kzalloc(sizeof(*churn), GFP_KERNEL);
	if (!churn)
		return -ENOMEM;
	churn->request = *request;
	churn->dmabuf = dma_buf_get(request->fd);
	if (IS_ERR(churn->dmabuf)) {
		error = PTR_ERR(churn->dmabuf);
		kfree(churn);
		return error;
	}
	for (u32 i = 0; i < request->threads && !error; i++) {
		struct task_struct *task = kthread_run(thread, churn, "lab-churn/%u", i);

		if (IS_ERR(task))
			error = PTR_ERR(task);
		else
			churn->threads[i] = task;
	}
	file->churn = churn;
	if (error) {
		struct lab_churn_count unused;

		lab_churn_stop(file, &unused);
	}
	return error;
}

int lab_churn_count(struct lab_file *file, struct lab_churn_count *out)
{
	if (!file->churn)
		return -EINVAL;
	count(file->churn, out);
	return 0;
}

int lab_churn_stop(struct lab_file *file, struct lab_churn_count *out)
{
	struct churn *churn = file->churn;

	if (!churn)
		return -EINVAL;
	stop_threads(churn);
	count(churn, out);
	dma_buf_put(churn->dmabuf);
	kfree(churn);
	file->churn = NULL;
	return 0;
}
