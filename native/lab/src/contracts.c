// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario contracts: every class of importer on every kind of exporter, mapped and not.
 *
 *   contracts TRUTHFILE
 *
 * Nothing changes here: that is what scenario revoke is for.
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "contract.h"
#include "control.h"
#include "drm.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PAGE = 4096, ALL = (1 << LAB_IMPORTERS) - 1 };
#define ONE(importer) (1u << (importer))

/* Those that map by themselves, or never before they are told to. */
enum { SELF_MAPPING = 1 << LAB_IB_PINNED | 1 << LAB_IB_REVOCABLE };

static const char *const exporter_names[LAB_EXPORTERS] = { "static", "dynamic" };
static struct drm_node vgem, virtio;

/* The new buffer's fd; its number in *BUFFER. A kernel that cannot even export is not one of ours. */
static int make(unsigned exporter, unsigned flags, const char *what, int *buffer)
{
	char name[NAME_BYTES];
	int fd = lab_export(exporter, flags, 4 * PAGE);

	if (fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	*buffer = buffer_add(fd, "dmabuf_lab", "", "");
	snprintf(name, sizeof(name), "%s %s", exporter_names[exporter], what);
	buffer_name(*buffer, fd, name);
	return fd;
}

/* An importer that this kernel cannot have is tried once. */
static unsigned attach(int fd, unsigned importer, const char *to)
{
	static unsigned missing;
	unsigned id = missing & ONE(importer) ? 0 : lab_attach(fd, importer);

	if (!id && !(missing & ONE(importer)))
		not_made(errno, "attach", "%s to %s", lab_importer_name(importer), to);
	if (!id && errno == EOPNOTSUPP)
		missing |= ONE(importer);
	return id;
}

/* Attaches the importers of a set, the last one first, so that the list of the kernel has them in their order. */
static void attach_all(int fd, unsigned importers, int mapped, const char *to)
{
	for (unsigned i = LAB_IMPORTERS; i-- > 0;) {
		unsigned id = importers & ONE(i) ? attach(fd, i, to) : 0;

		if (id && mapped && !(SELF_MAPPING & ONE(i)) && !lab_do(LAB_MAP, id))
			not_made(errno, "map", "%s of %s", lab_importer_name(i), to);
	}
}

static void import(const struct drm_node *node, int fd, int buffer, const char *to)
{
	if (node->fd < 0 || !drm_import(node, fd))
		not_made(node->fd < 0 ? ENODEV : errno, "PRIME import", "%s into %s", to, node->driver);
	else
		holds(buffer)->gem_handles++;
}

static void make_of(unsigned exporter)
{
	const char *to = exporter_names[exporter];
	int buffer, fd;

	attach_all(make(exporter, 0, "mapped", &buffer), ALL, 1, to);
	attach_all(make(exporter, 0, "attached only", &buffer), ALL, 0, to);
	attach_all(make(exporter, LAB_CLEARS_P2P, "without p2p", &buffer), ALL & ~ONE(LAB_SLOW), 1, to);

	fd = make(exporter, 0, "one device twice", &buffer);
	attach_all(fd, ONE(LAB_MOVABLE) | ONE(LAB_IB_PINNED), 0, to);
	attach_all(fd, ONE(LAB_STATIC) | ONE(LAB_MOVABLE) | ONE(LAB_IB_PINNED), 1, to);

	fd = make(exporter, 0, "imported by drivers", &buffer);
	import(&vgem, fd, buffer, to);
	import(&virtio, fd, buffer, to);

	/* Movable, and yet it stays where it is: a display scans it out. */
	fd = make(exporter, 0, "scanned out", &buffer);
	if (!lab_do(LAB_PIN, attach(fd, LAB_EXT, to)))
		give_up("LAB_PIN: %s", strerror(errno));

	make(exporter, 0, "not attached", &buffer);

	fd = make(exporter, 0, "held by an importer", &buffer);
	attach_all(fd, ONE(LAB_IB_PINNED), 1, to);
	close(fd);
	holds(buffer)->fds--;
}

/* The same importers on buffers of other exporters, none of which has a pin op. */
static void attach_foreign(int fd, const char *name, const char *exp_name, const struct drm_node *node)
{
	int buffer;

	if (fd < 0) {
		not_made(errno, "export", "%s", name);
		return;
	}
	buffer = buffer_add(fd, exp_name, node ? node->device : "", node ? node->driver : "");
	buffer_name(buffer, fd, name);
	if (node)
		holds(buffer)->gem_handles++;
	contract_exporter(buffer, 0);
	attach_all(fd, ALL & ~ONE(LAB_SLOW), 1, name);
}

/* One driver's buffer in another: DRM's PRIME helper on both sides. */
static void make_drivers(void)
{
	unsigned handle;
	int buffer, fd = virtio.fd < 0 ? -1 : drm_make(&virtio, 16, &handle);

	if (fd < 0) {
		not_made(virtio.fd < 0 ? ENODEV : errno, "PRIME export", "virtio_gpu");
		return;
	}
	buffer = buffer_add(fd, "virtio_gpu", virtio.device, virtio.driver);
	buffer_name(buffer, fd, "virtio's in vgem");
	holds(buffer)->gem_handles++;
	contract_exporter(buffer, 0);
	import(&vgem, fd, buffer, "virtio_gpu");
	if (holds(buffer)->gem_handles == 2)
		contract_of_driver(buffer, vgem.device);
}

static void make_foreign(void)
{
	unsigned handle;

	attach_foreign(vgem.fd < 0 ? -1 : drm_make(&vgem, 16, &handle), "vgem's", "drm", &vgem);
	attach_foreign(alloc_udmabuf(4 * PAGE), "udmabuf's", "udmabuf", NULL);
	attach_foreign(alloc_heap("system", 4 * PAGE), "heap's", "system", NULL);
}

static void write_contracts(const char *path)
{
	contract_refresh();
	truth_write(path, "contracts");
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: contracts TRUTHFILE");
	table_create();
	process_start("lab-contracts", 0);
	lab_open();
	if (!drm_open(&vgem, "vgem", DRM_CARD))
		not_made(errno, "vgem", "no node");
	if (!drm_open(&virtio, "virtio_gpu", DRM_CARD))
		not_made(errno, "virtio_gpu", "no node");
	control_offer(NULL, 0);
	make_of(LAB_EXPORT_STATIC);
	make_of(LAB_EXPORT_DYNAMIC);
	make_foreign();
	make_drivers();
	write_contracts(argv[1]);
	control_serve(argv[1], "contracts", NULL, 0);
}
