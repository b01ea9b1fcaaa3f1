// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario dmem: control groups that are charged for device memory, and what their limits do.
 *
 *   dmem TRUTHFILE
 *
 * /job has a limit, /job/trainer and /job/loader share it, /desk with its groups stands beside. Two regions: one of the test module, where charges are
 * only charges, and the video memory of qxl, where TTM evicts. Steps that want memory there say beforehand who wants how much.
 */
#define _GNU_SOURCE
#include "charges.h"
#include "cgroup.h"
#include "contract.h"
#include "control.h"
#include "drm.h"
#include "table.h"
#include "truth.h"
#include "vram.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { TOP, JOB, TRAINER, LOADER, DESK, SHELF, BENCH, GROUPS };

/* Of the test module's region. Values need not be whole pages. */
#define MIB 1048576ull
#define CAPACITY (256 * MIB)
#define ODD 12345ull

static const char *const paths[GROUPS] = { "/", "/job", "/job/trainer", "/job/loader", "/desk", "/desk/shelf", "/desk/bench" };

static int lab_region, lab_groups[GROUPS], qxl_groups[GROUPS];
static struct vram_child trainer, loader, desk;
/* Charges to the test module's region that are given back later. */
static unsigned given_back, on_shelf;

static const char *done(void)
{
	vram_refresh();
	contract_refresh();
	return NULL;
}

static void want(const char *step, const char *cgroup, unsigned long long bytes)
{
	table->wanted.step = step;
	table->wanted.bytes = bytes;
	snprintf(table->wanted.cgroup, TEXT, "%s", cgroup);
	snprintf(table->wanted.device, TEXT, "%s", vram_device());
}

/* Charges the test module's region and the account, which must agree on whether it may be. */
static unsigned charge(const struct vram_child *child, int group, unsigned long long bytes)
{
	unsigned id = vram_charge(child, bytes);
	int error = errno;

	if (charges_charge(lab_groups[group], bytes) != (id > 0))
		give_up("charging %s for %llu bytes: the kernel says %s", paths[group], bytes, id ? "yes" : strerror(error));
	if (!id && error != EAGAIN)
		give_up("charging %s: %s", paths[group], strerror(error));
	return id;
}

/* At the limit of the group above: the attempt stays in the peak of the one that made it. */
static const char *over_limit(void)
{
	if (charge(&trainer, TRAINER, 80 * MIB))
		return "a charge beyond the limit was accepted";
	charge(&loader, LOADER, 4096);
	return done();
}

/* Below what is in use: accepted where nobody reclaims. */
static const char *below_use(void)
{
	charges_limit(lab_groups[TRAINER], CHARGES_MAX, 8 * MIB);
	if (charge(&trainer, TRAINER, 1))
		return "a charge beyond the limit was accepted";
	return done();
}

static const char *give_back(void)
{
	if (!given_back)
		return "it was given back";
	vram_uncharge(&trainer, given_back);
	charges_uncharge(lab_groups[TRAINER], 16 * MIB);
	given_back = 0;
	return done();
}

/* A group that is charged and has no process any more can be removed; the group above keeps the charge. */
static const char *remove_shelf(void)
{
	if (!on_shelf)
		return "it was removed";
	if (!cgroup_remove(paths[SHELF]))
		return step_failed(errno, "rmdir");
	charges_removed(lab_groups[SHELF]);
	charges_removed(qxl_groups[SHELF]);
	on_shelf = 0;
	return done();
}

/* What a step does that was announced; the answer of the kernel is the truth. */
static const char *take(const struct vram_child *child, int group, const char *name, unsigned mib)
{
	table->refused = 0;
	table->wanted.step = NULL;
	if (vram_make(child, qxl_groups[group], name, (unsigned)(mib * MIB)) < 0)
		table->refused = errno;
	return done();
}

static const char *squeeze_own(void)
{
	const char *failed = take(&trainer, TRAINER, "t4", 3);

	want("squeeze-more", paths[TRAINER], 4 * MIB);
	return failed;
}

static const char *squeeze_more(void)
{
	return take(&trainer, TRAINER, "t5", 4);
}

/* From here the group above is what is full, and the one beside is protected. */
static const char *ready_job(void)
{
	charges_limit(qxl_groups[TRAINER], CHARGES_MAX, NO_LIMIT);
	if (vram_make(&trainer, qxl_groups[TRAINER], "t6", MIB) < 0 || vram_make(&trainer, qxl_groups[TRAINER], "t7", MIB) < 0)
		return step_failed(errno, "video memory");
	vram_refresh();
	charges_limit(qxl_groups[LOADER], CHARGES_MIN, table->dmem_groups[qxl_groups[LOADER]].current);
	charges_limit(qxl_groups[JOB], CHARGES_MAX, table->dmem_groups[qxl_groups[JOB]].current);
	want("squeeze-job", paths[TRAINER], 2 * MIB);
	return done();
}

