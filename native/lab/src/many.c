// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario many: as many buffers and attachments as a large machine has, for measuring.
 *
 *   many TRUTHFILE
 *
 * Its truth lists no buffer but says how many there are ("many"). Step "unload" lets go of them all and unloads the test module:
 * that works only when no reader has kept a reference; "load" makes them anew. Step "measure" says how long others take to read them
 * (peers.c).
 */
#define _GNU_SOURCE
#include "control.h"
#include "lab_dev.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define OBJECT "/tmp/dmabuf.bpf.o"
#define TEXT_OBJECT "/opt/lab/bin/text.bpf.o"

enum { BUFFERS = 5000, ATTACHMENTS = 4, PAGE = 4096, SPARE_FDS = 64, TRIES = 200, TRY_US = 10000 };

static int fds[BUFFERS];

static const char *make(void)
{
	struct lab_bulk request = {
		.buffers = BUFFERS, .attachments = ATTACHMENTS, .exporter = LAB_EXPORT_DYNAMIC, .size = PAGE, .map = 1,
		.importers = 1 << LAB_STATIC | 1 << LAB_MOVABLE | 1 << LAB_NOTIFIED | 1 << LAB_REVOCABLE, .fds = (uintptr_t)fds,
	};

	if (ioctl(lab_file(), LAB_BULK, &request))
		return step_failed(errno, "LAB_BULK");
	table->many_buffers = BUFFERS;
	table->many_attachments = ATTACHMENTS;
	return NULL;
}

static const char *unload(void)
{
	if (!table->many_buffers)
		return "it is unloaded";
	for (int i = 0; i < BUFFERS; i++)
		close(fds[i]);
	lab_close();
	table->many_buffers = table->many_attachments = 0;
	/* The last references go a moment after close(): the kernel frees files in a queue. */
	for (int i = 0; i < TRIES; i++) {
		if (!syscall(SYS_delete_module, "dmabuf_lab", O_NONBLOCK))
			return NULL;
		usleep(TRY_US);
	}
	return step_failed(errno, "delete_module");
}

static const char *load(void)
{
	if (table->many_buffers)
		return "it is loaded";
	if (system("modprobe dmabuf_lab"))
		return "modprobe dmabuf_lab failed";
	lab_open();
	return make();
}

/* The agent's programs, out of its jars. */
static const char *measure(void)
{
	FILE *peers = popen("for j in /opt/dmascope/lib/*.jar; do busybox unzip -qp $j org/dmascope/linux/dmabuf.bpf.o 2>/dev/null; done >" OBJECT
			    "; peers " OBJECT " " TEXT_OBJECT, "re");
	char name[32];
	long long us;

	if (!peers)
		return step_failed(errno, "peers");
	while (fscanf(peers, "%31s %lld", name, &us) == 2) {
		if (!strcmp(name, "bufinfo"))
			table->bufinfo_us = us;
		else if (!strcmp(name, "text"))
			table->text_us = us;
		else if (!strcmp(name, "iterator"))
			table->iterator_us = us;
	}
	return pclose(peers) ? "peers failed" : NULL;
}

static const struct step steps[] = {
	{ "measure", measure },
	{ "unload", unload },
	{ "load", load },
};

int main(int argc, char **argv)
{
	struct rlimit files = { .rlim_cur = BUFFERS + SPARE_FDS, .rlim_max = BUFFERS + SPARE_FDS };
	const char *failed;

	if (argc != 2)
		give_up("usage: many TRUTHFILE");
	if (setrlimit(RLIMIT_NOFILE, &files))
		give_up("RLIMIT_NOFILE: %s", strerror(errno));
	table_create();
	process_start("lab-many", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	failed = make();
	if (failed)
		give_up("%s", failed);
	truth_write(argv[1], "many");
	control_serve(argv[1], "many", NULL, 0);
}
