// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Other processes that hold buffers. They do what they are ordered to, note it in the table, and then stay. */
#ifndef LAB_CHILD_H
#define LAB_CHILD_H

#include <sys/types.h>

enum order {
	KEEP,      /* keeps the fd that comes along (SCM_RIGHTS) */
	KEEP_TWICE, /* and duplicates it */
	MAP,       /* keeps it and maps the buffer once */
	MAP_ONLY,  /* maps the buffer twice and closes the fd */
	IMPORT_ONLY, /* imports it into vgem and closes the fd */
	MAKE_OWN,  /* makes buffers itself; no fd comes along */
};

struct child {
	int socket;
};

/* To be called before any buffer exists: these children inherit nothing. */
struct child child_start(const char *comm, uid_t uid);

/* Waits until the order is carried out. What does not work is noted as not made. */
void child_order(const struct child *child, enum order order, int buffer, int fd);

/*
 * Two processes that inherit by fork: the first keeps the COUNT fds of BUFFERS and closes all others, and has the
 * mappings which the caller has of MAPPED; the second shares the first's table of fds (CLONE_FILES).
 */
void child_fork(const char *comm, const char *sharing_comm, const int *buffers, const int *fds, int count, int mapped);

/* Sends an fd to nobody: it stays in the socket for as long as this process lives. */
void child_leave_in_flight(int fd);

/* Maps a whole buffer; 0 with errno set when the kernel refuses. */
int map_buffer(int buffer, int fd);

#endif
