// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * peers OBJECT TEXTOBJECT: how long it takes to read, and to throw away, what Dmascope reads: debugfs' bufinfo as cat does; the same
 * walk over dma-bufs as the agent's, by an iterator that prints text (TEXTOBJECT: bpf/text.bpf.c), as cat does; and the agent's own
 * iterator (OBJECT: dmabuf.bpf.o), whose ring is emptied and not looked at. Prints the median of some runs in microseconds, "bufinfo N",
 * "text N" and "iterator N"; without the last two the kernel has no such iterator, or there is no libbpf.
 *
 * Linked dynamically, because libbpf is loaded when there is one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define BUFINFO "/sys/kernel/debug/dma_buf/bufinfo"

/* RING: as the agent has it (BpfWalker). COUNTERS: bytes at the end of struct control (native/bpf/records.h). */
enum { RUNS = 9, BLOCK = 131072, RING = 4 << 20, COUNTERS = 3 * 8 };

/* libbpf.h; pointers to its own types are opaque here. */
static void *(*object_open)(const char *);
static void *(*find_program)(void *, const char *), *(*find_map)(void *, const char *);
static int (*set_autoload)(void *, int), (*set_entries)(void *, unsigned), (*object_load)(void *), (*map_fd)(void *);
static unsigned (*value_size)(void *);
static int (*update)(int, const void *, const void *, unsigned long long);
static void *(*attach)(void *, const void *);
static int (*link_fd)(void *), (*iter_create)(int);

static int by_size(const void *a, const void *b)
{
	long long x = *(const long long *)a, y = *(const long long *)b;

	return (x > y) - (x < y);
}

static long long now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static void measure(const char *name, int (*run)(void))
{
	long long took[RUNS];

	for (int i = 0; i < RUNS; i++) {
		long long start = now();

		if (run()) {
			fprintf(stderr, "peers: %s: %s\n", name, strerror(errno));
			exit(1);
		}
		took[i] = now() - start;
	}
	qsort(took, RUNS, sizeof(took[0]), by_size);
	printf("%s %lld\n", name, took[RUNS / 2]);
}

static int read_bufinfo(void)
{
	static char block[BLOCK];
	int file = open(BUFINFO, O_RDONLY | O_CLOEXEC);
	ssize_t got = -1;

	while (file >= 0 && (got = read(file, block, sizeof(block))) > 0)
		;
	if (file >= 0)
		close(file);
	return got != 0;
}

static int load_library(void)
{
	static const struct {
		void *function;
		const char *name;
	} wanted[] = {
		{ &object_open, "bpf_object__open" },
		{ &find_program, "bpf_object__find_program_by_name" },
		{ &find_map, "bpf_object__find_map_by_name" },
		{ &set_autoload, "bpf_program__set_autoload" },
		{ &set_entries, "bpf_map__set_max_entries" },
		{ &object_load, "bpf_object__load" },
		{ &map_fd, "bpf_map__fd" },
		{ &value_size, "bpf_map__value_size" },
		{ &update, "bpf_map_update_elem" },
		{ &attach, "bpf_program__attach_iter" },
		{ &link_fd, "bpf_link__fd" },
		{ &iter_create, "bpf_iter_create" },
	};
	void *library = dlopen("libbpf.so.1", RTLD_NOW);

	for (size_t i = 0; library && i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		void *found = dlsym(library, wanted[i].name);

		if (!found)
			return 0;
		memcpy(wanted[i].function, &found, sizeof(found));
	}
	return library != NULL;
}

static int control, iterator_link;
static unsigned control_bytes;
static volatile unsigned long *consumer, *producer;

/* The walk of BpfPrograms, with its records thrown away. The test module's buffers have nothing that needs an offset of the kernel. */
static int read_iterator(void)
{
	unsigned zero = 0;
	char *value = malloc(control_bytes), byte[8];
	ssize_t got;
	int iterator;

	if (!value)
		return 1;
	memset(value, 0xff, control_bytes);
	memset(value + control_bytes - COUNTERS, 0, COUNTERS);
	iterator = update(control, &zero, value, 0) ? -1 : iter_create(iterator_link);
	free(value);
	if (iterator < 0)
		return 1;
	do {
		got = read(iterator, byte, sizeof(byte));
		__atomic_store_n(consumer, __atomic_load_n(producer, __ATOMIC_ACQUIRE), __ATOMIC_RELEASE);
	} while (got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR)));
	close(iterator);
	return got != 0;
}

static int prepare_iterator(const char *path)
{
	void *object = object_open(path), *program, *other, *ring, *map, *link;
	long page = sysconf(_SC_PAGESIZE);
	int fd;

	program = object ? find_program(object, "all_buffers") : NULL;
	other = object ? find_program(object, "open_buffers") : NULL;
	ring = object ? find_map(object, "ring") : NULL;
	map = object ? find_map(object, "control") : NULL;
	if (!program || !other || !ring || !map || set_autoload(other, 0) || set_entries(ring, RING) || object_load(object))
		return 0;
	control = map_fd(map);
	control_bytes = value_size(map);
	fd = map_fd(ring);
	/* kernel/bpf/ringbuf.c: a page with the consumer's position, one with the producer's, then the data. */
	consumer = mmap(NULL, (size_t)page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	producer = mmap(NULL, (size_t)page, PROT_READ, MAP_SHARED, fd, page);
	link = attach(program, NULL);
	if (consumer == MAP_FAILED || producer == MAP_FAILED || !link)
		return 0;
	iterator_link = link_fd(link);
	return control_bytes > COUNTERS;
}

static int text_link;

static int read_text(void)
{
	static char block[BLOCK];
	int iterator = iter_create(text_link);
	ssize_t got = -1;

	while (iterator >= 0 && ((got = read(iterator, block, sizeof(block))) > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR))))
		;
	if (iterator >= 0)
		close(iterator);
	return got != 0;
}

static int prepare_text(const char *path)
{
	void *object = object_open(path), *program, *link;

	program = object ? find_program(object, "all_as_text") : NULL;
	if (!program || object_load(object))
		return 0;
	link = attach(program, NULL);
	if (!link)
		return 0;
	text_link = link_fd(link);
	return 1;
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		fprintf(stderr, "usage: peers OBJECT TEXTOBJECT\n");
		return 2;
	}
	measure("bufinfo", read_bufinfo);
	fflush(stdout);
	if (!load_library())
		return 0;
	if (prepare_text(argv[2]))
		measure("text", read_text);
	fflush(stdout);
	if (prepare_iterator(argv[1]))
		measure("iterator", read_iterator);
	return 0;
}
