/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/* Declarations as in hlthunk.h. */
#include "fake.h"
#include <stdbool.h>

int hlthunk_open(int name, const char *id) { CALL("hlthunk_open %d %s", name, id); return 9999; }
int hlthunk_close(int fd) { CALL("hlthunk_close %d", fd); return 0; }
uint64_t hlthunk_device_memory_alloc(int fd, uint64_t size, uint64_t page, bool contiguous, bool shared)
{
	said("hlthunk_device_memory_alloc %d %lu %lu %d %d", fd, size, page, contiguous, shared);
	errno = ENOSPC;
	return fails(__func__) ? 0 : 0xabcdef012345UL;
}
int hlthunk_device_memory_free(int fd, uint64_t handle) { CALL("hlthunk_device_memory_free %d %#lx", fd, handle); return 0; }
uint64_t hlthunk_device_memory_map(int fd, uint64_t handle, uint64_t hint)
{
	said("hlthunk_device_memory_map %d %#lx %lu", fd, handle, hint);
	return fails(__func__) ? 0 : 0x1000000000000UL;
}
int hlthunk_memory_unmap(int fd, uint64_t address) { CALL("hlthunk_memory_unmap %d %#lx", fd, address); return 0; }
int hlthunk_device_mapped_memory_export_dmabuf_fd(int fd, uint64_t address, uint64_t size, uint64_t offset, uint32_t flags)
{
	CALL("hlthunk_device_mapped_memory_export_dmabuf_fd %d %#lx %lu %lu %#o", fd, address, size, offset, flags);
	return buffer(size);
}
