// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario rxe: memory regions over dma-bufs of a driver of the kernel's own source, rdma_rxe as ../rxe makes it take them. What mrs asks of the test
 * module's devices is asked of a driver whose structures the kernel's type information describes.
 *
 *   rxe TRUTHFILE
 *
 * rxe_pinned0 pins, rxe_revocable0 can be revoked, where the kernel has that (7.3).
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "contract.h"
#include "control.h"
#include "lab_dev.h"
#include "rdma_tool.h"
#include "region.h"
#include "rxe.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <rdma/ib_user_ioctl_verbs.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 4 };

static struct rdma pinned, revocable;
static int revoked_fd, dropped = -1;

static int make(unsigned exporter, const char *name, int *buffer)
{
	int fd = lab_export(exporter, 0, PAGES * PAGE);

	if (fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	*buffer = buffer_add(fd, "dmabuf_lab", "", "");
	buffer_name(*buffer, fd, name);
	return fd;
}

/* The first pages of a buffer. */
static int part(const struct rdma *rdma, int buffer, int fd, size_t pages)
{
	return rdma->verbs.fd < 0 ? -1 : region_of_dmabuf(rdma, buffer, fd, 0, pages * PAGE, VERBS_REMOTE);
}

/* Lengths differ where two regions of a device could be mistaken for each other by length, and are alike where only the kernel's structures tell. */
static void make_dmabufs(void)
{
	static const char *const twins[] = { "one twin", "other twin" };
	int buffer, fd = make(LAB_EXPORT_STATIC, "static", &buffer);

	part(&pinned, buffer, fd, 1);
	part(&revocable, buffer, fd, 1);

	fd = make(LAB_EXPORT_DYNAMIC, "dynamic", &buffer);
	if (pinned.verbs.fd >= 0) {
		region_of_dmabuf(&pinned, buffer, fd, PAGE, 2 * PAGE, VERBS_LOCAL);
		dropped = part(&pinned, buffer, fd, 3);
	}

	revoked_fd = make(LAB_EXPORT_DYNAMIC, "to be revoked", &buffer);
	part(&revocable, buffer, revoked_fd, 2);
	for (int i = 0; i < 2; i++) {
		fd = make(LAB_EXPORT_DYNAMIC, twins[i], &buffer);
		part(&pinned, buffer, fd, PAGES);
		part(&revocable, buffer, fd, PAGES);
	}
}

static void make_held_by_region(void)
{
	int buffer, fd = make(LAB_EXPORT_DYNAMIC, "held by a region", &buffer);

	if (part(&pinned, buffer, fd, PAGES) >= 0) {
		close(fd);
		holds(buffer)->fds--;
	}
}

static void make_foreign(int fd, const char *name, const char *exp_name)
{
	int buffer;

	if (fd < 0) {
		not_made(errno, "export", "%s", name);
		return;
	}
	buffer = buffer_add(fd, exp_name, "", "");
	buffer_name(buffer, fd, name);
	contract_exporter(buffer, 0);
	part(&pinned, buffer, fd, PAGES);
	part(&revocable, buffer, fd, 3);
}

/* Memory of this process, and the pages of a dma-buf without an attachment to it. */
static void make_memory(void)
{
	int buffer, fd = make(LAB_EXPORT_STATIC, "mapped and registered", &buffer);
	void *at = mmap(NULL, PAGES * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	void *own = mmap(NULL, PAGES * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED || own == MAP_FAILED)
		give_up("mmap: %s", strerror(errno));
	holds(buffer)->mmaps++;
	if (pinned.verbs.fd < 0)
		return;
	region_of_memory(&pinned, at, PAGES * PAGE, VERBS_REMOTE, table->buffers[buffer].ino);
	region_of_memory(&pinned, own, PAGES * PAGE, VERBS_LOCAL, 0);
	/* 7.3's can page on demand. */
	region_of_memory(&pinned, own, 3 * PAGE, VERBS_LOCAL | VERBS_PAGED, 0);
	region_of_memory(&pinned, own, PAGES * PAGE, VERBS_REMOTE | VERBS_PAGED, 0);
}

static const char *done(void)
{
	contract_refresh();
	region_refresh();
	table->rdma_tool = rdma_tool_ask();
	return NULL;
}

static const char *revoke_buffer(void)
{
	return lab_do(LAB_REVOKE, (unsigned long)revoked_fd) ? done() : step_failed(errno, "LAB_REVOKE");
}

static const char *drop(void)
{
	if (dropped >= 0 && !region_drop(&pinned, dropped))
		return step_failed(errno, "deregister");
	dropped = -1;
	return done();
}

static const struct step steps[] = {
	{ "revoke", revoke_buffer },
	{ "drop", drop },
};

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: rxe TRUTHFILE");
	table_create();
	process_start("lab-rxe", 0);
	lab_open();
	if (!rxe_add("rxe_pinned0", "dummy0"))
		not_made(errno, "rdma_rxe", "rxe_pinned0 over dummy0");
	/* Where a callback is optional, RDMA drivers can have one that takes a pinned buffer away. */
	if (contract_callback_optional() && !rxe_add("rxe_revocable0", "dummy1"))
		not_made(errno, "rdma_rxe", "rxe_revocable0 over dummy1");
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	region_open(&pinned, "rxe_pinned0", RDMA_DRIVER_RXE, "pinned");
	region_open(&revocable, "rxe_revocable0", RDMA_DRIVER_RXE, "pinned-revocable");
	make_dmabufs();
	make_held_by_region();
	make_foreign(alloc_udmabuf(PAGES * PAGE), "udmabuf's", "udmabuf");
	make_foreign(alloc_heap("system", PAGES * PAGE), "heap's", "system");
	make_memory();
	done();
	truth_write(argv[1], "rxe");
	control_serve(argv[1], "rxe", NULL, 0);
}
