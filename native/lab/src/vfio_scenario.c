// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario vfio: the BAR of a PCI function as a dma-buf, revoked and given back by what its owner does with the function.
 *
 *   vfio TRUTHFILE
 *
 * The importers are the test module's; none maps, because their devices are no PCI functions and so not peers of one.
 */
#define _GNU_SOURCE
#include "contract.h"
#include "control.h"
#include "table.h"
#include "truth.h"
#include "vfio.h"

#include <errno.h>

/* QEMU's ivshmem-plain; BAR 2 is its memory. */
enum { VENDOR = 0x1af4, DEVICE = 0x1110, BAR = 2, BESIDE_BYTES = 65536 };

static struct vfio_function function;
static int bar = -1; /* the buffer, when it could be made */
static int memory = 1;

/*
 * vfio_pci_dma_buf.revoked: set while memory decoding is off, and for good when the function is closed
 * (vfio_pci_dma_buf_move() and _cleanup(), drivers/vfio/pci/vfio_pci_dmabuf.c).
 */
static const char *done(void)
{
	if (bar >= 0)
		table->buffers[bar].revoked = memory && function.device >= 0 ? "false" : "true";
	contract_refresh();
	return NULL;
}

static const char *set_memory(int enabled)
{
	if (!vfio_memory(&function, enabled))
		return step_failed(errno, "command register");
	memory = enabled;
	return done();
}

static const char *memory_off(void)
{
	return set_memory(0);
}

static const char *memory_on(void)
{
	return set_memory(1);
}

/* Revokes, resets, and gives back what was not revoked before. */
static const char *reset(void)
{
	return vfio_reset(&function) ? done() : step_failed(errno, "VFIO_DEVICE_RESET");
}

static const char *close_function(void)
{
	vfio_close(&function);
	return done();
}

static const struct step steps[] = {
	{ "memory-off", memory_off },
	{ "memory-on", memory_on },
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
	/* It has pin and unpin: vfio_pci_dmabuf_ops. */
	contract_exporter(bar, 1);
	for (unsigned importer = 0; importer < LAB_IMPORTERS; importer++)
		if (!lab_attach(fd, importer))
			not_made(errno, "attach", "%s to BAR %d", lab_importer_name(importer), BAR);
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
	done();
	truth_write(argv[1], "vfio");
	control_serve(argv[1], "vfio", NULL, 0);
}
