// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* What a scenario has planted for the rules of `dmascope check` to find, and what must be found besides: nothing (README, "The truth"). */
#ifndef LAB_PLANTED_H
#define LAB_PLANTED_H

#include <sys/types.h>

/* From then on the truth has the list, also when it is empty. */
void planted_begin(void);

/* The findings there must be: their rule, subject, and words of their sentence ("" = any). Valid until planted_none(). */
void planted_buffer(const char *rule, unsigned long long ino, const char *says);
void planted_attachment(const char *rule, unsigned long long ino, const char *device, const char *says);
void planted_process(const char *rule, pid_t pid, const char *says);
void planted_device(const char *rule, const char *device, const char *says);
void planted_host(const char *rule, const char *says);

/* This one cannot be told on this kernel: the rule must say that it could not look, with a reason. */
void planted_unread(const char *rule);

void planted_none(void);

/* This process has so many more buffers than at first, and no other has more at each step; pid 0: nobody. Stays until the next call. */
void planted_growth(pid_t pid, const char *comm, int more);

#endif
