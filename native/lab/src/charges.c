// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "charges.h"

#include "cgroup.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { NONE = -1 };

int charges_region(const char *name, const char *device, const char *short_name, unsigned long long capacity)
{
	struct dmem_region *r = &table->dmem_regions[table->dmem_region_count];

	if (table->dmem_region_count == MAX_DMEM_REGIONS)
		give_up("too many regions");
	snprintf(r->name, sizeof(r->name), "%s", name);
	snprintf(r->device, sizeof(r->device), "%s", device);
	snprintf(r->short_name, sizeof(r->short_name), "%s", short_name);
	r->capacity = capacity;
	table->dmem_known = 1;
	return table->dmem_region_count++;
}

int charges_find(int region, const char *cgroup)
{
	for (int i = 0; i < table->dmem_group_count; i++)
		if (table->dmem_groups[i].region == region && !strcmp(table->dmem_groups[i].cgroup, cgroup))
			return i;
	return NONE;
}

int charges_group(int region, const char *cgroup)
{
	struct dmem_group *g = &table->dmem_groups[table->dmem_group_count];
	char above[TEXT];

	if (table->dmem_group_count == MAX_DMEM_GROUPS)
		give_up("too many groups");
	g->region = region;
	snprintf(g->cgroup, TEXT, "%s", cgroup);
	snprintf(above, TEXT, "%s", cgroup);
	*strrchr(above, '/') = 0;
	g->above = strcmp(cgroup, "/") ? charges_find(region, *above ? above : "/") : NONE;
	g->max = NO_LIMIT;
	return table->dmem_group_count++;
}

void charges_limit(int group, enum amount which, unsigned long long bytes)
{
	static const char *const files[] = { "dmem.min", "dmem.low", "dmem.max" };
	struct dmem_group *g = &table->dmem_groups[group];
	const char *region = table->dmem_regions[g->region].name;
	int done = bytes == NO_LIMIT ? cgroup_write(g->cgroup, files[which], "%s max", region)
				     : cgroup_write(g->cgroup, files[which], "%s %llu", region, bytes);

	if (!done)
		give_up("%s of %s: %s", files[which], g->cgroup, strerror(errno));
	if (which == CHARGES_MAX)
		g->max = bytes;
	else if (which == CHARGES_LOW)
		g->low = bytes;
	else
		g->min = bytes;
}

int charges_charge(int group, unsigned long long bytes)
{
	int failed = NONE;

	for (int i = group; i != NONE && failed == NONE; i = table->dmem_groups[i].above) {
		struct dmem_group *g = &table->dmem_groups[i];

		if (g->max != NO_LIMIT && g->current + bytes > g->max) {
			failed = i;
			continue;
		}
		g->current += bytes;
		if (g->current > g->peak)
			g->peak = g->current;
	}
	for (int i = group; failed != NONE && i != failed; i = table->dmem_groups[i].above)
		table->dmem_groups[i].current -= bytes;
	return failed == NONE;
}

void charges_uncharge(int group, unsigned long long bytes)
{
	for (int i = group; i != NONE; i = table->dmem_groups[i].above)
		table->dmem_groups[i].current -= bytes;
}

void charges_removed(int group)
{
	table->dmem_groups[group].gone = 1;
}
