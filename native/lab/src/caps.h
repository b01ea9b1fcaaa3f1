// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Another user with chosen capabilities. */
#ifndef LAB_CAPS_H
#define LAB_CAPS_H

#include <sys/types.h>

/* Whether CAPS names only capabilities that this program knows: "sys_ptrace,bpf" and so on; "" is none. */
int caps_known(const char *caps);

/*
 * The calling process becomes uid and gid UID, without further groups, and keeps exactly CAPS: permitted, effective, and
 * ambient, so that a program which it then executes has them too (capabilities(7)). 0 with errno set when that failed.
 */
int become(uid_t uid, const char *caps);

#endif
