// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "java.h"

#include "table.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINE = 16384, PATH = 64 };

int java_runs(pid_t pid, const char *class)
{
	char path[PATH], line[LINE];
	ssize_t got;
	int file;

	snprintf(path, sizeof(path), "/proc/%d/cmdline", pid);
	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return 0;
	got = read(file, line, sizeof(line) - 1);
	close(file);
	if (got <= 0)
		return 0;
	line[got] = '\0';
	/* labd has the words of the agent among its own */
	if (strlen(line) < 5 || strcmp(line + strlen(line) - 5, "/java"))
		return 0;
	for (char *word = line; word < line + got; word += strlen(word) + 1)
		if (!strcmp(word, class))
			return 1;
	return 0;
}

int java_each(const char *class, int (*see)(pid_t))
{
	DIR *processes = opendir("/proc");
	struct dirent *entry;
	int answer = 0;

	if (!processes)
		give_up("/proc: %s", strerror(errno));
	while (!answer && (entry = readdir(processes)))
		if (isdigit((unsigned char)entry->d_name[0]) && java_runs(atoi(entry->d_name), class))
			answer = see(atoi(entry->d_name));
	closedir(processes);
	return answer;
}

static int that_one(pid_t pid)
{
	return pid;
}

pid_t java_first(const char *class)
{
	return java_each(class, that_one);
}

int java_gone(pid_t pid, const char *class, int ms)
{
	for (int i = 0; i < ms && java_runs(pid, class); i++)
		usleep(1000);
	return !java_runs(pid, class);
}
