// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario trial-kill: the devices of scenario trials, and somebody who kills the processes in which trials are made, and now and then the
 * agent above one, with SIGKILL at a random moment while the trial has a buffer or a device open.
 *
 *   trial-kill TRUTHFILE
 *
 * Nothing here makes a dma-buf: whatever there is after "stop" was left.
 */
#define _GNU_SOURCE
#include "control.h"
#include "java.h"
#include "lab_dev.h"
#include "region.h"
#include "rxe.h"
#include "table.h"
#include "truth.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define AGENT "org.dmascope.agent.Main"
#define BUFINFO "/sys/kernel/debug/dma_buf/bufinfo"

/*
 * POLL_US: seldom enough that the Java which starts meanwhile has the processor.
 * AGENT_EVERY: of so many kills one is of the agent. LONGEST_US: as long as a trial takes here, with the agent's looks at the list of buffers.
 * A process that has ended on its own accord is no orphan before ORPHAN_MS.
 */
enum { POLL_US = 10000, IDLE_US = 100000, LONGEST_US = 120000, AGENT_EVERY = 20, ORPHAN_MS = 15000, LINE = 16384, PATH = 64, WAIT_POLLS = 12000, BUFFER_POLLS = 200 };

static pid_t parent(pid_t pid)
{
	char path[PATH], line[LINE];
	FILE *file;
	pid_t found = 0;

	snprintf(path, sizeof(path), "/proc/%d/status", pid);
	file = fopen(path, "re");
	if (!file)
		return 0;
	while (fgets(line, sizeof(line), file))
		if (sscanf(line, "PPid:\t%d", &found) == 1)
			break;
	fclose(file);
	return found;
}

/* 2: it has a dma-buf open; 1: a device of those that are tried; 0: neither; -1: it has gone. */
static int under_way(pid_t pid)
{
	char folder[PATH];
	DIR *fds;
	struct dirent *entry;
	int found = 0;

	snprintf(folder, sizeof(folder), "/proc/%d/fd", pid);
	fds = opendir(folder);
	if (!fds)
		return -1;
	while ((entry = readdir(fds))) {
		char to[TEXT];
		ssize_t length = readlinkat(dirfd(fds), entry->d_name, to, sizeof(to) - 1);

		if (length < 0)
			continue;
		to[length] = '\0';
		if (!strncmp(to, "/dmabuf:", 8))
			found = 2;
		else if (!found && (!strncmp(to, "/dev/dri/", 9) || !strncmp(to, "/dev/infiniband/", 16) || !strncmp(to, "/dev/video", 10) ||
				    !strncmp(to, "/dev/udmabuf", 12) || !strncmp(to, "/dev/dma_heap/", 14)))
			found = 1;
	}
	closedir(fds);
	return found;
}

/* Whether anything is attached to anything: here only trials have buffers. */
static int attached(void)
{
	char line[LINE];
	FILE *list = fopen(BUFINFO, "re");
	int devices = 0, found = 0;

	if (!list)
		give_up(BUFINFO ": %s", strerror(errno));
	while (fgets(line, sizeof(line), list))
		if (sscanf(line, "Total %d devices attached", &devices) == 1 && devices > 0)
			found = 1;
	fclose(list);
	return found;
}

/* labd, which starts agents, ends what they leave; it is stopped meanwhile, so that the trial's process has to end by itself. */
static void kill_agent(pid_t trial)
{
	pid_t agent = parent(trial), labd = agent > 1 ? parent(agent) : 0;

	if (agent <= 1 || labd <= 1 || !java_runs(agent, AGENT))
		return;
	kill(labd, SIGSTOP);
	kill(agent, SIGKILL);
	table->kills.agents++;
	table->kills.orphans += !java_gone(trial, JAVA_TRIAL, ORPHAN_MS);
	kill(labd, SIGCONT);
}

static void kill_one(pid_t trial)
{
	int state = 0;

	for (int i = 0; i < WAIT_POLLS && table->kills.on && state == 0; i++) {
		usleep(POLL_US);
		state = under_way(trial);
	}
	if (state <= 0)
		return;
	/* Half of them not before there is a buffer: a device is opened first. */
	for (int i = 0, wait = random() % 2; wait && i < BUFFER_POLLS && state == 1; i++) {
		usleep(POLL_US);
		state = under_way(trial);
	}
	if (state < 0 || !table->kills.on)
		return;
	/* Half of them soon: attaching is the shorter part. */
	usleep((unsigned)(random() % (random() % 2 ? LONGEST_US : LONGEST_US / 12)));
	state = under_way(trial);
	if (state < 0 || !table->kills.on)
		return;
	/* What was attached is looked at before: afterwards nothing is. */
	table->kills.holding += state == 2;
	table->kills.attached += attached();
	if ((table->kills.trials + table->kills.agents) % AGENT_EVERY == AGENT_EVERY - 1) {
		kill_agent(trial);
	} else if (!kill(trial, SIGKILL)) {
		table->kills.trials++;
		java_gone(trial, JAVA_TRIAL, ORPHAN_MS);
	}
}

