// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#ifndef LAB_SYSFS_H
#define LAB_SYSFS_H

#include "table.h"

/* The last part of what a link points to: for ".../device" the name that dev_name() gives in the kernel. */
void sysfs_target_name(const char *link, char name[TEXT]);

#endif
