// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario fallback: buffers of a device's memory that fall back to system memory because of an importer that does not reach them there.
 *
 *   fallback TRUTHFILE
 *
 * The test module decides where they are, as a graphics driver does (module/vram.c), and says so in a list that has that driver's form. Which buffer a
 * line of it is about, kernels before 6.5 keep to themselves; there the rules have to say that they cannot tell.
 */
#define _GNU_SOURCE
#include "outcome.h"
#include "contract.h"
#include "control.h"
#include "planted.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 4 };

/* Each with an importer that is peer-to-peer, but for the last two; the other comes in step "others". */
static struct item {
	const char *name;
	unsigned first, second; /* importers; LAB_IMPORTERS: none */
	int fd;
	unsigned first_id, second_id;
} items[] = {
	{ .name = "direct", .first = LAB_MOVABLE, .second = LAB_IMPORTERS },
	{ .name = "forced", .first = LAB_MOVABLE, .second = LAB_LOCAL },
	{ .name = "refused", .first = LAB_MOVABLE, .second = LAB_EXT },
	{ .name = "first come", .first = LAB_MOVABLE, .second = LAB_LOCAL },
	{ .name = "offload", .first = LAB_LOCAL, .second = LAB_IMPORTERS },
	{ .name = "fixed", .first = LAB_STATIC, .second = LAB_IMPORTERS },
};

enum { DIRECT, FORCED, REFUSED, FIRST_COME, OFFLOAD, FIXED, ITEMS };

static int told; /* whether the device's list says which buffer is which */

static unsigned long long ino(int item)
{
	for (int i = 0; i < table->buffer_count; i++)
		if (!strcmp(table->buffers[i].name, items[item].name))
			return table->buffers[i].ino;
	give_up("no buffer %s", items[item].name);
}

/* Where the test module says that the buffer is. */
static int in_device(int item)
{
	return outcome_place(ino(item)) == PLACE_DEVICE;
}

static void forced(int item, const char *by)
{
	char *says;

	if (in_device(item))
		return;
	if (asprintf(&says, "%s cannot do peer to peer and keeps it in system memory", by) < 0)
		give_up("no memory");
	planted_buffer("buffer.fallback-forced", ino(item), says);
}

/*
 * What is wrong now. A rule that asks where a buffer is has to say that it cannot know where the list names none. Both findings of an
 * attachment, refused and static, rest on the kernel's structures alone.
 */
static void plant(void)
{
	planted_none();
	if (items[REFUSED].second_id)
		planted_attachment("attachment.p2p-refused", ino(REFUSED), "lab-ext", "lab-ext asked for peer to peer and did not get it");
	planted_attachment("attachment.static-on-movable", ino(FIXED), "lab-static", "");
	if (!told) {
		planted_unread("buffer.fallback-forced");
		planted_unread("buffer.not-in-device-memory");
		return;
	}
	if (items[FORCED].second_id)
		forced(FORCED, "lab-local");
	if (items[REFUSED].second_id)
		forced(REFUSED, "lab-ext");
	if (items[FIRST_COME].second_id)
		forced(FIRST_COME, "lab-local");
	planted_buffer("buffer.not-in-device-memory", ino(OFFLOAD), "lab-local cannot do peer to peer");
	planted_buffer("buffer.not-in-device-memory", ino(FIXED), "lab-static cannot do peer to peer");
}

static const char *done(void)
{
	contract_refresh();
	outcome_take();
	plant();
	return NULL;
}

/* Kernels that pin an importer that follows moves while it maps keep what is mapped where it is (EINVAL): noted as not made. */
static void map(unsigned id, const char *what, const char *name)
{
	if (id && !lab_do(LAB_MAP, id) && errno != EBUSY)
		not_made(errno, what, "%s", name);
}

/* The other importer comes; but for "first come", before the first one maps. */
static const char *others(void)
{
	for (int i = 0; i < ITEMS; i++) {
		struct item *item = &items[i];

		if (item->second == LAB_IMPORTERS || item->second_id)
			continue;
		if (i != FIRST_COME)
			lab_do(LAB_UNMAP, item->first_id);
		item->second_id = lab_attach(item->fd, item->second);
		if (!item->second_id)
			return step_failed(errno, "attach %s", lab_importer_name(item->second));
		map(item->second_id, "map beside a peer", item->name);
		map(item->first_id, "map again", item->name);
	}
	return done();
}

/* It goes again; what has fallen back stays there. */
static const char *leave(void)
{
	for (int i = 0; i < ITEMS; i++) {
		if (items[i].second_id && !lab_do(LAB_DETACH, items[i].second_id))
			return step_failed(errno, "detach");
		items[i].second_id = 0;
	}
	return done();
}

static const struct step steps[] = { { "others", others }, { "leave", leave } };

static void make(struct item *item)
{
	int buffer;

	item->fd = lab_export(LAB_EXPORT_DYNAMIC, LAB_DEVICE_MEMORY, PAGES * PAGE);
	if (item->fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	buffer = buffer_add(item->fd, "dmabuf_lab", "", "");
	buffer_name(buffer, item->fd, item->name);
	item->first_id = lab_attach(item->fd, item->first);
	if (!item->first_id)
		give_up("attach %s: %s", lab_importer_name(item->first), strerror(errno));
	map(item->first_id, "map", item->name);
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: fallback TRUTHFILE");
	table_create();
	process_start("lab-fallback", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	planted_begin();
	outcome_begin();
	for (int i = 0; i < ITEMS; i++)
		make(&items[i]);
	told = outcome_place_told();
	done();
	truth_write(argv[1], "fallback");
	control_serve(argv[1], "fallback", NULL, 0);
}
