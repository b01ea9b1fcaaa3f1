// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario mrs: memory regions of RDMA devices, over ordinary memory, over dma-bufs, and over a mapping of a dma-buf.
 *
 *   mrs TRUTHFILE
 *
 * rxe0 is a stock driver, which refuses dma-bufs; lab_movable0, lab_pinned0 and lab_revocable0 are the test module's. The keys are what
 * the kernel answered to whoever registered. What number a region has (mrn), the kernel tells nobody but over netlink.
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
#include <fcntl.h>
#include <rdma/ib_user_ioctl_verbs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 4, USER = 1000, MEBIBYTE = 1 << 20, LENT = 3 * PAGE };

static struct rdma rxe, movable, pinned, revocable;
static int revoked_fd, dropped_region = -1, dropped_plain = -1;
static void *page;

static void *memory(size_t length)
{
	void *at = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		give_up("%zu bytes: %s", length, strerror(errno));
	return at;
}

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

static int whole(const struct rdma *rdma, int buffer, int fd)
{
	return part(rdma, buffer, fd, PAGES);
}

static void open_all(void)
{
	region_open(&rxe, "rxe0", RDMA_DRIVER_RXE, NULL);
	region_open(&movable, "lab_movable0", RDMA_DRIVER_UNKNOWN, "movable");
	region_open(&pinned, "lab_pinned0", RDMA_DRIVER_UNKNOWN, "pinned");
	region_open(&revocable, "lab_revocable0", RDMA_DRIVER_UNKNOWN, "pinned-revocable");
}

/* What a process that was started closes at SIGUSR1. */
static int lent = -1;

static void close_lent(int number)
{
	(void)number;
	close(lent);
}

/* Starts another process, which does its work, answers with a number and then stays. */
static pid_t start(const char *comm, uid_t uid, int (*work)(void), int *answer)
{
	int done[2];
	pid_t pid;

	if (pipe2(done, O_CLOEXEC))
		give_up("pipe: %s", strerror(errno));
	pid = fork();
	if (pid < 0)
		give_up("fork: %s", strerror(errno));
	if (pid == 0) {
		int number;

		process_start(comm, uid);
		signal(SIGUSR1, close_lent);
		number = work();
		if (write(done[1], &number, sizeof(number)) != sizeof(number))
			_exit(1);
		for (;;)
			pause();
	}
	close(done[1]);
	if (read(done[0], answer, sizeof(*answer)) != sizeof(*answer))
		give_up("%s did not do its work", comm);
	close(done[0]);
	return pid;
}

/* As an ordinary user: lengths that are no pages, and one that only this host may use, which has no rkey. */
static int users(void)
{
	static const size_t lengths[] = { PAGE, 1, 10000, MEBIBYTE };

	if (region_open(&rxe, "rxe0", RDMA_DRIVER_RXE, NULL))
		for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++)
			region_of_memory(&rxe, memory(lengths[i]), lengths[i], i ? VERBS_REMOTE : VERBS_LOCAL, 0);
	if (region_open(&pinned, "lab_pinned0", RDMA_DRIVER_UNKNOWN, "pinned")) {
		region_of_memory(&pinned, memory(PAGE), PAGE, VERBS_LOCAL, 0);
		region_of_memory(&pinned, memory(PAGES * PAGE), PAGES * PAGE, VERBS_REMOTE, 0);
	}
	return 0;
}

/* Buffers of its own: of one it keeps the fd; the other only its region holds; a third is as large and registered by nobody. */
static int others(void)
{
	int buffer, fd = make(LAB_EXPORT_STATIC, "another's", &buffer);

	open_all();
	if (pinned.verbs.fd >= 0)
		region_of_dmabuf(&pinned, buffer, fd, 100, 1000, VERBS_LOCAL);
	fd = make(LAB_EXPORT_DYNAMIC, "held by a region", &buffer);
	if (whole(&pinned, buffer, fd) >= 0) {
		close(fd);
		holds(buffer)->fds--;
	}
	make(LAB_EXPORT_DYNAMIC, "not registered", &buffer);
	return 0;
}

