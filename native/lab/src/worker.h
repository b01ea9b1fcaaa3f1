// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Processes that make, import and drop buffers again and again while they are told to. */
#ifndef LAB_WORKER_H
#define LAB_WORKER_H

enum work {
	EXPORT, /* makes buffers of vgem and closes them */
	IMPORT, /* imports the buffer into vgem and closes the handle: one attachment, mapped, and gone */
};

/*
 * Starts a process that stays idle at first. It inherits the fd of BUFFER and keeps it, for EXPORT too; all other fds that
 * the caller has by now are closed in it.
 */
void worker_start(const char *comm, enum work work, int buffer, int fd);

/* All of them work from now on. */
void workers_go(void);

/* Returns when all are idle, and what each made is gone; 0 with errno set when one failed or does not come to rest. */
int workers_rest(void);

/* How often one has made and dropped something, all together. */
unsigned long long workers_rounds(void);

#endif
