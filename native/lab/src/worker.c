// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "worker.h"

#include "drm.h"
#include "table.h"

#include <errno.h>
#include <poll.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* PAUSE_MS: on an emulated machine with two processors the readers need time too. */
enum { MOST = 4, IDLE_MS = 20, PAUSE_MS = 1, REST_MS = 5000, HEIGHT = 16 };

static struct shared {
	atomic_int going;
	struct {
		atomic_int busy, error;
		atomic_ullong rounds;
	} each[MOST];
} *shared;
static int count;

static int export_and_close(const struct drm_node *vgem)
{
	unsigned handle;
	int fd = drm_make(vgem, HEIGHT, &handle);

	if (fd < 0)
		return 0;
	close(fd);
	drm_close_handle(vgem, handle);
	return 1;
}

static int import_and_close(const struct drm_node *vgem, int fd)
{
	unsigned handle = drm_import(vgem, fd);

	if (!handle)
		return 0;
	drm_close_handle(vgem, handle);
	return 1;
}

static void run(int which, enum work work, const struct drm_node *vgem, int fd)
{
	for (;;) {
		while (!atomic_load(&shared->going))
			poll(NULL, 0, IDLE_MS);
		atomic_store(&shared->each[which].busy, 1);
		/* Whoever waits for us to rest may have asked for it before busy was set; so look again. */
		while (atomic_load(&shared->going)) {
			if (!(work == EXPORT ? export_and_close(vgem) : import_and_close(vgem, fd))) {
				atomic_store(&shared->each[which].error, errno);
				break;
			}
			atomic_fetch_add(&shared->each[which].rounds, 1);
			poll(NULL, 0, PAUSE_MS);
		}
		atomic_store(&shared->each[which].busy, 0);
		while (atomic_load(&shared->going))
			poll(NULL, 0, IDLE_MS);
	}
}

void worker_start(const char *comm, enum work work, int buffer, int fd)
{
	int ready[2], which = count++;
	struct drm_node vgem;
	char byte = 0;

	if (!shared) {
		shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
		if (shared == MAP_FAILED)
			give_up("no memory for the workers");
	}
	if (which >= MOST || pipe(ready))
		give_up("cannot start a worker");
	switch (fork()) {
	case -1:
		give_up("fork: %s", strerror(errno));
	case 0:
		process_start(comm, 0);
		/* 0 to 2 are the program's own, and then only these two are wanted. */
		if (dup2(fd, 3) < 0 || dup2(ready[1], 4) < 0 || close_range(5, ~0U, 0))
			give_up("fds of a worker: %s", strerror(errno));
		holds(buffer)->fds++;
		if (!drm_open(&vgem, "vgem", DRM_CARD))
			give_up("no vgem for a worker");
		if (write(4, &byte, 1) != 1)
			give_up("a worker cannot say that it is ready");
		close(4);
		run(which, work, &vgem, 3);
		break;
	default:
		close(ready[1]);
		if (read(ready[0], &byte, 1) != 1)
			give_up("a worker did not start");
		close(ready[0]);
	}
}

void workers_go(void)
{
	atomic_store(&shared->going, 1);
}

int workers_rest(void)
{
	int busy = 1;

	atomic_store(&shared->going, 0);
	for (int waited = 0; busy && waited < REST_MS; waited += IDLE_MS) {
		poll(NULL, 0, 2 * IDLE_MS);
		busy = 0;
		for (int i = 0; i < count; i++)
			busy |= atomic_load(&shared->each[i].busy);
	}
	errno = busy ? ETIMEDOUT : 0;
	for (int i = 0; i < count && !errno; i++)
		errno = atomic_exchange(&shared->each[i].error, 0);
	return !errno;
}

unsigned long long workers_rounds(void)
{
	unsigned long long rounds = 0;

	for (int i = 0; i < count; i++)
		rounds += atomic_load(&shared->each[i].rounds);
	return rounds;
}