/* A copy of another process's fd. */
static int take(pid_t pid, int fd)
{
	int process = (int)syscall(SYS_pidfd_open, pid, 0), taken = process < 0 ? -1 : (int)syscall(SYS_pidfd_getfd, process, fd, 0);

	if (taken < 0)
		give_up("the fd of another process: %s", strerror(errno));
	close(process);
	return taken;
}

/* Registers a part of a buffer and then lends the buffer: its only fd goes to another process. */
static int lenders(void)
{
	int buffer;

	lent = make(LAB_EXPORT_STATIC, "lent", &buffer);
	if (region_open(&pinned, "lab_pinned0", RDMA_DRIVER_UNKNOWN, "pinned"))
		region_of_dmabuf(&pinned, buffer, lent, 0, LENT, VERBS_REMOTE);
	holds(buffer)->fds--;
	return lent;
}

/*
 * This process then has the fd, and a region of memory as long as the other's on the same device: who goes by holders and lengths
 * takes that one for the buffer's.
 */
static void borrow(void)
{
	char path[64];
	int fd, buffer = table->buffer_count;
	pid_t pid = start("lab-mr-lender", 0, lenders, &fd);

	take(pid, fd);
	holds(buffer)->fds++;
	snprintf(path, sizeof(path), "/proc/%d/fd/%d", pid, fd);
	if (kill(pid, SIGUSR1))
		give_up("SIGUSR1: %s", strerror(errno));
	while (!access(path, F_OK))
		usleep(1000);
}

/* Its fd is taken over and then it ends: the kernel no longer says whose the region is. */
static int gones(void)
{
	if (!region_open(&rxe, "rxe0", RDMA_DRIVER_RXE, NULL))
		return -1;
	region_of_memory(&rxe, memory(3 * PAGE), 3 * PAGE, VERBS_REMOTE, 0);
	return rxe.verbs.fd;
}

static void outlive(void)
{
	int fd, first = table->region_count;
	pid_t pid = start("lab-mr-gone", 0, gones, &fd);

	if (fd >= 0)
		take(pid, fd);
	if (kill(pid, SIGKILL) || waitpid(pid, NULL, 0) != pid)
		give_up("the end of another process: %s", strerror(errno));
	for (int i = first; i < table->region_count; i++)
		table->regions[i].process = -1;
}

/*
 * On lab_movable0 and lab_revocable0 each region has a length of its own, by which its buffer can be told; on lab_pinned0 most are alike, and so
 * are the buffers.
 */
static void make_dmabufs(void)
{
	static const char *const twins[] = { "one twin", "other twin" };
	int buffer, fd = make(LAB_EXPORT_STATIC, "static", &buffer);

	part(&movable, buffer, fd, 1);
	whole(&pinned, buffer, fd);
	part(&revocable, buffer, fd, 1);
	whole(&rxe, buffer, fd);

	fd = make(LAB_EXPORT_DYNAMIC, "dynamic", &buffer);
	part(&movable, buffer, fd, 2);
	if (pinned.verbs.fd >= 0) {
		dropped_region = region_of_dmabuf(&pinned, buffer, fd, 0, PAGE, VERBS_REMOTE);
		region_of_dmabuf(&pinned, buffer, fd, PAGE, 2 * PAGE, VERBS_LOCAL);
	}

	revoked_fd = make(LAB_EXPORT_DYNAMIC, "to be revoked", &buffer);
	part(&revocable, buffer, revoked_fd, 2);

	for (int i = 0; i < 2; i++)
		whole(&pinned, buffer, make(LAB_EXPORT_DYNAMIC, twins[i], &buffer));
}

static void make_foreign(int fd, const char *name, const char *exp_name, size_t pages)
{
	int buffer;

	if (fd < 0) {
		not_made(errno, "export", "%s", name);
		return;
	}
	buffer = buffer_add(fd, exp_name, "", "");
	buffer_name(buffer, fd, name);
	contract_exporter(buffer, 0);
	part(&movable, buffer, fd, pages);
	whole(&pinned, buffer, fd);
	part(&revocable, buffer, fd, pages);
}

