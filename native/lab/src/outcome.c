// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "outcome.h"

#include "lab_dev.h"
#include "names.h"
#include "table.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define STATE "/sys/kernel/debug/dmabuf_lab/state"

enum { MOST = 96, MOST_ACTIONS = 16, MOST_MAPPINGS = 8, WORDS = 128 };

struct attachment {
	unsigned long long ino;
	char device[TEXT];
	unsigned id, told, lkey;
	int ordinal, mapped, revoked, again; /* again: errno of the try to map, -1 = not tried */
};

struct taken {
	unsigned long long ino;
	char place[8];
	int moves, revoked, waiting, blocked, pins; /* pins: -1 = not counted */
};

static struct {
	struct taken buffers[MAX_BUFFERS];
	struct attachment attachments[MOST];
	int buffer_count, attachment_count, answer;
} now, before;

static struct {
	const char *step;
	char words[WORDS];
} actions[MOST_ACTIONS];
static int action_count;

static struct {
	unsigned long long ino;
	const volatile char *at;
	int present; /* as of the account that was taken last */
} mappings[MOST_MAPPINGS];
static int mapping_count;

static void text(const char *line, const char *key, char *value, size_t room)
{
	char start[32];
	const char *found;

	*value = 0;
	snprintf(start, sizeof(start), "\t%s=", key);
	found = strstr(line, start);
	if (found) {
		found += strlen(start);
		snprintf(value, room, "%.*s", (int)strcspn(found, "\t\n"), found);
	}
}

/* "-" is -1. */
static long long number(const char *line, const char *key)
{
	char value[32];

	text(line, key, value, sizeof(value));
	return *value && strcmp(value, "-") ? strtoll(value, NULL, 10) : -1;
}

static struct taken *buffer(unsigned long long ino)
{
	for (int i = 0; i < now.buffer_count; i++)
		if (now.buffers[i].ino == ino)
			return &now.buffers[i];
	return NULL;
}

static void take_buffer(const char *line)
{
	struct taken *b = buffer((unsigned long long)number(line, "ino"));

	if (!b)
		return;
	text(line, "place", b->place, sizeof(b->place));
	b->moves = (int)number(line, "moves");
	b->revoked = number(line, "revoked") == 1;
	b->waiting = number(line, "waiting") == 1;
	b->pins = (int)number(line, "pins");
}

enum place outcome_place(unsigned long long ino)
{
	const struct taken *b = buffer(ino);

	return !b || !strcmp(b->place, "-") ? PLACE_UNKNOWN : !strcmp(b->place, "vram") ? PLACE_DEVICE : PLACE_SYSTEM;
}

int outcome_waiting(unsigned long long ino)
{
	const struct taken *b = buffer(ino);

	return b && b->waiting;
}

int outcome_place_told(void)
{
	FILE *state = fopen(STATE, "re");
	char *line = NULL;
	size_t room = 0;
	int told = 0;

	if (!state)
		give_up("%s: %s", STATE, strerror(errno));
	while (getline(&line, &room, state) > 0)
		told |= !strncmp(line, "buffer\t", 7) && number(line, "place_told") == 1;
	free(line);
	fclose(state);
	return told;
}

static void take_attachment(const char *line)
{
	struct attachment *a = &now.attachments[now.attachment_count];

	if (now.attachment_count == MOST)
		give_up("too many attachments for an account");
	*a = (struct attachment){ .ino = (unsigned long long)number(line, "ino"), .ordinal = 1, .again = -1 };
	if (!buffer(a->ino))
		return;
	text(line, "device", a->device, sizeof(a->device));
	a->id = (unsigned)(number(line, "id") > 0 ? number(line, "id") : 0);
	a->lkey = (unsigned)(number(line, "lkey") > 0 ? number(line, "lkey") : 0);
	a->told = (unsigned)(number(line, "notified") > 0 ? number(line, "notified") : 0);
	a->mapped = number(line, "mapped") == 1;
	a->revoked = number(line, "revoked") == 1;
	/* They come newest first, and readings count from the oldest. */
	for (int i = 0; i < now.attachment_count; i++)
		now.attachments[i].ordinal += now.attachments[i].ino == a->ino && !strcmp(now.attachments[i].device, a->device);
	now.attachment_count++;
}

static sigjmp_buf no_page;

static void bus_error(int number)
{
	(void)number;
	siglongjmp(no_page, 1);
}

static long faults(void)
{
	struct rusage usage;

	if (getrusage(RUSAGE_SELF, &usage))
		give_up("getrusage: %s", strerror(errno));
	return usage.ru_minflt + usage.ru_majflt;
}

/* Whether a touch finds the page; one that does not makes the kernel map one, or fails. Page maps of /proc leave out what drivers map. */
static int present(const volatile char *at)
{
	long start;

	if (sigsetjmp(no_page, 1))
		return 0;
	start = faults();
	(void)*at;
	return faults() == start;
}

