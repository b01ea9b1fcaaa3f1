// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "lab_dev.h"

#include "table.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int device = -1;

void lab_open(void)
{
	device = open("/dev/dmabuf_lab", O_RDWR | O_CLOEXEC);
	if (device < 0)
		give_up("/dev/dmabuf_lab: %s", strerror(errno));
}

void lab_close(void)
{
	close(device);
	device = -1;
}

int lab_file(void)
{
	return device;
}

int lab_export(unsigned exporter, unsigned flags, size_t size)
{
	struct lab_export request = { .exporter = exporter, .flags = flags, .size = size };

	return ioctl(device, LAB_EXPORT, &request) ? -1 : request.fd;
}

unsigned lab_attach_as(int fd, unsigned importer, const char *pci)
{
	struct lab_attach request = { .fd = fd, .importer = importer };

	if (strlen(pci) >= sizeof(request.pci)) {
		errno = ENODEV;
		return 0;
	}
	memcpy(request.pci, pci, strlen(pci));
	return ioctl(device, LAB_ATTACH, &request) ? 0 : request.id;
}

unsigned lab_attach(int fd, unsigned importer)
{
	return lab_attach_as(fd, importer, "");
}

int lab_do(unsigned long command, unsigned long argument)
{
	return !ioctl(device, command, argument);
}

const char *lab_importer_name(unsigned importer)
{
	static const char *const names[LAB_IMPORTERS] = {
		"lab-static", "lab-movable", "lab-local", "lab-notified", "lab-pinned", "lab-revocable",
		"lab-slow", "lab-ext", "lab-ib-movable", "lab-ib-pinned", "lab-ib-revocable",
	};

	return importer < LAB_IMPORTERS ? names[importer] : "";
}
