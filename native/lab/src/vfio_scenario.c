// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario vfio: the BAR of a PCI function as a dma-buf, revoked and given back by what its owner does with the function.
 *
 *   vfio TRUTHFILE
 *
 * The importers are the test module's. On the first buffer none maps: their devices are no PCI functions and so not peers of one.
 * On the second they are one, edu, below the same switch; one of them takes its time to unmap, and whoever switches the
 * memory off waits for it.
 */
#define _GNU_SOURCE
#include "contract.h"
#include "control.h"
#include "table.h"
#include "truth.h"
#include "vfio.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

/* QEMU's ivshmem-plain; BAR 2 is its memory. QEMU's edu. */
enum { VENDOR = 0x1af4, DEVICE = 0x1110, BAR = 2, PEER_VENDOR = 0x1234, PEER_DEVICE = 0x11e8, BESIDE_BYTES = 65536 };
/* How long it may take until the revoke has reached the importers. */
enum { LOOKS = 300, LOOK_US = 10000 };

static struct vfio_function function;
static int bar = -1, used_bar = -1; /* the buffers, when they could be made */
static int memory = 1;

/* Importers of the second buffer; 0 when the kernel refused. */
static unsigned slow, movable;

/* Switches the memory off, which returns when every importer has unmapped. */
static pthread_t switching;
static int is_switching;
static atomic_int switched; /* 0 not yet, 1 done, -1 failed */

/*
 * vfio_pci_dma_buf.revoked: set while memory decoding is off, and for good when the function is closed
 * (vfio_pci_dma_buf_move() and _cleanup(), drivers/vfio/pci/vfio_pci_dmabuf.c).
 */
static const char *done(void)
{
	const char *revoked = memory && function.device >= 0 ? "false" : "true";

	if (bar >= 0)
		table->buffers[bar].revoked = revoked;
	if (used_bar >= 0)
		table->buffers[used_bar].revoked = revoked;
	contract_refresh();
	return NULL;
}

static const char *busy(void)
{
	return is_switching ? "the memory is still being switched off: an importer has to unmap (step unmap)" : NULL;
}

static void *switch_off(void *unused)
{
	(void)unused;
	atomic_store(&switched, vfio_memory(&function, 0) ? 1 : -1);
	return NULL;
}

static const char *finish(void)
{
	if (is_switching)
		pthread_join(switching, NULL);
	is_switching = 0;
	if (atomic_load(&switched) < 0)
		return step_failed(0, "the command register could not be written");
	return done();
}

/* Whether the importer that takes its time was told and still maps. */
static int waits_for_unmap(void)
{
	const struct buffer *b = &table->buffers[used_bar];

	contract_refresh();
	for (int i = 0; i < b->contract_count; i++)
		if (b->contracts[i].mapped && !strcmp(b->contracts[i].ops, "lab_slow_attach_ops") && b->contracts[i].told)
			return 1;
	return 0;
}

static const char *memory_off(void)
{
	const char *failed = busy();

	if (failed)
		return failed;
	atomic_store(&switched, 0);
	if (pthread_create(&switching, NULL, switch_off, NULL))
		return step_failed(0, "no thread");
	is_switching = 1;
	memory = 0;
	for (int i = 0; i < LOOKS && !atomic_load(&switched); i++) {
		if (used_bar >= 0 && waits_for_unmap())
			return done();
		usleep(LOOK_US);
	}
	return finish();
}

static const char *unmap(void)
{
	/* EINVAL: it is not mapped. */
	if (slow)
		lab_do(LAB_UNMAP, slow);
	return finish();
}

static const char *memory_on(void)
{
	const char *failed = busy();

	if (failed)
		return failed;
	if (!vfio_memory(&function, 1))
		return step_failed(errno, "command register");
	memory = 1;
	return done();
}

static const char *map(void)
{
	if (movable && !lab_do(LAB_MAP, movable) && errno != EBUSY)
		return step_failed(errno, "map");
	return done();
}