void outcome_take(void)
{
	FILE *state = fopen(STATE, "re");
	char *line = NULL;
	size_t room = 0;

	if (!state)
		give_up("%s: %s", STATE, strerror(errno));
	for (int i = 0; i < mapping_count; i++)
		mappings[i].present = present(mappings[i].at);
	before = now;
	now.buffer_count = now.attachment_count = now.answer = 0;
	for (int i = 0; i < table->buffer_count; i++) {
		const char *revoked = table->buffers[i].revoked;

		now.buffers[now.buffer_count++] = (struct taken){ .ino = table->buffers[i].ino, .place = "-", .pins = -1, .revoked = revoked && !strcmp(revoked, "true") };
	}
	while (getline(&line, &room, state) > 0) {
		if (!strncmp(line, "buffer\t", 7))
			take_buffer(line);
		else if (!strncmp(line, "attachment\t", 11) || !strncmp(line, "foreign\t", 8))
			take_attachment(line);
	}
	free(line);
	fclose(state);
}

void outcome_blocked(unsigned long long ino)
{
	struct taken *b = buffer(ino);

	if (b)
		b->blocked = 1;
}

void outcome_answer(int error)
{
	now.answer = error;
}

static const struct attachment *earlier(const struct attachment *a)
{
	for (int i = 0; i < before.attachment_count; i++)
		if (before.attachments[i].id == a->id && before.attachments[i].ino == a->ino)
			return &before.attachments[i];
	return NULL;
}

void outcome_again(void)
{
	for (int i = 0; i < now.attachment_count; i++) {
		struct attachment *a = &now.attachments[i];
		const struct attachment *then = earlier(a);

		if (a->id && !a->revoked && then && then->mapped && !a->mapped)
			a->again = lab_do(LAB_MAP, a->id) ? 0 : errno;
	}
}

void outcome_action(const char *step, const char *format, ...)
{
	va_list args;

	if (action_count == MOST_ACTIONS)
		give_up("too many actions");
	actions[action_count].step = step;
	va_start(args, format);
	vsnprintf(actions[action_count++].words, WORDS, format, args);
	va_end(args);
}

static void print_buffers(FILE *out)
{
	fputs("\"buffers\":[", out);
	for (int i = 0; i < now.buffer_count; i++) {
		const struct taken *b = &now.buffers[i];

		fprintf(out, "%s{\"ino\":%llu,\"place\":\"%s\",\"moves\":%d,\"revoked\":%d,\"waiting\":%d,\"blocked\":%d,\"pins\":%d}", i ? "," : "", b->ino, b->place, b->moves,
			b->revoked, b->waiting, b->blocked, b->pins);
	}
}

static void print_attachments(FILE *out)
{
	fputs("],\"attachments\":[", out);
	for (int i = 0; i < now.attachment_count; i++) {
		const struct attachment *a = &now.attachments[i];

		fprintf(out, "%s{\"ino\":%llu,\"device\":", i ? "," : "", a->ino);
		names_print(out, a->device);
		fprintf(out, ",\"ordinal\":%d,\"id\":%u,\"told\":%u,\"lkey\":%u,\"mapped\":%d,\"revoked\":%d,\"again\":%d}", a->ordinal, a->id, a->told, a->lkey, a->mapped, a->revoked,
			a->again);
	}
}

void outcome_mapping(unsigned long long ino, char *at)
{
	if (mapping_count == MOST_MAPPINGS)
		give_up("too many mappings for an account");
	signal(SIGBUS, bus_error);
	*(volatile char *)at = 1; /* so that it has a page */
	mappings[mapping_count].ino = ino;
	mappings[mapping_count++].at = at;
}

static void print_mappings(FILE *out)
{
	fputs("],\"mappings\":[", out);
	for (int i = 0; i < mapping_count; i++)
		fprintf(out, "%s{\"pid\":%d,\"ino\":%llu,\"present\":%d}", i ? "," : "", (int)getpid(), mappings[i].ino, mappings[i].present);
}

static void print(void *to)
{
	FILE *out = to;
	int first = 1;

	fputs(",\"actions\":[", out);
	for (int i = 0; i < action_count; i++) {
		fprintf(out, "%s{\"step\":\"%s\",\"words\":", i ? "," : "", actions[i].step);
		names_print(out, actions[i].words);
		fputs("}", out);
	}
	fputs("],\"account\":{", out);
	print_buffers(out);
	print_attachments(out);
	print_mappings(out);
	fputs("],\"processes\":[", out);
	for (int i = 0; i < table->process_count; i++)
		if (!kill(table->processes[i].pid, 0)) {
			fprintf(out, "%s%d", first ? "" : ",", (int)table->processes[i].pid);
			first = 0;
		}
	fprintf(out, "],\"answer\":%d,\"placeTold\":%d}", now.answer, outcome_place_told());
}

void outcome_begin(void)
{
	table_more(print);
}
