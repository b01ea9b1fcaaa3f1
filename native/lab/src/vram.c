// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "vram.h"

#include "charges.h"
#include "cgroup.h"
#include "contract.h"
#include "drm.h"
#include "table.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* TTM_PL_VRAM */
enum { IN_VRAM = 2, PAGE = 4096, CHILDREN = 4 };

enum order { CHARGE, UNCHARGE, MAKE, IMPORT, LOOK, MOVE };

struct message {
	enum order order;
	unsigned long long bytes;
	int buffer, group;
	char text[TEXT];
};

struct answer {
	long long result;
	int error;
	char device[TEXT];
};

static struct vram_child children[CHILDREN];
static int child_count;
static int region, driver_group = -1;
static unsigned long long driver_bytes;

/* Of a child. */
static int fds[MAX_BUFFERS];
static struct drm_node qxl, vgem;

/* A number of the manager's own file. */
static unsigned long long manager(const char *key)
{
	unsigned long long value = 0;
	glob_t found;
	char *line = NULL;
	size_t room = 0;
	FILE *file;
	int seen = 0;

	if (glob("/sys/kernel/debug/dri/*/qxl_mem_mm", 0, NULL, &found) || !(file = fopen(found.gl_pathv[0], "re")))
		give_up("qxl_mem_mm: %s", strerror(errno));
	while (!seen && getline(&line, &room, file) > 0) {
		char *start = line + strspn(line, " ");

		if (!strncmp(start, key, strlen(key)))
			seen = sscanf(start + strlen(key), ": %llu", &value) == 1;
	}
	if (!seen)
		give_up("%s does not say %s", found.gl_pathv[0], key);
	fclose(file);
	globfree(&found);
	return value;
}

int vram_open(void)
{
	char name[2 * TEXT];

	if (!drm_open(&qxl, "qxl", DRM_CARD))
		give_up("qxl: %s", strerror(errno));
	close(qxl.fd);
	snprintf(name, sizeof(name), "drm/%s/vram", qxl.device);
	region = charges_region(name, qxl.device, "vram", manager("size") * PAGE);
	table->dmem_regions[region].buffers = 1;
	return region;
}

const char *vram_device(void)
{
	return table->dmem_regions[region].device;
}

void vram_driver_charge(int group)
{
	driver_group = group;
	driver_bytes = manager("usage");
}

static void make(const struct message *m, struct answer *a)
{
	unsigned handle;
	int fd = drm_make_qxl(&qxl, (unsigned)m->bytes, &handle), buffer;

	if (fd < 0) {
		*a = (struct answer){ .result = -1, .error = errno };
		return;
	}
	buffer = buffer_add(fd, "drm", qxl.device, qxl.driver);
	buffer_name(buffer, fd, m->text);
	holds(buffer)->gem_handles++;
	table->placed[buffer].group = m->group;
	fds[buffer] = fd;
	a->result = buffer;
}

static void import(const struct message *m, struct answer *a)
{
	if ((vgem.fd < 0 && !drm_open(&vgem, "vgem", DRM_RENDER)) || !drm_import(&vgem, fds[m->buffer]))
		give_up("import of a buffer of qxl into vgem: %s", strerror(errno));
	holds(m->buffer)->gem_handles++;
	memcpy(a->device, vgem.device, TEXT);
}

static void look(void)
{
	for (int i = 0; i < table->buffer_count; i++) {
		struct lab_ttm ttm = { .fd = fds[i] };

		if (fds[i] < 0)
			continue;
		if (ioctl(lab_file(), LAB_TTM_LOOK, &ttm))
			give_up("LAB_TTM_LOOK: %s", strerror(errno));
		table->placed[i].known = 1;
		table->placed[i].memory = ttm.memory;
		table->placed[i].pins = (int)ttm.pins;
	}
}

static void enter(const char *cgroup)
{
	cgroup_enter(cgroup);
	snprintf(table->processes[self].cgroup, TEXT, "%s", cgroup);
}

static void carry_out(const struct message *m, struct answer *a)
{
	struct lab_dmem charge = { .size = m->bytes };

	switch (m->order) {
	case CHARGE:
		a->error = ioctl(lab_file(), LAB_DMEM_CHARGE, &charge) ? errno : 0;
		a->result = charge.id;
		break;
	case UNCHARGE:
		if (ioctl(lab_file(), LAB_DMEM_UNCHARGE, m->bytes))
			give_up("LAB_DMEM_UNCHARGE: %s", strerror(errno));
		break;
	case MAKE:
		make(m, a);
		break;
	case IMPORT:
		import(m, a);
		break;
	case LOOK:
		look();
		break;
	case MOVE:
		enter(m->text);
		break;
	}
}