static const char *squeeze_job(void)
{
	return take(&trainer, TRAINER, "t8", 2);
}

/* The one beside is protected only as long as there is something else. */
static const char *ready_low(void)
{
	charges_limit(qxl_groups[LOADER], CHARGES_MIN, 0);
	charges_limit(qxl_groups[LOADER], CHARGES_LOW, table->dmem_groups[qxl_groups[LOADER]].current);
	want("squeeze-low", paths[TRAINER], 5 * MIB);
	return done();
}

static const char *squeeze_low(void)
{
	return take(&trainer, TRAINER, "t9", 5);
}

/* A limit that is set below what is in use evicts at once; what is pinned stays. */
static const char *tighten(void)
{
	table->wanted.step = NULL;
	charges_limit(qxl_groups[TRAINER], CHARGES_MAX, MIB);
	return done();
}

static const struct step steps[] = {
	{ "over-limit", over_limit },
	{ "below-use", below_use },
	{ "give-back", give_back },
	{ "remove-group", remove_shelf },
	{ "squeeze-own", squeeze_own },
	{ "squeeze-more", squeeze_more },
	{ "ready-job", ready_job },
	{ "squeeze-job", squeeze_job },
	{ "ready-low", ready_low },
	{ "squeeze-low", squeeze_low },
	{ "tighten", tighten },
};

static void make_groups(void)
{
	cgroup_make("/", "+dmem +memory");
	cgroup_make(paths[JOB], "+dmem +memory");
	cgroup_make(paths[TRAINER], "");
	cgroup_make(paths[LOADER], "");
	cgroup_make(paths[DESK], "+dmem");
	cgroup_make(paths[SHELF], "");
	cgroup_make(paths[BENCH], "");
}

static void make_lab_charges(void)
{
	charges_limit(lab_groups[JOB], CHARGES_MAX, 64 * MIB);
	charges_limit(lab_groups[TRAINER], CHARGES_MIN, 4 * MIB);
	charges_limit(lab_groups[TRAINER], CHARGES_LOW, 16 * MIB + ODD);
	charges_limit(lab_groups[TRAINER], CHARGES_MAX, 120 * MIB);
	charges_limit(lab_groups[LOADER], CHARGES_LOW, 1);
	given_back = charge(&trainer, TRAINER, 16 * MIB);
	charge(&trainer, TRAINER, ODD);
	charge(&loader, LOADER, 2 * MIB);
	on_shelf = charge(&desk, SHELF, MIB);
	if (!given_back || !on_shelf)
		give_up("a charge within the limits was refused");
}

static void make_video_memory(void)
{
	static const char *const names[] = { "t0", "t1", "t2", "t3" };
	int pinned = -1;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		pinned = vram_make(&trainer, qxl_groups[TRAINER], names[i], MIB);
	vram_import(&trainer, pinned);
	vram_make(&loader, qxl_groups[LOADER], "l0", MIB);
	vram_make(&loader, qxl_groups[LOADER], "l1", MIB);
	vram_make(&loader, qxl_groups[LOADER], "l2", MIB);
	vram_make(&desk, qxl_groups[BENCH], "d0", MIB);
	vram_refresh();
	charges_limit(qxl_groups[TRAINER], CHARGES_MAX, table->dmem_groups[qxl_groups[TRAINER]].current);
	want("squeeze-own", paths[TRAINER], 3 * MIB);
}

int main(int argc, char **argv)
{
	unsigned long long capacity = CAPACITY;
	int qxl_region;

	if (argc != 2)
		give_up("usage: dmem TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	if (ioctl(lab_file(), LAB_DMEM_REGION, &capacity))
		give_up("the kernel has no controller for device memory: %s", strerror(errno));
	make_groups();
	lab_region = charges_region(LAB_DMEM_NAME, "lab-static", "vram0", CAPACITY);
	qxl_region = vram_open();
	for (int i = 0; i < GROUPS; i++) {
		lab_groups[i] = charges_group(lab_region, paths[i]);
		qxl_groups[i] = charges_group(qxl_region, paths[i]);
	}
	vram_driver_charge(qxl_groups[TOP]);
	trainer = vram_child("lab-trainer", paths[TRAINER]);
	loader = vram_child("lab-loader", paths[LOADER]);
	desk = vram_child("lab-desk", paths[SHELF]);
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	make_lab_charges();
	vram_move(&desk, paths[BENCH]);
	make_video_memory();
	done();
	truth_write(argv[1], "dmem");
	control_serve(argv[1], "dmem", NULL, 0);
}
