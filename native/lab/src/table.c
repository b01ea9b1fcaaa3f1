// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "table.h"

#include <errno.h>
#include <linux/dma-buf.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

struct table *table;
int self;

void give_up(const char *format, ...)
{
	va_list args;

	fprintf(stderr, "scenario: ");
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fprintf(stderr, "\n");
	exit(1);
}

void table_create(void)
{
	table = mmap(NULL, sizeof(*table), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (table == MAP_FAILED)
		give_up("no memory for the table");
}

void table_more(void (*print)(void *out))
{
	for (int i = 0; i < MAX_MORE; i++)
		if (!table->more[i]) {
			table->more[i] = print;
			return;
		}
	give_up("too much in the truth");
}

void process_start(const char *comm, uid_t uid)
{
	if (table->process_count == MAX_PROCESSES)
		give_up("too many processes");
	self = table->process_count++;
	table->processes[self].pid = getpid();
	table->processes[self].uid = uid;
	snprintf(table->processes[self].comm, sizeof(table->processes[self].comm), "%s", comm);
	if (prctl(PR_SET_NAME, comm))
		give_up("PR_SET_NAME: %s", strerror(errno));
	if (uid && (setgid(uid) || setuid(uid)))
		give_up("setuid: %s", strerror(errno));
	/* setuid made this process undumpable, and then even its own user may not look into its /proc. */
	prctl(PR_SET_DUMPABLE, 1);
	prctl(PR_SET_PDEATHSIG, 9);
}

int buffer_add(int fd, const char *exp_name, const char *device, const char *driver)
{
	struct stat st;
	struct buffer *b;
	off_t end;

	if (table->buffer_count == MAX_BUFFERS)
		give_up("too many buffers");
	if (fstat(fd, &st))
		give_up("fstat of a dma-buf: %s", strerror(errno));
	b = &table->buffers[table->buffer_count];
	b->ino = st.st_ino;
	b->size = (unsigned long long)st.st_size;
	end = lseek(fd, 0, SEEK_END);
	if (end >= 0 && end != st.st_size)
		fprintf(stderr, "scenario: ino %llu: st_size %lld but lseek %lld\n", b->ino, (long long)st.st_size, (long long)end);
	lseek(fd, 0, SEEK_SET);
	b->pins = b->mapped = -1;
	snprintf(b->exp_name, TEXT, "%s", exp_name);
	snprintf(b->exporter_device, TEXT, "%s", device);
	snprintf(b->exporter_driver, TEXT, "%s", driver);
	holds(table->buffer_count)->fds++;
	return table->buffer_count++;
}

int buffer_find(unsigned long long ino)
{
	for (int i = 0; i < table->buffer_count; i++)
		if (table->buffers[i].ino == ino)
			return i;
	return -1;
}

void buffer_drop(int buffer)
{
	size_t behind = (size_t)(table->buffer_count - buffer - 1);

	memmove(&table->buffers[buffer], &table->buffers[buffer + 1], behind * sizeof(struct buffer));
	for (int p = 0; p < MAX_PROCESSES; p++) {
		memmove(&table->holdings[p][buffer], &table->holdings[p][buffer + 1], behind * sizeof(struct holding));
		table->holdings[p][table->buffer_count - 1] = (struct holding){ 0 };
	}
	table->buffers[--table->buffer_count] = (struct buffer){ 0 };
}

void buffer_close(int buffer, int fd)
{
	close(fd);
	holds(buffer)->fds--;
}

void buffer_name(int buffer, int fd, const char *name)
{
	struct buffer *b = &table->buffers[buffer];

	if (ioctl(fd, DMA_BUF_SET_NAME_B, name)) {
		not_made(errno, "DMA_BUF_SET_NAME", "ino %llu", b->ino);
		return;
	}
	b->named = 1;
	snprintf(b->name, sizeof(b->name), "%s", name);
}

void buffer_attached(int buffer, const char *device)
{
	struct buffer *b = &table->buffers[buffer];

	if (b->attachment_count == MAX_ATTACHMENTS)
		give_up("too many attachments");
	snprintf(b->attachments[b->attachment_count++], TEXT, "%s", device);
}

void buffer_fence(int buffer, const char *usage, const char *driver, int signalled)
{
	struct buffer *b = &table->buffers[buffer];

	if (b->fence_count == MAX_FENCES)
		give_up("too many fences");
	b->fences[b->fence_count++] = (struct fence){ .usage = usage, .driver = driver, .signalled = signalled };
}

struct holding *holds(int buffer)
{
	return &table->holdings[self][buffer];
}

void not_made(int error, const char *what, const char *format, ...)
{
	struct not_made *n;
	va_list args;

	if (table->not_made_count == MAX_NOT_MADE)
		give_up("too many things not made");
	n = &table->not_made[table->not_made_count++];
	n->error = error;
	snprintf(n->what, TEXT, "%s", what);
	va_start(args, format);
	vsnprintf(n->detail, TEXT, format, args);
	va_end(args);
}
