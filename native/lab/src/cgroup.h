// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Control groups, by their paths as /proc/PID/cgroup has them: "/job/trainer". */
#ifndef LAB_CGROUP_H
#define LAB_CGROUP_H

/* Makes a group, and hands the controllers down to those that will be below it; ends the program when the kernel refuses. */
void cgroup_make(const char *path, const char *controllers);

/* Writes a text to a file of a group; 0 with errno when it is refused. */
__attribute__((format(printf, 3, 4))) int cgroup_write(const char *path, const char *file, const char *format, ...);

/* Moves the calling process there; ends the program when the kernel refuses. */
void cgroup_enter(const char *path);

/* 0 with errno when it is refused. */
int cgroup_remove(const char *path);

#endif
