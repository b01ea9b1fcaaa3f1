// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario iommufd: the BAR of a PCI function as a dma-buf, mapped into an address space of iommufd, which attaches it.
 *
 *   iommufd TRUTHFILE
 *
 * iommufd takes buffers of vfio-pci alone: what it is asked to map of others is refused, and of that nothing may be left.
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "contract.h"
#include "control.h"
#include "iommufd.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* QEMU's ivshmem-plain; BAR 2 is its memory. */
enum { VENDOR = 0x1af4, DEVICE = 0x1110, BAR = 2, OTHER_BYTES = 65536, MAPS = 2, FIRST_ADDRESS = 0x10000000, STEP = 0x10000000 };

static struct vfio_function function;
static struct iommufd space;
static int bar = -1, bar_fd = -1;
static int memory = 1;

/* Mappings, oldest first. */
static struct {
	int there, dead; /* dead: its memory was switched off, and iommufd never maps again by itself (iopt_revoke_notify()) */
} maps[MAPS];

static unsigned long long address_of(int map)
{
	return FIRST_ADDRESS + (unsigned long long)map * STEP;
}

static void contracts(void)
{
	struct buffer *b = &table->buffers[bar];

	b->contract_count = b->attachment_count = 0;
	b->contracts_known = 1;
	for (int i = MAPS - 1; i >= 0; i--) {
		struct contract *c = &b->contracts[b->contract_count];

		if (!maps[i].there)
			continue;
		/* It asks for addresses by a way of its own and maps nothing through the framework. */
		*c = (struct contract){
			.device = "iommu", .ops = "iopt_dmabuf_attach_revoke_ops", .callback = "iopt_revoke_notify", .importer = "dynamic",
			.p2p = 1, .class = "pinned-revocable", .pinned = "by-exporter", .revocable = 1, .pins = -1, .maps = -1,
			.revoke_state = maps[i].dead ? "revoked" : "live", .told = maps[i].dead,
			/* The last too: iommufd forgets the address (iopt_pages.dmabuf.phys), which types describe. */
			.knowable = AXIS_IMPORTER | AXIS_P2P | AXIS_REVOCABLE | AXIS_CLASS | AXIS_PINNED | AXIS_REVOKE_STATE,
		};
		b->contract_count++;
		buffer_attached(bar, "iommu");
	}
}

static const char *done(void)
{
	contract_refresh();
	if (bar >= 0) {
		table->buffers[bar].revoked = memory ? "false" : "true";
		contracts();
	}
	return NULL;
}

static const char *memory_off(void)
{
	if (!vfio_memory(&function, 0))
		return step_failed(errno, "command register");
	memory = 0;
	for (int i = 0; i < MAPS; i++)
		maps[i].dead = maps[i].there;
	return done();
}

static const char *map_one(int map)
{
	if (!iommufd_map(&space, bar_fd, table->buffers[bar].size, address_of(map)))
		return step_failed(errno, "IOMMU_IOAS_MAP_FILE");
	maps[map].there = 1;
	maps[map].dead = 0;
	return NULL;
}

/* Refused, and nothing of it stays. */
static const char *map_while_off(void)
{
	if (memory)
		return "the memory is on";
	if (iommufd_map(&space, bar_fd, table->buffers[bar].size, address_of(1)) || errno != ENODEV)
		return "mapping memory that is off was not refused with ENODEV";
	return done();
}

static const char *memory_on(void)
{
	if (!vfio_memory(&function, 1))
		return step_failed(errno, "command register");
	memory = 1;
	return done();
}

static const char *map_again(void)
{
	const char *failed = maps[1].there ? "it is mapped" : map_one(1);

	return failed ? failed : done();
}

static const char *unmap_first(void)
{
	if (!maps[0].there)
		return "it is not mapped";
	if (!iommufd_unmap(&space, table->buffers[bar].size, address_of(0)))
		return step_failed(errno, "IOMMU_IOAS_UNMAP");
	maps[0].there = 0;
	return done();
}

/* The attachment alone keeps the buffer from now on. */
static const char *close_buffer(void)
{
	if (bar_fd < 0)
		return "it is closed";
	close(bar_fd);
	bar_fd = -1;
	holds(bar)->fds = 0;
	return done();
}

static const struct step steps[] = {
	{ "memory-off", memory_off },
	{ "map-while-off", map_while_off },
	{ "memory-on", memory_on },
	{ "map-again", map_again },
	{ "unmap-first", unmap_first },
	{ "close-buffer", close_buffer },
};

static void make_bar(void)
{
	if (!iommufd_open(&space, &function, VENDOR, DEVICE)) {
		not_made(errno, function.what, "ivshmem");
		return;
	}
	/* A buffer made while memory is off is born revoked. */
	if (!vfio_memory(&function, 1))
		give_up("the function's memory cannot be switched on");
	bar_fd = vfio_dma_buf(&function, BAR);
	if (bar_fd < 0) {
		not_made(errno, "VFIO_DEVICE_FEATURE_DMA_BUF", "BAR %d of ivshmem", BAR);
		return;
	}
	bar = buffer_add(bar_fd, "vfio_pci_core", function.address, "vfio-pci");
	buffer_name(bar, bar_fd, "BAR 2");
	/* vfio_pci_dmabuf_ops has no pin op. */
	table->buffers[bar].dynamic = "false";
	if (map_one(0))
		not_made(errno, "IOMMU_IOAS_MAP_FILE", "BAR %d of ivshmem", BAR);
}

/* Takes up a buffer of another exporter and tries to have it mapped. */
static void refused(int fd, const char *exp_name, const char *name)
{
	int buffer;

	if (fd < 0) {
		not_made(errno, exp_name, "for iommufd");
		return;
	}
	buffer = buffer_add(fd, exp_name, "", "");
	buffer_name(buffer, fd, name);
	if (space.file < 0)
		return;
	if (iommufd_map(&space, fd, table->buffers[buffer].size, address_of(MAPS + buffer)))
		give_up("iommufd has mapped a buffer of %s", exp_name);
	not_made(errno, "IOMMU_IOAS_MAP_FILE", "of %s", exp_name);
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: iommufd TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_bar();
	refused(lab_export(LAB_EXPORT_STATIC, 0, OTHER_BYTES), "dmabuf_lab", "static");
	refused(lab_export(LAB_EXPORT_DYNAMIC, 0, OTHER_BYTES), "dmabuf_lab", "dynamic");
	refused(alloc_heap("system", OTHER_BYTES), "system", "heap");
	refused(alloc_udmabuf(OTHER_BYTES), "udmabuf", "memfd");
	done();
	truth_write(argv[1], "iommufd");
	control_serve(argv[1], "iommufd", NULL, 0);
}