/* Revokes, resets, and gives back what was not revoked before. */
static const char *reset(void)
{
	const char *failed = busy();

	if (failed)
		return failed;
	return vfio_reset(&function) ? done() : step_failed(errno, "VFIO_DEVICE_RESET");
}

static const char *close_function(void)
{
	const char *failed = busy();

	if (failed)
		return failed;
	vfio_close(&function);
	return done();
}

static const struct step steps[] = {
	{ "memory-off", memory_off },
	{ "unmap", unmap },
	{ "memory-on", memory_on },
	{ "map", map },
	{ "reset", reset },
	{ "close", close_function },
};

static void make_bar(void)
{
	int fd;

	if (!vfio_open(&function, VENDOR, DEVICE)) {
		not_made(errno, function.what, "ivshmem");
		return;
	}
	/* A buffer made while memory is off is born revoked. */
	if (!vfio_memory(&function, 1))
		give_up("the function's memory cannot be switched on");
	fd = vfio_dma_buf(&function, BAR);
	if (fd < 0) {
		not_made(errno, "VFIO_DEVICE_FEATURE_DMA_BUF", "BAR %d of ivshmem", BAR);
		return;
	}
	bar = buffer_add(fd, "vfio_pci_core", function.address, "vfio-pci");
	buffer_name(bar, fd, "BAR 2");
	/* No pin op since pinning importers may attach: vfio_pci_dmabuf_ops has attach, map, unmap and release. */
	contract_exporter(bar, 0);
	for (unsigned importer = 0; importer < LAB_IMPORTERS; importer++)
		if (!lab_attach(fd, importer))
			not_made(errno, "attach", "%s to BAR %d", lab_importer_name(importer), BAR);
}

static unsigned attach_peer(int fd, unsigned importer, const char *peer)
{
	unsigned id = lab_attach_as(fd, importer, peer);

	if (!id)
		not_made(errno, "attach", "%s as %s", lab_importer_name(importer), peer);
	else if (importer != LAB_IB_REVOCABLE && !lab_do(LAB_MAP, id))
		not_made(errno, "map", "%s as %s", lab_importer_name(importer), peer);
	return id;
}

static void make_used_bar(void)
{
	char peer[TEXT];
	int fd;

	if (bar < 0)
		return;
	if (!vfio_find(PEER_VENDOR, PEER_DEVICE, peer)) {
		not_made(errno, "PCI function", "edu");
		return;
	}
	fd = vfio_dma_buf(&function, BAR);
	if (fd < 0)
		give_up("no second buffer of BAR %d", BAR);
	used_bar = buffer_add(fd, "vfio_pci_core", function.address, "vfio-pci");
	buffer_name(used_bar, fd, "BAR 2 in use");
	contract_exporter(used_bar, 0);
	attach_peer(fd, LAB_IB_REVOCABLE, peer);
	movable = attach_peer(fd, LAB_MOVABLE, peer);
	slow = attach_peer(fd, LAB_SLOW, peer);
}

/* Nothing that happens to the function may change this one. */
static void make_beside(void)
{
	static const unsigned importers[] = { LAB_STATIC, LAB_MOVABLE, LAB_REVOCABLE };
	int fd = lab_export(LAB_EXPORT_DYNAMIC, 0, BESIDE_BYTES), buffer;

	if (fd < 0)
		give_up("cannot make a buffer with the test module");
	buffer = buffer_add(fd, "dmabuf_lab", "", "");
	buffer_name(buffer, fd, "beside");
	for (size_t i = 0; i < sizeof(importers) / sizeof(importers[0]); i++) {
		unsigned id = lab_attach(fd, importers[i]);

		if (!id || !lab_do(LAB_MAP, id))
			not_made(errno, id ? "map" : "attach", "%s beside", lab_importer_name(importers[i]));
	}
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: vfio TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_beside();
	make_bar();
	make_used_bar();
	done();
	truth_write(argv[1], "vfio");
	control_serve(argv[1], "vfio", NULL, 0);
}
