// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "contract.h"

#include "table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATE "/sys/kernel/debug/dmabuf_lab/state"

enum { NONE = -1 };

/* What the kernel is like, by the line "kernel". */
static int pins_on_map, callback_optional;

/* Attachments of drivers; they are older than the module's. */
static char drivers[MAX_BUFFERS][MAX_ATTACHMENTS][TEXT];
static int driver_count[MAX_BUFFERS];

/* The text of a field of a line of the state; "" when there is none or it is "-". */
static void field(const char *line, const char *key, char *text)
{
	char start[32];
	const char *found;
	size_t length;

	*text = 0;
	snprintf(start, sizeof(start), "\t%s=", key);
	found = strstr(line, start);
	if (!found)
		return;
	found += strlen(start);
	length = strcspn(found, "\t\n");
	if (length >= TEXT)
		give_up("%s: a field of %zu bytes", STATE, length);
	if (length != 1 || *found != '-')
		snprintf(text, TEXT, "%.*s", (int)length, found);
}

static int number(const char *line, const char *key)
{
	char text[TEXT];

	field(line, key, text);
	return *text ? atoi(text) : NONE;
}

/* %ps adds the module in brackets. */
static void symbol(const char *line, const char *key, char *text)
{
	field(line, key, text);
	text[strcspn(text, " ")] = 0;
}

static const char *class_of(int kind)
{
	switch (kind) {
	case NONE:
	case LAB_STATIC:
		return "static";
	case LAB_MOVABLE:
	case LAB_LOCAL:
	case LAB_EXT:
	case LAB_IB_MOVABLE:
		return "movable";
	case LAB_PINNED:
	case LAB_IB_PINNED:
		return "pinned";
	case LAB_NOTIFIED:
		/* Before a callback became optional, those who pin had a dummy one. */
		return callback_optional ? "pinned-revocable" : "pinned";
	default:
		return "pinned-revocable";
	}
}

static const char *pinned(const char *line, const struct contract *c, int dynamic, int revoked)
{
	if (!dynamic)
		return "by-exporter";
	if (!strcmp(c->class, "static"))
		return number(line, "core_sgt") == 1 ? "for-life" : "while-mapped";
	if (number(line, "own_pin") == 1)
		return "for-life";
	if (revoked)
		return "no";
	if (!strcmp(c->class, "movable"))
		return pins_on_map ? "while-mapped" : "no";
	give_up("%s has no pin and is not revoked", c->device);
}

static const char *revoke_state(const struct contract *c, int importer_revoked, int buffer_revoked)
{
	if (importer_revoked || buffer_revoked)
		return c->mapped ? "revoking" : "revoked";
	return c->revocable ? "live" : "not-possible";
}

/* What the kernel's structures tell of this one, whoever reads them. */
static unsigned knowable(const struct contract *c, int kind, int dynamic)
{
	unsigned axes = AXIS_IMPORTER | AXIS_P2P;

	if (!*c->callback || c->rdma)
		axes |= AXIS_REVOCABLE | AXIS_CLASS | AXIS_REVOKE_STATE;
	/* One that follows moves keeps no mark of a revoke; while it maps it is not revoked. The test module's flag is its own affair. */
	if (kind == LAB_IB_MOVABLE && dynamic && c->pins >= 0 && !c->mapped)
		axes &= ~(unsigned)AXIS_REVOKE_STATE;
	/* Where a callback is optional, it means that the importer can be revoked. */
	if (callback_optional)
		axes |= AXIS_REVOCABLE;
	/* Whether an importer with ops pinned, only itself and the exporter remember; those of RDMA in a known place. */
	if (!dynamic || !*c->ops || c->rdma)
		axes |= AXIS_PINNED;
	return axes;
}

/* A contract that the exporter's counters belie is no truth. */
static void verify(const struct contract *c, unsigned long long ino, int dynamic)
{
	int held = c->pins > 0;
	int should;

	if (c->pins < 0 || !dynamic)
		return;
	should = !strcmp(c->pinned, "for-life") || (!strcmp(c->pinned, "while-mapped") && c->maps > 0);
	if (held != should)
		give_up("ino %llu, %s: %d pins and %d mappings, but pinned %s", ino, c->device, c->pins, c->maps, c->pinned);
}

static struct contract read_contract(const char *line, const struct buffer *b, int buffer_revoked)
{
	struct contract c = { .pins = number(line, "pins"), .maps = number(line, "maps") };
	int kind = number(line, "kind"), dynamic = !strcmp(b->dynamic, "true"), revoked = number(line, "revoked") == 1;

	field(line, "device", c.device);
	symbol(line, "ops", c.ops);
	symbol(line, "callback", c.callback);
	c.rdma = kind == LAB_IB_MOVABLE || kind == LAB_IB_PINNED || kind == LAB_IB_REVOCABLE;
	c.importer = *c.ops ? "dynamic" : "static";
	c.told = number(line, "notified") > 0;
	c.p2p = number(line, "p2p") == 1;
	c.mapped = c.maps > 0 || number(line, "mapped") == 1;
	c.class = class_of(kind);
	c.revocable = !strcmp(c.class, "movable") || !strcmp(c.class, "pinned-revocable");
	c.pinned = pinned(line, &c, dynamic, revoked);
	c.revoke_state = revoke_state(&c, revoked, buffer_revoked);
	c.knowable = knowable(&c, kind, dynamic);
	/* An exporter's own flag, in a structure that types describe. */
	if (b->revoked && !strcmp(b->revoked, "true"))
		c.knowable |= AXIS_REVOKE_STATE;
	verify(&c, b->ino, dynamic);
	return c;
}

