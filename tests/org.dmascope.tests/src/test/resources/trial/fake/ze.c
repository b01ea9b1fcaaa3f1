/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/* Structures as in ze_api.h. Two drivers; the wanted device is the second of the second. */
#include "fake.h"

struct base { uint32_t stype; void *next; };
struct pci { struct base base; uint32_t domain, bus, device, function; int32_t generation, width; int64_t bandwidth; };
struct wish { struct base base; uint32_t flags; };
struct alloc { struct base base; uint32_t flags, ordinal; };
struct properties { struct base base; uint32_t type; uint64_t id, page; };
struct answer { struct base base; uint32_t flags; int fd; };

static int exported = -1;

static int handles(uint32_t *count, void **out, long first)
{
	if (out)
		for (uint32_t i = 0; i < *count; i++)
			out[i] = (void *)(first + i);
	*count = 2;
	return 0;
}
int zeInit(uint32_t flags) { CALL("zeInit %u", flags); return 0; }
int zeDriverGet(uint32_t *count, void **drivers) { return handles(count, drivers, 0x100); }
int zeDeviceGet(void *driver, uint32_t *count, void **devices) { return handles(count, devices, (long)driver * 16); }
int zeDevicePciGetPropertiesExt(void *device, struct pci *p)
{
	if (p->base.stype != 0x10008)
		return 0x78000004;
	p->domain = 0;
	p->bus = (uint32_t)((long)device & 0xff);
	p->device = 0;
	p->function = 0;
	return 0;
}
int zeContextCreate(void *driver, const struct wish *desc, void **context)
{
	CALL("zeContextCreate %p %#x %p", driver, desc->base.stype, desc->base.next);
	*context = (void *)0xc0ffeeL;
	return 0;
}
int zeContextDestroy(void *context) { CALL("zeContextDestroy %p", context); return 0; }
int zeMemAllocDevice(void *context, const struct alloc *desc, size_t size, size_t alignment, void *device, void **pointer)
{
	const struct wish *wish = desc->base.next;

	CALL("zeMemAllocDevice %p %#x export %#x %u, %zu %zu %p", context, desc->base.stype, wish->base.stype, wish->flags, size, alignment, device);
	*pointer = (void *)0x5000000L;
	exported = buffer(size);
	return 0;
}
int zeMemGetAllocProperties(void *context, const void *pointer, struct properties *p, void **device)
{
	struct answer *answer = p->base.next;

	(void)device;
	CALL("zeMemGetAllocProperties %p %p %#x export %#x %u", context, pointer, p->base.stype, answer->base.stype, answer->flags);
	answer->fd = exported;
	return 0;
}
int zeMemFree(void *context, void *pointer)
{
	CALL("zeMemFree %p %p", context, pointer);
	if (fails("closes"))
		close(exported);
	return 0;
}
