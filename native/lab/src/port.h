// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* A virtio-serial port, as labd uses it: one host side at a time, and no end of file that either side could see. */
#ifndef LAB_PORT_H
#define LAB_PORT_H

#include <stddef.h>

enum { POLL_MS = 50, QUIET_MS = 1000 };

/*
 * A host side that leaves and another that comes can follow each other so closely that POLLHUP is never seen; the new one
 * would then talk to the old one's program. But the kernel also sends a signal, queued because it is a real-time one, for
 * every change of the connection and for every interrupt that brought data (send_sigio_to_port(), virtio_console.c).
 * An interrupt brings at least one buffer, and a read takes from one buffer at most; so more signals than reads can only
 * come of a change.
 */
extern int port_signals; /* a signalfd */
extern long port_surplus; /* signals less reads; after some time of quiet it starts from 0 again */

void pause_ms(int ms);
__attribute__((noreturn)) void port_fail(const char *what);

/* Before anything else: blocks the signals and makes port_signals. */
void port_prepare(void);

/* Waits for the port and for somebody at its other end. Opening anew throws away what an earlier connection left unread. */
int port_wait(const char *name);

int port_connected(int port);
int port_readable(int port);
void port_count_signals(void);

/* For a side that never reads: every signal is a change. */
void port_wait_for_change(int port);

/* Writes all of it; 0 when the host side has left. */
int port_write(int port, const char *data, size_t length);

#endif
