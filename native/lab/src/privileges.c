// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario privileges: a few buffers, for agents with a few rights and kernels that are locked down.
 *
 *   privileges TRUTHFILE
 *
 * The steps raise the kernel's lockdown; it cannot be lowered again (security/lockdown/lockdown.c).
 */
#define _GNU_SOURCE
#include "control.h"
#include "drm.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LOCKDOWN "/sys/kernel/security/lockdown"

enum { HEIGHT = 64 };

static const char *lock_down(const char *level)
{
	int file = open(LOCKDOWN, O_WRONLY | O_CLOEXEC), error;
	ssize_t done;

	if (file < 0)
		return step_failed(errno, LOCKDOWN);
	done = write(file, level, strlen(level));
	error = errno;
	close(file);
	return done < 0 ? step_failed(error, "%s to " LOCKDOWN, level) : NULL;
}

static const char *integrity(void)
{
	return lock_down("integrity");
}

static const char *confidentiality(void)
{
	return lock_down("confidentiality");
}

static const struct step steps[] = {
	{ "lockdown-integrity", integrity },
	{ "lockdown-confidentiality", confidentiality },
};

/* Shared with another device. */
static void make_shared(void)
{
	struct drm_node vgem, virtio;
	unsigned handle;
	int fd, buffer;

	if (!drm_open(&vgem, "vgem", DRM_CARD) || !drm_open(&virtio, "virtio_gpu", DRM_CARD))
		give_up("no vgem or virtio_gpu");
	fd = drm_make(&virtio, HEIGHT, &handle);
	if (fd < 0)
		give_up("PRIME export: %s", strerror(errno));
	buffer = buffer_add(fd, "virtio_gpu", virtio.device, virtio.driver);
	buffer_name(buffer, fd, "shared");
	holds(buffer)->gem_handles++;
	if (!drm_import(&vgem, fd)) {
		not_made(errno, "PRIME import", "virtio_gpu buffer into vgem");
		return;
	}
	buffer_attached(buffer, vgem.device);
	holds(buffer)->gem_handles++;
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: privileges TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_shared();
	truth_write(argv[1], "privileges");
	control_serve(argv[1], "privileges", NULL, 0);
}
