// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "cgroup.h"

#include "table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOUNT "/sys/fs/cgroup"

enum { LONGEST = 512 };

static void place(char *text, const char *path, const char *file)
{
	snprintf(text, LONGEST, MOUNT "%s/%s", strcmp(path, "/") ? path : "", file);
}

int cgroup_write(const char *path, const char *file, const char *format, ...)
{
	char name[LONGEST], text[LONGEST];
	int fd, length, error;
	ssize_t done;
	va_list args;

	va_start(args, format);
	length = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	place(name, path, file);
	fd = open(name, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	done = write(fd, text, (size_t)length);
	error = errno;
	close(fd);
	errno = error;
	return done == length;
}

void cgroup_make(const char *path, const char *controllers)
{
	char name[LONGEST];

	place(name, path, "");
	if (strcmp(path, "/") && mkdir(name, 0755))
		give_up("%s: %s", name, strerror(errno));
	if (*controllers && !cgroup_write(path, "cgroup.subtree_control", "%s", controllers))
		give_up("%s of %s: %s", controllers, path, strerror(errno));
}

void cgroup_enter(const char *path)
{
	if (!cgroup_write(path, "cgroup.procs", "%d", (int)getpid()))
		give_up("cgroup.procs of %s: %s", path, strerror(errno));
}

int cgroup_remove(const char *path)
{
	char name[LONGEST];

	place(name, path, "");
	return !rmdir(name);
}
