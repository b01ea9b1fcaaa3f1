// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario vfio: the BAR of a PCI function as a dma-buf, revoked and given back by what its owner does with the function.
 *
 *   vfio TRUTHFILE
 */
#define _GNU_SOURCE
#include "control.h"
#include "drm.h"
#include "table.h"
#include "truth.h"
#include "vfio.h"

#include <errno.h>

/* QEMU's ivshmem-plain; BAR 2 is its memory. */
enum { VENDOR = 0x1af4, DEVICE = 0x1110, BAR = 2 };

static struct vfio_function function;
static int buffer = -1;

static const char *unless(int done, const char *what)
{
	return done ? NULL : step_failed(errno, "%s", what);
}

static const char *memory_off(void)
{
	return unless(vfio_memory(&function, 0), "command register");
}

static const char *memory_on(void)
{
	return unless(vfio_memory(&function, 1), "command register");
}

static const char *reset(void)
{
	return unless(vfio_reset(&function), "VFIO_DEVICE_RESET");
}

static const char *close_function(void)
{
	vfio_close(&function);
	return NULL;
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
	fd = vfio_dma_buf(&function, BAR);
	if (fd < 0) {
		not_made(errno, "VFIO_DEVICE_FEATURE_DMA_BUF", "BAR %d of ivshmem", BAR);
		return;
	}
	buffer = buffer_add(fd, "vfio_pci_core", function.address, "vfio-pci");
	buffer_name(buffer, fd, "BAR 2");
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: vfio TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_bar();
	truth_write(argv[1], "vfio");
	control_serve(argv[1], "vfio", NULL, 0);
}
