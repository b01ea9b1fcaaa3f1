// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#include "planted.h"

#include "names.h"
#include "table.h"

#include <stdio.h>

enum { MOST = 48, SUBJECT = 2 * TEXT };

static struct {
	const char *rule, *says; /* says NULL: cannot be told */
	char subject[SUBJECT];
} all[MOST];
static int count;

static struct {
	pid_t pid;
	const char *comm;
	int more;
} growth;

static char *next(const char *rule, const char *says)
{
	if (count == MOST)
		give_up("too many findings");
	all[count].rule = rule;
	all[count].says = says;
	return all[count++].subject;
}

static void print(void *to)
{
	FILE *out = to;

	fputs(",\"planted\":[", out);
	for (int i = 0; i < count; i++) {
		fprintf(out, "%s{\"rule\":\"%s\",\"subject\":", i ? "," : "", all[i].rule);
		names_print(out, all[i].subject);
		fputs(",\"says\":", out);
		if (all[i].says)
			names_print(out, all[i].says);
		else
			fputs("null", out);
		fputs("}", out);
	}
	fputs("]", out);
	if (growth.pid) {
		fprintf(out, ",\"growth\":{\"pid\":%d,\"comm\":", (int)growth.pid);
		names_print(out, growth.comm);
		fprintf(out, ",\"more\":%d}", growth.more);
	}
}

void planted_growth(pid_t pid, const char *comm, int more)
{
	growth.pid = pid;
	growth.comm = comm;
	growth.more = more;
}

void planted_begin(void)
{
	table_more(print);
}

void planted_buffer(const char *rule, unsigned long long ino, const char *says)
{
	snprintf(next(rule, says), SUBJECT, "ino:%llu", ino);
}

void planted_attachment(const char *rule, unsigned long long ino, const char *device, const char *says)
{
	snprintf(next(rule, says), SUBJECT, "ino:%llu/%s#1", ino, device);
}

void planted_process(const char *rule, pid_t pid, const char *says)
{
	snprintf(next(rule, says), SUBJECT, "pid:%d", (int)pid);
}

void planted_device(const char *rule, const char *device, const char *says)
{
	snprintf(next(rule, says), SUBJECT, "dev:%s", device);
}

void planted_host(const char *rule, const char *says)
{
	snprintf(next(rule, says), SUBJECT, "host");
}

void planted_unread(const char *rule)
{
	*next(rule, NULL) = 0;
}

void planted_none(void)
{
	count = 0;
}