/* The pages of a dma-buf without an attachment to it: who only looks at attachments does not see this use. */
static void make_mapped(void)
{
	int buffer, fd = make(LAB_EXPORT_STATIC, "mapped and registered", &buffer);
	void *at = mmap(NULL, PAGES * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

	if (at == MAP_FAILED)
		give_up("mmap of a dma-buf: %s", strerror(errno));
	holds(buffer)->mmaps++;
	if (rxe.verbs.fd >= 0)
		region_of_memory(&rxe, at, PAGES * PAGE, VERBS_REMOTE, table->buffers[buffer].ino);
	if (pinned.verbs.fd >= 0)
		region_of_memory(&pinned, at, PAGES * PAGE, VERBS_REMOTE, table->buffers[buffer].ino);
}

static const char *done(void)
{
	contract_refresh();
	region_refresh();
	/* No text of some thousands: they differ in nothing but their keys. */
	table->rdma_tool = !table->many_regions.count && rdma_tool_ask();
	return NULL;
}

static const char *revoke_buffer(void)
{
	if (!lab_do(LAB_REVOKE, (unsigned long)revoked_fd))
		return step_failed(errno, "LAB_REVOKE");
	return done();
}

static const char *drop(void)
{
	/* The later one first: the others move up. */
	if ((dropped_region >= 0 && !region_drop(&pinned, dropped_region)) || (dropped_plain >= 0 && !region_drop(&rxe, dropped_plain)))
		return step_failed(errno, "deregister");
	dropped_region = dropped_plain = -1;
	return done();
}

static const char *many(void)
{
	const char *failed = region_many(rxe.verbs.fd >= 0 ? &rxe : &pinned, page, PAGE, MAX_MANY_REGIONS);

	return failed ? failed : done();
}

/* How long rdma takes for the regions there are; ./bench asks after "many". */
static const char *measure(void)
{
	table->many_regions.rdma_us = rdma_tool_time();
	return table->many_regions.rdma_us ? NULL : step_failed(ENOENT, "the program rdma");
}

static const struct step steps[] = {
	{ "revoke", revoke_buffer },
	{ "drop", drop },
	{ "many", many },
};

static const struct step measuring = { "measure", measure };

int main(int argc, char **argv)
{
	int unused;

	if (argc != 2)
		give_up("usage: mrs TRUTHFILE");
	table_create();
	process_start("lab-mrs", 0);
	lab_open();
	if (!rxe_add("rxe0", "dummy0"))
		not_made(errno, "rdma_rxe", "rxe0 over dummy0");
	if (ioctl(lab_file(), LAB_NICS))
		give_up("LAB_NICS: %s", strerror(errno));
	/* Before this process has any dma-buf: these inherit none. */
	start("mr\n\" )\xff", USER, users, &unused);
	start("lab-mr-other", 0, others, &unused);
	outlive();
	borrow();

	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	control_unlisted(&measuring);
	open_all();
	page = memory(MEBIBYTE);
	if (rxe.verbs.fd >= 0) {
		dropped_plain = region_of_memory(&rxe, page, MEBIBYTE, VERBS_REMOTE, 0);
		if (!verbs_queues(&rxe.verbs))
			not_made(errno, "queues", "rxe0");
	}
	if (pinned.verbs.fd >= 0)
		region_of_memory(&pinned, page, LENT, VERBS_REMOTE, 0);
	make_dmabufs();
	make_foreign(alloc_udmabuf(PAGES * PAGE), "udmabuf's", "udmabuf", 3);
	make_foreign(alloc_heap("system", PAGES * PAGE), "heap's", "system", 4);
	make_mapped();
	done();
	truth_write(argv[1], "mrs");
	control_serve(argv[1], "mrs", NULL, 0);
}
