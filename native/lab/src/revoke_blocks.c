// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario revoke-blocks: a revoke that waits for an importer which is slow to unmap, and one that waits for a fence.
 *
 *   revoke-blocks TRUTHFILE
 *
 * The importers attach in a step, so that a recording sees it: who pins, and that one was told and did not unmap, this exporter and these importers keep
 * to themselves. Where a callback is a must for everybody (before 7.1) not even that tells; then the rule has to say that it cannot know.
 */
#define _GNU_SOURCE
#include "outcome.h"
#include "contract.h"
#include "control.h"
#include "planted.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PAGE = 4096, LOOKS = 300, LOOK_US = 10000 };

static int slow_fd, fenced_fd, slow, fenced; /* the latter numbers in the table */
static unsigned slow_id;
static int revoked, signalled, unmapped;
static int optional; /* whether a callback is a choice, so that one that pins and has it can be revoked */

static int make(const char *name, int *buffer)
{
	int fd = lab_export(LAB_EXPORT_DYNAMIC, 0, 4 * PAGE);

	if (fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	*buffer = buffer_add(fd, "dmabuf_lab", "", "");
	buffer_name(*buffer, fd, name);
	return fd;
}

static unsigned long long ino(int buffer)
{
	return table->buffers[buffer].ino;
}

static void plant(void)
{
	planted_none();
	if (!revoked)
		return;
	if (!optional) {
		planted_unread("buffer.revoke-waits");
		planted_unread("attachment.revoked-kept");
		return;
	}
	if (!unmapped)
		planted_buffer("buffer.revoke-waits", ino(slow), "the revoke waits for lab-slow");
	else
		planted_attachment("attachment.revoked-kept", ino(slow), "lab-slow", "lab-slow has lost its mapping");
	if (!signalled)
		planted_buffer("buffer.revoke-waits", ino(fenced), "write fence of dmabuf_lab");
	planted_attachment("attachment.revoked-kept", ino(fenced), "lab-revocable", "lab-revocable has lost its mapping");
}

static const char *done(void)
{
	contract_refresh();
	outcome_take();
	plant();
	return NULL;
}

static unsigned attach(int fd, unsigned importer)
{
	unsigned id = lab_attach(fd, importer);

	if (!id || !lab_do(LAB_MAP, id))
		give_up("%s: %s", lab_importer_name(importer), strerror(errno));
	return id;
}

static const char *attach_all(void)
{
	attach(slow_fd, LAB_MOVABLE);
	slow_id = attach(slow_fd, LAB_SLOW);
	attach(fenced_fd, LAB_REVOCABLE);
	if (!lab_do(LAB_FENCE, (unsigned long)fenced_fd))
		return step_failed(errno, "LAB_FENCE");
	buffer_fence(fenced, "write", "dmabuf_lab", 0);
	return done();
}

static const char *revoke_both(void)
{
	if (!lab_do(LAB_REVOKE, (unsigned long)slow_fd) || !lab_do(LAB_REVOKE, (unsigned long)fenced_fd))
		return step_failed(errno, "LAB_REVOKE");
	revoked = 1;
	return done();
}

/* Once more, while the first one waits: that it waits on is foretold. */
static const char *again(int fd, int buffer)
{
	if (!lab_do(LAB_REVOKE, (unsigned long)fd))
		return step_failed(errno, "LAB_REVOKE");
	done();
	return outcome_waiting(ino(buffer)) ? NULL : "the revoke does not wait";
}

static const char *again_slow(void)
{
	return again(slow_fd, slow);
}

static const char *again_fenced(void)
{
	return again(fenced_fd, fenced);
}

static const char *ended(int buffer)
{
	done();
	for (int i = 0; i < LOOKS && outcome_waiting(ino(buffer)); i++) {
		usleep(LOOK_US);
		done();
	}
	return outcome_waiting(ino(buffer)) ? "the revoke still waits" : NULL;
}

static const char *signal_fence(void)
{
	if (!lab_do(LAB_SIGNAL, (unsigned long)fenced_fd))
		return step_failed(errno, "LAB_SIGNAL");
	signalled = 1;
	table->buffers[fenced].fences[0].signalled = 1;
	table->buffers[fenced].fences[0].driver = NULL;
	return ended(fenced);
}

static const char *unmap(void)
{
	if (!lab_do(LAB_UNMAP, slow_id))
		return step_failed(errno, "LAB_UNMAP");
	unmapped = 1;
	return ended(slow);
}

static const struct step steps[] = {
	{ "attach", attach_all }, { "revoke", revoke_both }, { "again-slow", again_slow }, { "again-fenced", again_fenced }, { "signal", signal_fence }, { "unmap", unmap },
};

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: revoke-blocks TRUTHFILE");
	table_create();
	process_start("lab-owner", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	planted_begin();
	outcome_begin();
	slow_fd = make("slow to unmap", &slow);
	fenced_fd = make("work on it", &fenced);
	outcome_action("again-slow", "revoke ino:%llu", ino(slow));
	outcome_action("again-fenced", "revoke ino:%llu", ino(fenced));
	optional = contract_callback_optional();
	done();
	truth_write(argv[1], "revoke-blocks");
	control_serve(argv[1], "revoke-blocks", NULL, 0);
}
