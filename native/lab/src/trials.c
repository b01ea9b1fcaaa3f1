// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario trials: what each exporter of this machine comes to with each importer, tried here by bare ioctls. Nothing of it is left when
 * the truth is written. One buffer stays, so that it can be tried as one that somebody uses; on demand (live_kill.h) who tries it is killed in the middle.
 *
 *   trials TRUTHFILE
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "attempt.h"
#include "control.h"
#include "drm.h"
#include "lab_dev.h"
#include "live_kill.h"
#include "region.h"
#include "rxe.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Large enough for a picture (sides_pictures()). */
enum { USED_BYTES = 1 << 20 };

static struct side exporters[MAX_SIDES], importers[MAX_SIDES];

/* Tried twice: what differs from time to time is no rule of anything. */
static void try_pair(const struct side *exporter, const struct side *importer)
{
	struct attempt *first = &table->attempts[table->attempt_count], again;

	if (table->attempt_count == MAX_ATTEMPTS)
		give_up("too many pairs");
	table->attempt_count++;
	attempt(exporter, importer, first);
	attempt(exporter, importer, &again);
	/* Whether the pages lie in one piece is chance. */
	first->varies = first->error != again.error || (importer->kind == SIDE_V4L2 && (first->error == EFAULT || first->attached_count));
	if (again.us < first->us)
		first->us = again.us;
}

static const char *once_more(void)
{
	int e = sides_exporters(exporters), i = sides_importers(importers);

	table->attempt_count = 0;
	for (int x = 0; x < e; x++)
		for (int y = 0; y < i; y++)
			try_pair(&exporters[x], &importers[y]);
	table->attempts_known = 1;
	region_refresh();
	return NULL;
}

static const struct step steps[] = {
	{ "try", once_more },
	{ "kill", live_kill },
	{ "spare", live_spare },
};

static void make_used(void)
{
	int fd = alloc_udmabuf(USED_BYTES), buffer;
	struct drm_node vgem;
	unsigned handle;

	if (fd >= 0) {
		buffer = buffer_add(fd, "udmabuf", "", "udmabuf");
	} else { /* a kernel without udmabuf */
		if (!drm_open(&vgem, "vgem", DRM_CARD))
			give_up("vgem: %s", strerror(errno));
		fd = drm_make(&vgem, USED_BYTES / (64 * 4), &handle);
		if (fd < 0)
			give_up("a dumb buffer of vgem: %s", strerror(errno));
		drm_close_handle(&vgem, handle);
		close(vgem.fd);
		buffer = buffer_add(fd, "drm", vgem.device, vgem.driver);
	}
	buffer_name(buffer, fd, "in use");
	live_kill_of(buffer);
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: trials TRUTHFILE");
	table_create();
	live_kill_start();
	process_start("lab-trials", 0);
	if (!rxe_add("rxe0", "dummy0"))
		not_made(errno, "rdma_rxe", "rxe0 over dummy0");
	lab_open();
	if (ioctl(lab_file(), LAB_NICS))
		give_up("LAB_NICS: %s", strerror(errno));
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_used();
	sides_pictures(importers, sides_importers(importers));
	once_more();
	truth_write(argv[1], "trials");
	control_serve(argv[1], "trials", NULL, 0);
}
