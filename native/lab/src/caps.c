// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "caps.h"

#include <errno.h>
#include <grp.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static const struct {
	const char *name;
	int number;
} known[] = {
	{ "bpf", CAP_BPF },
	{ "dac_read_search", CAP_DAC_READ_SEARCH },
	{ "perfmon", CAP_PERFMON },
	{ "sys_ptrace", CAP_SYS_PTRACE },
	{ "sys_rawio", CAP_SYS_RAWIO },
	{ "syslog", CAP_SYSLOG },
};

/* The set as bits, or -1 when a name is not known. */
static long long parse(const char *caps)
{
	long long set = 0;

	while (*caps) {
		size_t length = strcspn(caps, ","), i = 0;

		while (i < sizeof(known) / sizeof(known[0]) &&
		       (strlen(known[i].name) != length || strncmp(known[i].name, caps, length)))
			i++;
		if (i == sizeof(known) / sizeof(known[0]))
			return -1;
		set |= 1LL << known[i].number;
		caps += length;
		caps += *caps == ',';
	}
	return set;
}

int caps_known(const char *caps)
{
	return parse(caps) >= 0;
}

int become(uid_t uid, const char *caps)
{
	struct __user_cap_header_struct header = { .version = _LINUX_CAPABILITY_VERSION_3 };
	struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3] = { 0 };
	long long set = parse(caps);

	if (set < 0) {
		errno = EINVAL;
		return 0;
	}
	for (int i = 0; i < _LINUX_CAPABILITY_U32S_3; i++)
		data[i].permitted = data[i].effective = data[i].inheritable = (__u32)(set >> 32 * i);
	if (prctl(PR_SET_KEEPCAPS, 1) || setgroups(0, NULL) || setresgid(uid, uid, uid) || setresuid(uid, uid, uid) ||
	    syscall(SYS_capset, &header, data))
		return 0;
	for (int capability = 0; capability < 64; capability++)
		if (set >> capability & 1 && prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0))
			return 0;
	return 1;
}
