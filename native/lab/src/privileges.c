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
#include "contract.h"
#include "control.h"
#include "drm.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LOCKDOWN "/sys/kernel/security/lockdown"

enum { HEIGHT = 64, BYTES = 65536 };

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

/* One attachment of each class. */
static void make(unsigned exporter, const char *name)
{
	static const unsigned importers[] = { LAB_STATIC, LAB_MOVABLE, LAB_NOTIFIED, LAB_REVOCABLE, LAB_IB_PINNED, LAB_IB_REVOCABLE };
	int fd = lab_export(exporter, 0, BYTES);

	if (fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	buffer_name(buffer_add(fd, "dmabuf_lab", "", ""), fd, name);
	for (size_t i = 0; i < sizeof(importers) / sizeof(importers[0]); i++) {
		unsigned id = lab_attach(fd, importers[i]);

		if (!id)
			not_made(errno, "attach", "%s to %s", lab_importer_name(importers[i]), name);
		/* Those of RDMA have mapped by themselves. */
		else if (importers[i] < LAB_IB_MOVABLE && !lab_do(LAB_MAP, id))
			not_made(errno, "map", "%s of %s", lab_importer_name(importers[i]), name);
	}
}

/* Two drivers that everybody has. */
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
	/* virtio-gpu's dma-bufs have no pin op: virtgpu_dmabuf_ops, virtgpu_prime.c. */
	contract_exporter(buffer, 0);
	if (!drm_import(&vgem, fd)) {
		not_made(errno, "PRIME import", "virtio_gpu buffer into vgem");
		return;
	}
	contract_of_driver(buffer, vgem.device);
	holds(buffer)->gem_handles++;
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: privileges TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make(LAB_EXPORT_STATIC, "static");
	make(LAB_EXPORT_DYNAMIC, "dynamic");
	make_shared();
	contract_refresh();
	truth_write(argv[1], "privileges");
	control_serve(argv[1], "privileges", NULL, 0);
}
