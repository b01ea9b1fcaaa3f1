// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario revoke: buffers that are moved, revoked and given back, and importers that follow, refuse or take their time.
 *
 *   revoke TRUTHFILE
 *
 * What a kernel refuses a step is noted as not made and the step is done all the same: its truth then says that nothing changed.
 */
#define _GNU_SOURCE
#include "contract.h"
#include "control.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAGE = 4096, MOST = 6 };

struct item {
	unsigned importer, id;
	int mapped; /* from the start */
};

/* A buffer of the dynamic exporter and what is attached to it, newest first. */
struct group {
	const char *name;
	struct item items[MOST];
	int fd;
};

enum { MOVABLE, REVOCABLE, PINNED, SLOW, SOLE, GROUPS };

static struct group groups[GROUPS] = {
	[MOVABLE] = { .name = "movable", .items = { { LAB_MOVABLE, 0, 1 }, { LAB_LOCAL, 0, 0 }, { LAB_EXT, 0, 1 }, { LAB_IB_MOVABLE, 0, 1 } } },
	[REVOCABLE] = { .name = "revocable",
			.items = { { LAB_IB_REVOCABLE, 0, 0 }, { LAB_REVOCABLE, 0, 1 }, { LAB_MOVABLE, 0, 1 }, { LAB_IB_MOVABLE, 0, 1 } } },
	[PINNED] = { .name = "pinned",
		     .items = { { LAB_IB_PINNED, 0, 0 }, { LAB_STATIC, 0, 1 }, { LAB_PINNED, 0, 1 }, { LAB_NOTIFIED, 0, 1 },
				{ LAB_MOVABLE, 0, 1 } } },
	[SLOW] = { .name = "slow to unmap", .items = { { LAB_SLOW, 0, 1 }, { LAB_MOVABLE, 0, 1 } } },
	[SOLE] = { .name = "held by one", .items = { { LAB_IB_PINNED, 0, 0 } } },
};

static int is_there(const struct item *item)
{
	return item->id != 0;
}

/* Steps may be repeated, so a refusal is noted once. */
static void refused(const char *what, const char *whom)
{
	int error = errno;

	for (int i = 0; i < table->not_made_count; i++)
		if (!strcmp(table->not_made[i].what, what) && !strcmp(table->not_made[i].detail, whom))
			return;
	not_made(error, what, "%s", whom);
}

static void map(struct item *item, const char *buffer)
{
	/* Mapped already, or revoked for ever: nothing to do. */
	if (is_there(item) && item->mapped && !lab_do(LAB_MAP, item->id) && errno != EBUSY && errno != EKEYREVOKED)
		refused("map", buffer);
}

static void make(struct group *group)
{
	int buffer;

	group->fd = lab_export(LAB_EXPORT_DYNAMIC, 0, 4 * PAGE);
	if (group->fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	buffer = buffer_add(group->fd, "dmabuf_lab", "", "");
	buffer_name(buffer, group->fd, group->name);
	for (int i = MOST; i-- > 0;) {
		struct item *item = &group->items[i];

		/* LAB_STATIC is 0 as an empty place is; it is always mapped here. */
		if (!item->importer && !item->mapped)
			continue;
		item->id = lab_attach(group->fd, item->importer);
		if (!item->id)
			refused("attach", lab_importer_name(item->importer));
		map(item, group->name);
	}
}

/* From then on only the attachment holds it. */
static void close_group(struct group *group)
{
	struct stat st;

	if (fstat(group->fd, &st))
		give_up("fstat: %s", strerror(errno));
	holds(buffer_find(st.st_ino))->fds--;
	close(group->fd);
}

static const char *done(void)
{
	contract_refresh();
	return NULL;
}

static void ask(unsigned long command, const char *what, int group)
{
	if (!lab_do(command, (unsigned long)groups[group].fd))
		refused(what, groups[group].name);
}

/* Each attachment of an importer to a group. */
static void each(unsigned long command, const char *what, int group, unsigned importer)
{
	for (int i = 0; i < MOST; i++) {
		struct item *item = &groups[group].items[i];

		if (!is_there(item) || item->importer != importer)
			continue;
		if (!lab_do(command, item->id))
			refused(what, lab_importer_name(importer));
		else if (command == LAB_DETACH)
			item->id = 0;
	}
}

static void unmap_all(int group)
{
	for (int i = 0; i < MOST; i++)
		if (is_there(&groups[group].items[i]))
			/* EINVAL: it was not mapped. */
			lab_do(LAB_UNMAP, groups[group].items[i].id);
}

static const char *move(void)
{
	ask(LAB_MOVE, "move", MOVABLE);
	return done();
}

static const char *map_again(void)
{
	for (int g = 0; g < GROUPS; g++)
		for (int i = 0; i < MOST; i++)
			map(&groups[g].items[i], groups[g].name);
	return done();
}

static const char *unmap(void)
{
	unmap_all(MOVABLE);
	return done();
}

static const char *pin(void)
{
	each(LAB_PIN, "pin", MOVABLE, LAB_EXT);
	return done();
}

static const char *unpin(void)
{
	each(LAB_UNPIN, "unpin", MOVABLE, LAB_EXT);
	return done();
}

static const char *revoke_all(void)
{
	ask(LAB_REVOKE, "revoke", REVOCABLE);
	return done();
}

static const char *restore(void)
{
	ask(LAB_RESTORE, "restore", REVOCABLE);
	return done();
}

static const char *revoke_pinned(void)
{
	ask(LAB_REVOKE, "revoke", PINNED);
	return done();
}

static const char *importer_revoke(void)
{
	each(LAB_UMEM_REVOKE, "ib_umem_dmabuf_revoke", PINNED, LAB_IB_PINNED);
	return done();
}

static const char *revoke_slow(void)
{
	ask(LAB_REVOKE, "revoke", SLOW);
	return done();
}

static const char *unmap_slow(void)
{
	unmap_all(SLOW);
	return done();
}

static const char *detach(void)
{
	each(LAB_DETACH, "detach", MOVABLE, LAB_LOCAL);
	each(LAB_DETACH, "detach", REVOCABLE, LAB_REVOCABLE);
	each(LAB_DETACH, "detach", PINNED, LAB_STATIC);
	return done();
}

static const struct step steps[] = {
	{ "move", move },
	{ "map", map_again },
	{ "unmap", unmap },
	{ "move-unmapped", move },
	{ "map-again", map_again },
	{ "pin", pin },
	{ "move-pinned", move },
	{ "unpin", unpin },
	{ "revoke", revoke_all },
	{ "restore", restore },
	{ "map-restored", map_again },
	{ "revoke-pinned", revoke_pinned },
	{ "importer-revoke", importer_revoke },
	{ "revoke-slow", revoke_slow },
	{ "unmap-slow", unmap_slow },
	{ "detach", detach },
};

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: revoke TRUTHFILE");
	table_create();
	process_start("lab-revoke", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	for (int g = 0; g < GROUPS; g++)
		make(&groups[g]);
	close_group(&groups[SOLE]);
	contract_refresh();
	truth_write(argv[1], "revoke");
	control_serve(argv[1], "revoke", NULL, 0);
}
