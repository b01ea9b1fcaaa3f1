// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * What control groups are charged for device memory, reckoned from what the program did: page_counter_try_charge() of
 * mm/page_counter.c played again, without a look at the files that are to be tested.
 */
#ifndef LAB_CHARGES_H
#define LAB_CHARGES_H

#include "table.h"

#define NO_LIMIT (~0ull)

/* Takes up a region, or a group of it; parents before children. Their indices. */
int charges_region(const char *name, const char *device, const char *short_name, unsigned long long capacity);
int charges_group(int region, const char *cgroup);
int charges_find(int region, const char *cgroup);

enum amount { CHARGES_MIN, CHARGES_LOW, CHARGES_MAX };

/* Sets it in the kernel too; ends the program when that refuses. */
void charges_limit(int group, enum amount which, unsigned long long bytes);

/* Charges a group and those above it; 0 when a limit refuses, with what the attempt leaves in the peaks. */
int charges_charge(int group, unsigned long long bytes);
void charges_uncharge(int group, unsigned long long bytes);

/* The group is no longer there; what it was charged for stays with those above. */
void charges_removed(int group);

#endif
