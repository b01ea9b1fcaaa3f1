// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "region.h"

#include "control.h"
#include "lab_dev.h"
#include "table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATE "/sys/kernel/debug/dmabuf_lab/state"
#define KERNEL_OWNER "dmabuf_lab"

/* Of this process: what to give back. */
static unsigned handles[MAX_REGIONS];

int region_open(struct rdma *rdma, const char *name, unsigned driver, const char *mode)
{
	rdma->name = name;
	rdma->mode = mode;
	rdma->verbs.driver = driver;
	if (verbs_open(&rdma->verbs, name))
		return 1;
	not_made(errno, "RDMA device", "%s", name);
	return 0;
}

static struct region *next(void)
{
	if (table->region_count == MAX_REGIONS)
		give_up("too many memory regions");
	return &table->regions[table->region_count];
}

static int note(const struct rdma *rdma, const struct verbs_mr *mr, size_t length)
{
	struct region *r = next();

	*r = (struct region){ .lkey = mr->lkey, .rkey = mr->rkey, .length = length, .process = self };
	snprintf(r->device, sizeof(r->device), "%s", rdma->name);
	handles[table->region_count] = mr->handle;
	return table->region_count++;
}

int region_of_memory(const struct rdma *rdma, void *memory, size_t length, unsigned access, unsigned long long mapped)
{
	struct verbs_mr mr;
	int region;

	if (!verbs_register(&rdma->verbs, memory, length, access, &mr)) {
		not_made(errno, "memory region", "%s, %zu bytes%s%s", rdma->name, length, mapped ? " of a mapped dma-buf" : "", access & VERBS_PAGED ? ", paged" : "");
		return -1;
	}
	region = note(rdma, &mr, length);
	table->regions[region].mode = access & VERBS_PAGED ? "odp" : NULL;
	table->regions[region].mapped = mapped;
	return region;
}

int region_of_dmabuf(const struct rdma *rdma, int buffer, int fd, size_t offset, size_t length, unsigned access)
{
	struct verbs_mr mr;
	int region;

	if (!verbs_register_dmabuf(&rdma->verbs, fd, offset, length, access, &mr)) {
		not_made(errno, "dma-buf memory region", "%s, %s buffer", rdma->name, table->buffers[buffer].exp_name);
		return -1;
	}
	region = note(rdma, &mr, length);
	table->regions[region].ino = table->buffers[buffer].ino;
	table->regions[region].mode = rdma->mode;
	return region;
}

void region_forget(int region)
{
	table->region_count--;
	memmove(&table->regions[region], &table->regions[region + 1], (size_t)(table->region_count - region) * sizeof(struct region));
	memmove(&handles[region], &handles[region + 1], (size_t)(table->region_count - region) * sizeof(handles[0]));
}

int region_drop(const struct rdma *rdma, int region)
{
	struct verbs_mr mr = { .handle = handles[region] };

	if (!verbs_deregister(&rdma->verbs, &mr))
		return 0;
	region_forget(region);
	return 1;
}

const char *region_many(const struct rdma *rdma, void *page, size_t length, int count)
{
	struct many_regions *m = &table->many_regions;

	snprintf(m->device, sizeof(m->device), "%s", rdma->name);
	m->process = self;
	m->length = length;
	while (m->count < count) {
		struct verbs_mr mr;

		if (!verbs_register(&rdma->verbs, page, length, VERBS_REMOTE, &mr))
			return step_failed(errno, "memory region %d of %s", m->count + 1, rdma->name);
		m->keys[m->count].lkey = mr.lkey;
		m->keys[m->count++].rkey = mr.rkey;
	}
	return NULL;
}

static unsigned number(const char *line, const char *key)
{
	const char *found = strstr(line, key);

	return found ? (unsigned)strtoul(found + strlen(key), NULL, 10) : 0;
}

/* If the line is of what attaches for this RDMA device: its region of that key. */
static void revoked_of(const char *line, unsigned lkey, const char *attaches, const char *rdma)
{
	char device[TEXT];

	snprintf(device, sizeof(device), "\tdevice=%s\t", attaches);
	if (!strstr(line, device))
		return;
	for (int r = 0; r < table->region_count; r++)
		if (table->regions[r].lkey == lkey && !strcmp(table->regions[r].device, rdma))
			table->regions[r].revoked = number(line, "\trevoked=") == 1;
}

static void revoked(const char *line, unsigned lkey)
{
	static const char *const names[] = LAB_NIC_NAMES, *const devices[] = LAB_NIC_DEVICES;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		revoked_of(line, lkey, devices[i], names[i]);
	/* rdma_rxe has no device below it: what attaches for it are the test module's importers (driver_mr.h). */
	revoked_of(line, lkey, "lab-ib-pinned", "rxe_pinned0");
	revoked_of(line, lkey, "lab-ib-revocable", "rxe_revocable0");
}

static void kernels_own(const char *line)
{
	struct region *r = next();

	*r = (struct region){ .lkey = number(line, "\tlkey="), .rkey = number(line, "\trkey="), .length = number(line, "\tlength="),
			      .process = -1, .kernel = KERNEL_OWNER };
	if (sscanf(line, "kernel_mr\tdevice=%63[^\t]", r->device) != 1)
		give_up("%s: %s", STATE, line);
	table->region_count++;
}

void region_refresh(void)
{
	FILE *state = fopen(STATE, "re");
	char *line = NULL;
	size_t room = 0;
	int kept = 0;

	if (!state)
		give_up("%s: %s", STATE, strerror(errno));
	for (int i = 0; i < table->region_count; i++)
		kept += !table->regions[i].kernel;
	/* The kernel's own are the last. */
	table->region_count = kept;
	while (getline(&line, &room, state) > 0) {
		if (!strncmp(line, "kernel_mr\t", strlen("kernel_mr\t")))
			kernels_own(line);
		else if (number(line, "\tlkey="))
			revoked(line, number(line, "\tlkey="));
	}
	free(line);
	fclose(state);
	table->regions_known = 1;
}