static void add(struct buffer *b, const struct contract *c)
{
	if (b->contract_count == MAX_ATTACHMENTS)
		give_up("too many attachments");
	b->contracts[b->contract_count++] = *c;
	buffer_attached((int)(b - table->buffers), c->device);
}

/* Some drivers map when they import, others when they need it; what one did with a buffer of ours, it does with others'. */
static int maps_at_import(const char *device)
{
	for (int i = 0; i < table->buffer_count; i++)
		for (int k = 0; k < table->buffers[i].contract_count; k++)
			if (table->buffers[i].pins >= 0 && !strcmp(table->buffers[i].contracts[k].device, device))
				return table->buffers[i].contracts[k].mapped;
	return 0;
}

static void add_drivers(int buffer)
{
	struct buffer *b = &table->buffers[buffer];

	for (int i = driver_count[buffer] - 1; i >= 0; i--) {
		struct contract c = {
			.importer = "static", .class = "static", .revoke_state = "not-possible",
			.pinned = !strcmp(b->dynamic, "false") ? "by-exporter" : NULL,
			.mapped = maps_at_import(drivers[buffer][i]), .pins = -1, .maps = -1,
			.knowable = AXIS_IMPORTER | AXIS_P2P | AXIS_REVOCABLE | AXIS_CLASS | AXIS_PINNED | AXIS_REVOKE_STATE,
		};

		snprintf(c.device, TEXT, "%s", drivers[buffer][i]);
		add(b, &c);
	}
}

static int is(const char *line, const char *word)
{
	size_t length = strlen(word);

	return !strncmp(line, word, length) && line[length] == '\t';
}

/* A line may speak of a buffer that is not in the table: somebody's for a moment; or of one where nothing stays. */
static struct buffer *buffer_of(const char *line)
{
	char ino[TEXT];
	int buffer;

	field(line, "ino", ino);
	buffer = buffer_find(strtoull(ino, NULL, 10));
	return buffer < 0 || table->buffers[buffer].churning ? NULL : &table->buffers[buffer];
}

static void take_up(const char *line, int *revoked)
{
	struct buffer *b = buffer_of(line);
	struct contract c;

	if (is(line, "kernel")) {
		pins_on_map = number(line, "pins_on_map");
		callback_optional = number(line, "callback_optional");
	} else if (b && is(line, "buffer")) {
		b->dynamic = number(line, "dynamic") ? "true" : "false";
		b->pins = number(line, "pins");
		b->mapped = number(line, "maps");
		b->contracts_known = 1;
		*revoked = number(line, "revoked");
	} else if (b && is(line, "attachment")) {
		c = read_contract(line, b, *revoked);
		add(b, &c);
	} else if (b && b->dynamic && is(line, "foreign")) {
		c = read_contract(line, b, b->revoked && !strcmp(b->revoked, "true"));
		add(b, &c);
	}
}

/*
 * While an exporter that shows its flag waits, it says how many mappings are left but not whose. Where more importers may have one
 * than there are, nobody can tell which of them has.
 */
static void leave_open(struct buffer *b)
{
	int mapped = 0, candidates = 0;

	for (int i = 0; i < b->contract_count; i++) {
		mapped += b->contracts[i].mapped && !b->contracts[i].rdma;
		candidates += !b->contracts[i].rdma;
	}
	for (int i = 0; i < b->contract_count && mapped && mapped < candidates; i++)
		if (!b->contracts[i].rdma)
			b->contracts[i].knowable &= ~(unsigned)AXIS_REVOKE_STATE;
}

void contract_refresh(void)
{
	FILE *state = fopen(STATE, "re");
	char *line = NULL;
	size_t room = 0;
	int revoked = 0;

	if (!state)
		give_up("%s: %s", STATE, strerror(errno));
	for (int i = 0; i < table->buffer_count; i++) {
		struct buffer *b = &table->buffers[i];

		if (b->contracts_known)
			b->contract_count = b->attachment_count = 0;
		if (b->churning) {
			b->contracts_known = 0;
			b->pins = b->mapped = -1;
		}
	}
	while (getline(&line, &room, state) > 0)
		take_up(line, &revoked);
	for (int i = 0; i < table->buffer_count; i++)
		if (table->buffers[i].contracts_known) {
			add_drivers(i);
			if (table->buffers[i].revoked && !strcmp(table->buffers[i].revoked, "true"))
				leave_open(&table->buffers[i]);
		}
	free(line);
	fclose(state);
}

int contract_callback_optional(void)
{
	contract_refresh();
	return callback_optional;
}

void contract_exporter(int buffer, int dynamic)
{
	table->buffers[buffer].dynamic = dynamic ? "true" : "false";
	table->buffers[buffer].contracts_known = 1;
}

void contract_of_driver(int buffer, const char *device)
{
	if (driver_count[buffer] == MAX_ATTACHMENTS)
		give_up("too many attachments");
	snprintf(drivers[buffer][driver_count[buffer]++], TEXT, "%s", device);
}
