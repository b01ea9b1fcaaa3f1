// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Processes in control groups that charge the test module's region and make buffers in the video memory of qxl. They do what they are told. */
#ifndef LAB_VRAM_H
#define LAB_VRAM_H

struct vram_child {
	int socket, process;
};

/* Takes up the video memory of qxl as a region that is accounted; ends the program when there is none. Its index. */
int vram_open(void);

/* dev_name() of qxl. */
const char *vram_device(void);

/* What the driver has taken for itself before anybody else did stays with this group. */
void vram_driver_charge(int group);

/* A process in a group; before any buffer exists, so that it inherits none. */
struct vram_child vram_child(const char *comm, const char *cgroup);
void vram_move(const struct vram_child *child, const char *cgroup);

/* A charge's number, or 0 with errno. */
unsigned vram_charge(const struct vram_child *child, unsigned long long bytes);
void vram_uncharge(const struct vram_child *child, unsigned id);

/* A new buffer in video memory, exported; GROUP is charged. Its index, or -1 with errno. */
int vram_make(const struct vram_child *child, int group, const char *name, unsigned bytes);

/* Imports it into vgem, which pins it where it is. */
void vram_import(const struct vram_child *child, int buffer);

/* Looks where each buffer is, and reckons what the groups are charged for by that. */
void vram_refresh(void);

#endif
