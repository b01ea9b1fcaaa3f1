// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* The test module: buffers and attachments of every contract, on demand. */
#ifndef LAB_LAB_DEV_H
#define LAB_LAB_DEV_H

#include "../module/dmabuf_lab.h"

#include <stddef.h>

/* Opens the module's device. Without the module the program ends. */
void lab_open(void);

/* Lets go of all that was attached. */
void lab_close(void);

/* A new buffer of an exporter (LAB_EXPORT_*); its fd, or -1 with errno. */
int lab_export(unsigned exporter, unsigned flags, size_t size);

/* Attaches an importer (LAB_STATIC and so on) to any buffer; the attachment's number, or 0 with errno. */
unsigned lab_attach(int fd, unsigned importer);

/* The same as a PCI function ("0000:02:00.0"), which can be the peer of another. */
unsigned lab_attach_as(int fd, unsigned importer, const char *pci);

/* LAB_MAP to LAB_UMEM_REVOKE with an attachment, LAB_MOVE to LAB_RESTORE with a buffer's fd; 0 with errno when refused. */
int lab_do(unsigned long command, unsigned long argument);

/* The file of the device, for the other ioctls. */
int lab_file(void);

/* dev_name() of an importer. */
const char *lab_importer_name(unsigned importer);

#endif