static void serve(int socket)
{
	struct message m;

	while (recv(socket, &m, sizeof(m), 0) == sizeof(m)) {
		struct answer a = { 0 };

		carry_out(&m, &a);
		if (send(socket, &a, sizeof(a), 0) != sizeof(a))
			break;
	}
	_exit(1);
}

static struct answer ask(const struct vram_child *child, const struct message *m)
{
	struct answer a;

	if (send(child->socket, m, sizeof(*m), MSG_NOSIGNAL) != sizeof(*m) || recv(child->socket, &a, sizeof(a), 0) != sizeof(a))
		give_up("process %d has ended", (int)table->processes[child->process].pid);
	return a;
}

struct vram_child vram_child(const char *comm, const char *cgroup)
{
	struct vram_child child = { .process = table->process_count };
	int pair[2];

	if (child_count == CHILDREN || socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair))
		give_up("no socket");
	switch (fork()) {
	case -1:
		give_up("fork: %s", strerror(errno));
	case 0:
		close(pair[0]);
		process_start(comm, 0);
		enter(cgroup);
		lab_close();
		lab_open();
		memset(fds, -1, sizeof(fds));
		vgem.fd = -1;
		if (!drm_open(&qxl, "qxl", DRM_CARD))
			give_up("qxl: %s", strerror(errno));
		serve(pair[1]);
	}
	close(pair[1]);
	child.socket = pair[0];
	children[child_count++] = child;
	/* It is there, and in its group, when it answers. */
	ask(&child, &(struct message){ .order = LOOK });
	return child;
}

static struct message with_text(enum order order, const char *text)
{
	struct message m = { .order = order };

	snprintf(m.text, TEXT, "%s", text);
	return m;
}

void vram_move(const struct vram_child *child, const char *cgroup)
{
	struct message m = with_text(MOVE, cgroup);

	ask(child, &m);
}

unsigned vram_charge(const struct vram_child *child, unsigned long long bytes)
{
	struct answer a = ask(child, &(struct message){ .order = CHARGE, .bytes = bytes });

	errno = a.error;
	return a.error ? 0 : (unsigned)a.result;
}

void vram_uncharge(const struct vram_child *child, unsigned id)
{
	ask(child, &(struct message){ .order = UNCHARGE, .bytes = id });
}

int vram_make(const struct vram_child *child, int group, const char *name, unsigned bytes)
{
	struct message m = with_text(MAKE, name);
	struct answer a;

	/* The first attempt is made before anything is evicted, and what it reaches below a limit that refuses is in the peaks. */
	if (charges_charge(group, bytes))
		charges_uncharge(group, bytes);
	m.bytes = bytes;
	m.group = group;
	a = ask(child, &m);
	if (a.result >= 0)
		contract_exporter((int)a.result, 0);
	errno = a.error;
	return (int)a.result;
}

void vram_import(const struct vram_child *child, int buffer)
{
	struct answer a = ask(child, &(struct message){ .order = IMPORT, .buffer = buffer });

	contract_of_driver(buffer, a.device);
}

static unsigned long long own_bytes(int group)
{
	unsigned long long bytes = group == driver_group ? driver_bytes : 0;

	for (int i = 0; i < table->buffer_count; i++)
		if (table->placed[i].known && table->placed[i].group == group && table->placed[i].memory == IN_VRAM)
			bytes += table->buffers[i].size;
	return bytes;
}

void vram_refresh(void)
{
	for (int i = 0; i < child_count; i++)
		ask(&children[i], &(struct message){ .order = LOOK });
	for (int i = 0; i < table->dmem_group_count; i++)
		if (table->dmem_groups[i].region == region)
			table->dmem_groups[i].current = 0;
	for (int i = 0; i < table->dmem_group_count; i++) {
		unsigned long long own = table->dmem_groups[i].region == region ? own_bytes(i) : 0;

		for (int g = i; own && g >= 0; g = table->dmem_groups[g].above) {
			table->dmem_groups[g].current += own;
			if (table->dmem_groups[g].current > table->dmem_groups[g].peak)
				table->dmem_groups[g].peak = table->dmem_groups[g].current;
		}
	}
}
