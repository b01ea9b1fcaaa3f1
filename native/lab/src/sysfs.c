// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#include "sysfs.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void sysfs_target_name(const char *link, char name[TEXT])
{
	char target[512];
	const char *last;
	ssize_t length = readlink(link, target, sizeof(target) - 1);

	if (length < 0)
		give_up("%s: %s", link, strerror(errno));
	target[length] = '\0';
	last = strrchr(target, '/');
	last = last ? last + 1 : target;
	if (strlen(last) >= TEXT)
		give_up("%s: too long", link);
	memcpy(name, last, strlen(last) + 1);
}