static void killer(void)
{
	process_start("lab-killer", 0);
	srandom(42);
	for (;;) {
		pid_t trial = table->kills.on ? java_first(JAVA_TRIAL) : 0;

		if (trial > 0)
			kill_one(trial);
		else
			usleep(IDLE_US);
	}
}

static int count_trial(pid_t pid)
{
	(void)pid;
	table->kills.alive++;
	return 0;
}

static int count_agent(pid_t pid)
{
	char folder[PATH];
	DIR *fds;
	int count = 0;

	table->kills.agents_alive++;
	snprintf(folder, sizeof(folder), "/proc/%d/fd", pid);
	fds = opendir(folder);
	while (fds && readdir(fds))
		count++;
	if (fds)
		closedir(fds);
	if (count > table->kills.fds)
		table->kills.fds = count;
	return 0;
}

static const char *look(void)
{
	table->kills.alive = table->kills.agents_alive = table->kills.fds = 0;
	java_each(JAVA_TRIAL, count_trial);
	java_each(AGENT, count_agent);
	region_refresh();
	return NULL;
}

/* How often videobuf2 said that it could not attach (videobuf2-dma-contig.c vb2_dc_attach_dmabuf()). */
static int refused(void)
{
	char record[LINE * 4];
	int log = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC), count = 0;
	ssize_t length;

	if (log < 0)
		give_up("/dev/kmsg: %s", strerror(errno));
	while ((length = read(log, record, sizeof(record) - 1)) > 0 || (length < 0 && errno == EPIPE)) {
		if (length < 0)
			continue;
		record[length] = '\0';
		count += strstr(record, ";failed to attach dmabuf") != NULL;
	}
	close(log);
	return count;
}

/*
 * The kernel itself keeps a reference of a buffer whose exporter refuses a video device, with or without a kill: see leaked() of attempt.c. Those are buffers that there
 * are, if there are as many as refusals; any other that is left is none of the scenario's.
 */
static void keep(void)
{
	char line[LINE], exp_name[TEXT];
	unsigned long long size = 0, ino = 0;
	long count = 0;
	int devices, kept = 0;
	FILE *list = fopen(BUFINFO, "re");

	if (!list)
		give_up(BUFINFO ": %s", strerror(errno));
	while (fgets(line, sizeof(line), list)) {
		if (sscanf(line, "%llu\t%*x\t%*x\t%ld\t%127[^\t]\t%llu", &size, &count, exp_name, &ino) == 4)
			continue;
		if (sscanf(line, "Total %d devices attached", &devices) == 1 && !devices && count == 1 && !strcmp(exp_name, "drm") && kept < MAX_BUFFERS)
			table->buffers[kept++] = (struct buffer){ .ino = ino, .size = size, .pins = -1, .mapped = -1 };
	}
	fclose(list);
	table->buffer_count = kept == refused() ? kept : 0;
}

static const char *start(void)
{
	table->kills.on = 1;
	return look();
}

static const char *stop(void)
{
	table->kills.on = 0;
	look();
	keep();
	return NULL;
}

static const struct step steps[] = {
	{ "start", start },
	{ "look", look },
	{ "stop", stop },
};

int main(int argc, char **argv)
{
	pid_t child;

	if (argc != 2)
		give_up("usage: trial-kill TRUTHFILE");
	table_create();
	child = fork();
	if (child < 0)
		give_up("fork: %s", strerror(errno));
	if (child == 0)
		killer();
	process_start("lab-trial-kill", 0);
	if (!rxe_add("rxe0", "dummy0"))
		not_made(errno, "rdma_rxe", "rxe0 over dummy0");
	lab_open();
	if (ioctl(lab_file(), LAB_NICS))
		give_up("LAB_NICS: %s", strerror(errno));
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	table->kills_known = 1;
	look();
	truth_write(argv[1], "trial-kill");
	control_serve(argv[1], "trial-kill", NULL, 0);
}
