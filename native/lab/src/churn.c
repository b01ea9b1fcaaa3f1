// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario churn: attachments that come and go some thousand times a second, and buffers too, beside others that stay.
 *
 *   churn TRUTHFILE
 *
 * At first everything rests. Step "start" lets threads of the test module and two processes work; "stop" ends that, and then
 * everything has to be as it was at first. In between the truth says "churning" of itself and of the buffer that is worked on.
 */
#define _GNU_SOURCE
#include "contract.h"
#include "control.h"
#include "drm.h"
#include "table.h"
#include "truth.h"
#include "worker.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

/* EXPORTS: every how many rounds of a thread a buffer of its own. SETTLE_MS: the kernel's threads drop files later. */
enum { BYTES = 65536, THREADS = 2, EXPORTS = 16, PAUSE_US = 100, SETTLE_MS = 200 };

static int churned, churned_fd;
static struct timespec began;
static unsigned long long rounds_before;

static const char *mark(int churning)
{
	table->churning = table->buffers[churned].churning = churning;
	contract_refresh();
	return NULL;
}

static const char *start(void)
{
	struct lab_churn request = {
		.fd = churned_fd,
		.importers = 1u << LAB_STATIC | 1u << LAB_MOVABLE | 1u << LAB_LOCAL | 1u << LAB_NOTIFIED | 1u << LAB_REVOCABLE,
		.threads = THREADS,
		.map = 1,
		.exports = EXPORTS,
		.pause_us = PAUSE_US,
	};

	if (ioctl(lab_file(), LAB_CHURN_START, &request))
		return step_failed(errno, "LAB_CHURN_START");
	clock_gettime(CLOCK_MONOTONIC, &began);
	rounds_before = workers_rounds();
	workers_go();
	return mark(1);
}

/* For the console: whether it was worth its name. */
static void say(const struct lab_churn_count *count)
{
	struct timespec now;
	double seconds;

	clock_gettime(CLOCK_MONOTONIC, &now);
	seconds = (double)(now.tv_sec - began.tv_sec) + (double)(now.tv_nsec - began.tv_nsec) / 1e9;
	printf("churn: %llu attached, %llu mapped, %llu exported, %llu rounds of processes in %.1f s\n",
	       (unsigned long long)count->attached, (unsigned long long)count->mapped, (unsigned long long)count->exported,
	       workers_rounds() - rounds_before, seconds);
	fflush(stdout);
}

static const char *stop(void)
{
	struct lab_churn_count count;

	if (ioctl(lab_file(), LAB_CHURN_STOP, &count))
		return step_failed(errno, "LAB_CHURN_STOP");
	if (!workers_rest())
		return step_failed(errno, "the processes");
	usleep(SETTLE_MS * 1000);
	mark(0);
	if (count.failed)
		return step_failed(count.error, "%llu rounds of the module's threads", (unsigned long long)count.failed);
	if (count.attached != count.detached)
		return step_failed(0, "%llu attached, %llu detached", (unsigned long long)count.attached,
				   (unsigned long long)count.detached);
	say(&count);
	return NULL;
}

static const struct step steps[] = {
	{ "start", start },
	{ "stop", stop },
};

static int make(unsigned exporter, const char *name, int *fd)
{
	int buffer;

	*fd = lab_export(exporter, 0, BYTES);
	if (*fd < 0)
		give_up("cannot make a buffer with the test module: %s", strerror(errno));
	buffer = buffer_add(*fd, "dmabuf_lab", "", "");
	buffer_name(buffer, *fd, name);
	return buffer;
}

/* Every device that comes and goes on the other buffer is here too: who reads knows them all from the truth. */
static void make_steady(unsigned exporter, const char *name)
{
	static const unsigned importers[] = { LAB_STATIC, LAB_MOVABLE, LAB_LOCAL, LAB_NOTIFIED, LAB_REVOCABLE, LAB_IB_PINNED };
	struct drm_node vgem;
	int fd, buffer = make(exporter, name, &fd);

	if (!drm_open(&vgem, "vgem", DRM_CARD) || !drm_import(&vgem, fd))
		not_made(errno, "PRIME import", "%s into vgem", name);
	else
		holds(buffer)->gem_handles++;
	for (size_t i = 0; i < sizeof(importers) / sizeof(importers[0]); i++) {
		unsigned id = lab_attach(fd, importers[i]);

		if (!id)
			not_made(errno, "attach", "%s to %s", lab_importer_name(importers[i]), name);
		else if (importers[i] != LAB_IB_PINNED && !lab_do(LAB_MAP, id))
			not_made(errno, "map", "%s of %s", lab_importer_name(importers[i]), name);
	}
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: churn TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	/* The processes inherit the fds that there are by now, so the others come later. */
	churned = make(LAB_EXPORT_DYNAMIC, "churned", &churned_fd);
	worker_start("lab-exports", EXPORT, churned, churned_fd);
	worker_start("lab-imports", IMPORT, churned, churned_fd);
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_steady(LAB_EXPORT_DYNAMIC, "steady, dynamic");
	make_steady(LAB_EXPORT_STATIC, "steady, static");
	contract_refresh();
	truth_write(argv[1], "churn");
	control_serve(argv[1], "churn", NULL, 0);
}
