// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenarios p2p and p2p-NAME: the kernel's own answer to "may these two be peers" for every ordered pair of PCI functions of a machine.
 *
 *   p2p TRUTHFILE NAME
 *
 * The machines differ in their devices (scenarios/NAME/qemu.args); what is in one decides what is done in it: virtual functions are made
 * where a function can have some; where there are an ivshmem function and an IOMMU, its memory becomes a dma-buf, which every edu function
 * imports and maps. Where functions have Access Control Services, steps set them.
 */
#define _GNU_SOURCE
#include "contract.h"
#include "control.h"
#include "peers_ask.h"
#include "table.h"
#include "truth.h"
#include "vfio.h"

#include <dirent.h>
#include <errno.h>
#include <linux/pci_regs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FUNCTIONS "/sys/bus/pci/devices"
#define STUB "/sys/bus/pci/drivers/pci-pf-stub"

/* QEMU's ivshmem-plain, whose BAR 2 is its memory, and edu. */
enum { VENDOR = 0x1af4, DEVICE = 0x1110, BAR = 2, PEER_VENDOR = 0x1234, PEER_DEVICE = 0x11e8 };
enum { VIRTUAL_FUNCTIONS = 2 };

static struct vfio_function function;

static int write_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "we");
	int bad = !file || fputs(text, file) < 0;

	/* What the kernel says of a write, stdio says when it flushes. */
	if (file && fclose(file))
		bad = 1;
	return !bad;
}

static unsigned long long attribute(const char *id, const char *name)
{
	char path[300];
	unsigned long long value = 0;
	FILE *file;

	snprintf(path, sizeof(path), FUNCTIONS "/%s/%s", id, name);
	file = fopen(path, "re");
	if (file && fscanf(file, "%lli", (long long *)&value) != 1)
		value = 0;
	if (file)
		fclose(file);
	return value;
}

/* Virtual functions of whatever can have some, by a driver that does nothing else. */
static void make_virtual(const char *id)
{
	char path[300], text[64];

	if (!attribute(id, "sriov_totalvfs"))
		return;
	snprintf(path, sizeof(path), FUNCTIONS "/%s/driver_override", id);
	snprintf(text, sizeof(text), "%d", VIRTUAL_FUNCTIONS);
	if (!write_text(path, "pci-pf-stub") || !write_text(STUB "/bind", id)) {
		not_made(errno, "bind to pci-pf-stub", "%s", id);
		return;
	}
	snprintf(path, sizeof(path), FUNCTIONS "/%s/sriov_numvfs", id);
	if (!write_text(path, text))
		not_made(errno, "virtual functions", "%s", id);
}

static int listed(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && strlen(entry->d_name) < FUNCTION_BYTES;
}

static void attach_peer(int buffer, int fd, const char *peer)
{
	struct mapping *m = &table->mappings[table->mapping_count];
	unsigned id = lab_attach_as(fd, LAB_MOVABLE, peer);

	if (!id) {
		not_made(errno, "attach", "BAR %d as %s", BAR, peer);
		return;
	}
	if (table->mapping_count == MAX_ATTACHMENTS)
		give_up("too many attachments");
	m->ino = table->buffers[buffer].ino;
	memcpy(m->device, peer, strlen(peer) + 1); /* listed() has seen its length */
	m->error = lab_do(LAB_MAP, id) ? 0 : errno;
	table->mapping_count++;
}

static void make_bar(struct dirent **all, int count)
{
	char address[TEXT], group[TEXT + 64];
	int fd, buffer;

	if (!vfio_find(VENDOR, DEVICE, address))
		return;
	/* Without an IOMMU there is no VFIO: such a machine is not for it. */
	snprintf(group, sizeof(group), FUNCTIONS "/%s/iommu_group", address);
	if (access(group, F_OK))
		return;
	if (!vfio_open(&function, VENDOR, DEVICE)) {
		not_made(errno, function.what, "ivshmem");
		return;
	}
	if (!vfio_memory(&function, 1))
		give_up("the function's memory cannot be switched on");
	fd = vfio_dma_buf(&function, BAR);
	if (fd < 0) {
		not_made(errno, "VFIO_DEVICE_FEATURE_DMA_BUF", "BAR %d of ivshmem", BAR);
		return;
	}
	buffer = buffer_add(fd, "vfio_pci_core", function.address, "vfio-pci");
	buffer_name(buffer, fd, "BAR 2");
	contract_exporter(buffer, 0);
	for (int i = 0; i < count; i++)
		if (attribute(all[i]->d_name, "vendor") == PEER_VENDOR && attribute(all[i]->d_name, "device") == PEER_DEVICE)
			attach_peer(buffer, fd, all[i]->d_name);
	contract_refresh();
}

static const char *set(unsigned control, int only)
{
	if (!peers_control(control, only))
		return step_failed(errno, "control register");
	return peers_ask() ? NULL : step_failed(errno, "answers");
}

static const char *redirect(void)
{
	return set(PCI_ACS_RR, -1);
}

static const char *one(void)
{
	return set(PCI_ACS_RR, 0);
}

static const char *completion(void)
{
	return set(PCI_ACS_CR, -1);
}

static const char *forward(void)
{
	return set(PCI_ACS_SV | PCI_ACS_UF, -1);
}

static const char *off(void)
{
	return set(0, -1);
}

static const struct step steps[] = {
	{ "redirect", redirect }, { "one", one }, { "completion", completion }, { "forward", forward }, { "off", off },
};

int main(int argc, char **argv)
{
	struct dirent **all;
	int count;

	if (argc != 3)
		give_up("usage: p2p TRUTHFILE NAME");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	count = scandir(FUNCTIONS, &all, listed, alphasort);
	if (count < 0)
		give_up(FUNCTIONS ": %s", strerror(errno));
	for (int i = 0; i < count; i++)
		make_virtual(all[i]->d_name);
	make_bar(all, count);
	if (!peers_ask())
		not_made(errno, "answers to peer-to-peer questions", "CONFIG_PCI_P2PDMA");
	control_offer(steps, peers_controllable() ? sizeof(steps) / sizeof(steps[0]) : 0);
	truth_write(argv[1], argv[2]);
	control_serve(argv[1], argv[2], NULL, 0);
}
