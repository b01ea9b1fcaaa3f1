/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/* Declarations as in cuda.h. */
#include "fake.h"

int cuInit(unsigned flags) { CALL("cuInit %u", flags); return 0; }
int cuDeviceGetByPCIBusId(int *device, const char *id) { CALL("cuDeviceGetByPCIBusId %s", id); *device = 3; return 0; }
int cuDeviceGetAttribute(int *value, int attribute, int device)
{
	CALL("cuDeviceGetAttribute %d %d", attribute, device);
	*value = !fails("unsupported");
	return 0;
}
int cuDevicePrimaryCtxRetain(void **context, int device) { CALL("cuDevicePrimaryCtxRetain %d", device); *context = (void *)0x123456789abcL; return 0; }
int cuDevicePrimaryCtxRelease_v2(int device) { CALL("cuDevicePrimaryCtxRelease_v2 %d", device); return 0; }
int cuCtxSetCurrent(void *context) { CALL("cuCtxSetCurrent %p", context); return 0; }
int cuMemAlloc_v2(uint64_t *pointer, size_t size) { CALL("cuMemAlloc_v2 %zu", size); *pointer = 0x7fff00200000L; return 0; }
int cuMemFree_v2(uint64_t pointer) { CALL("cuMemFree_v2 %#lx", pointer); return 0; }
int cuMemGetHandleForAddressRange(void *handle, uint64_t pointer, size_t size, int type, unsigned long long flags)
{
	CALL("cuMemGetHandleForAddressRange %#lx %zu %d %llu", pointer, size, type, flags);
	*(int *)handle = buffer(size);
	return 0;
}
