// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* What labd itself says about the guest, each as one line of JSON with its newline, to be freed. */
#ifndef LAB_REPORT_H
#define LAB_REPORT_H

#include <stddef.h>

/*
 * {"schema":"dmascope-lab-log/1","lost":false,"lockdep":true,"lines":["<4>[    1.234567] text",...]}: the kernel's log since its start, lines of
 * level warning and above (the number in front is the level, 0 to 4), in the escapes of /dev/kmsg. lost: the ring buffer
 * no longer has all of it. lockdep: whether it is still on, null where the kernel is built without it.
 */
char *report_log(size_t *length);

/*
 * {"schema":"dmascope-lab-leftovers/1","instances":[NAME...],"kprobeEvents":[LINE...],"dynamicEvents":[LINE...],
 * "bpfPrograms":N,"agents":N}: the folders below tracing/instances, the lines of kprobe_events and dynamic_events, loaded
 * BPF programs, processes of the Java runtime. What cannot be read (lockdown) is null.
 */
char *report_leftovers(size_t *length);

/* The same, after every process of the Java runtime was killed with SIGKILL and has gone. */
char *report_kill(size_t *length);

#endif
