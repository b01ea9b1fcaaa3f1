// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "live_kill.h"

#include "attempt.h"
#include "control.h"
#include "java.h"
#include "region.h"
#include "table.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* An agent looks at the buffer for some 10 ms while a trial has it; while none runs, a Java that starts has the processor. */
enum { POLL_US = 1000, IDLE_US = 50000, FIRST = -20 /* of all priorities */, STOP_POLLS = 1000, GONE_MS = 5000, PATH = 64, LINE = 1024 };

static int wake[2];
static struct attempt before;

static int attached(void)
{
	struct attempt now = { .ino = table->kills.ino };

	attempt_look(&now);
	return now.attached_count > before.attached_count;
}

/* Whether it has a descriptor of the buffer. */
static int has_open(pid_t pid)
{
	char folder[PATH];
	struct dirent *entry;
	int found = 0;
	DIR *fds;

	snprintf(folder, sizeof(folder), "/proc/%d/fd", pid);
	fds = opendir(folder);
	while (fds && !found && (entry = readdir(fds))) {
		char to[TEXT];
		ssize_t length = readlinkat(dirfd(fds), entry->d_name, to, sizeof(to) - 1);
		struct stat st;

		to[length < 0 ? 0 : length] = '\0';
		found = !strncmp(to, "/dmabuf:", 8) && !fstatat(dirfd(fds), entry->d_name, &st, 0) && st.st_ino == table->kills.ino;
	}
	if (fds)
		closedir(fds);
	return found;
}

/* Whether each of its threads has stopped: the state behind the name in /proc/PID/stat. */
static int stopped(pid_t pid)
{
	char path[PATH], line[LINE], *state;
	FILE *file;
	int is;

	snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	file = fopen(path, "re");
	if (!file)
		return 0;
	state = fgets(line, sizeof(line), file) ? strrchr(line, ')') : NULL;
	is = state && state[1] == ' ' && state[2] == 'T';
	fclose(file);
	return is;
}

static void kill_one(pid_t trial)
{
	int holding, has;

	if (kill(trial, SIGSTOP))
		return;
	for (int i = 0; i < STOP_POLLS && !stopped(trial); i++)
		usleep(1000);
	holding = has_open(trial);
	has = attached();
	if (!holding || !has) { /* it was through just then */
		kill(trial, SIGCONT);
		return;
	}
	if (kill(trial, SIGKILL))
		return;
	table->kills.trials++;
	table->kills.holding += holding;
	table->kills.attached += has;
	table->kills.orphans += !java_gone(trial, JAVA_TRIAL, GONE_MS);
}

static void killer(void)
{
	char byte;

	process_start("lab-killer", 0);
	setpriority(PRIO_PROCESS, 0, FIRST);
	while (read(wake[0], &byte, 1) == 1) {
		before = (struct attempt){ .ino = table->kills.ino };
		attempt_look(&before);
		while (table->kills.on) {
			pid_t trial = java_first(JAVA_TRIAL);

			for (; trial > 0 && table->kills.on && !kill(trial, 0); usleep(POLL_US))
				if (attached())
					kill_one(trial);
			usleep(IDLE_US);
		}
	}
	_exit(0);
}

void live_kill_start(void)
{
	pid_t child;

	if (pipe2(wake, O_CLOEXEC))
		give_up("pipe: %s", strerror(errno));
	child = fork();
	if (child < 0)
		give_up("fork: %s", strerror(errno));
	if (child == 0)
		killer();
	table->kills_known = 1;
}

void live_kill_of(int buffer)
{
	table->kills.ino = table->buffers[buffer].ino;
}

const char *live_kill(void)
{
	before = (struct attempt){ .ino = table->kills.ino, .references = -1 };
	attempt_look(&before);
	if (before.references < 0)
		return step_failed(0, "the buffer is not there");
	table->kills.on = 1;
	return write(wake[1], "", 1) == 1 ? NULL : step_failed(errno, "waking the killer");
}

const char *live_spare(void)
{
	struct attempt now = { .ino = table->kills.ino, .references = -1 };

	table->kills.on = 0;
	attempt_look(&now);
	if (now.references != before.references || now.attached_count != before.attached_count)
		return step_failed(0, "%ld references and %d attachments, before %ld and %d", now.references, now.attached_count, before.references, before.attached_count);
	region_refresh();
	return NULL;
}
