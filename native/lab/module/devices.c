// SPDX-License-Identifier: GPL-2.0-only
// Copyright (c) 2026 Dmascope contributors
/* The importers' devices: platform devices without a driver, one per kind, which can address all memory. */
#include <linux/dma-mapping.h>
#include <linux/pci.h>
#include <linux/platform_device.h>

#include "lab.h"

const char *const lab_importer_names[LAB_IMPORTERS] = {
	[LAB_STATIC] = "lab-static",
	[LAB_MOVABLE] = "lab-movable",
	[LAB_LOCAL] = "lab-local",
	[LAB_NOTIFIED] = "lab-notified",
	[LAB_PINNED] = "lab-pinned",
	[LAB_REVOCABLE] = "lab-revocable",
	[LAB_SLOW] = "lab-slow",
	[LAB_EXT] = "lab-ext",
	[LAB_IB_MOVABLE] = "lab-ib-movable",
	[LAB_IB_PINNED] = "lab-ib-pinned",
	[LAB_IB_REVOCABLE] = "lab-ib-revocable",
};

static struct platform_device *devices[LAB_IMPORTERS];

struct device *lab_device(unsigned int kind)
{
	return &devices[kind]->dev;
}

struct device *lab_pci_device(const char *name)
{
	return bus_find_device_by_name(&pci_bus_type, NULL, name);
}

void lab_devices_exit(void)
{
	for (int i = 0; i < LAB_IMPORTERS; i++) {
		platform_device_unregister(devices[i]);
		devices[i] = NULL;
	}
}

int lab_devices_init(void)
{
	for (int i = 0; i < LAB_IMPORTERS; i++) {
		struct platform_device *device = platform_device_register_simple(lab_importer_names[i], PLATFORM_DEVID_NONE, NULL, 0);
		int error;

		if (IS_ERR(device)) {
			lab_devices_exit();
			return PTR_ERR(device);
		}
		devices[i] = device;
		error = dma_coerce_mask_and_coherent(&device->dev, DMA_BIT_MASK(64));
		if (error) {
			lab_devices_exit();
			return error;
		}
	}
	return 0;
}
