/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/* Declarations as in hip_runtime_api.h. */
#include "fake.h"

int hipInit(unsigned flags) { CALL("hipInit %u", flags); return 0; }
int hipDeviceGetByPCIBusId(int *device, const char *id) { CALL("hipDeviceGetByPCIBusId %s", id); *device = 2; return 0; }
int hipSetDevice(int device) { CALL("hipSetDevice %d", device); return 0; }
int hipMalloc(void **pointer, size_t size) { CALL("hipMalloc %zu", size); *pointer = (void *)0x7eee00000000L; return 0; }
int hipFree(void *pointer) { CALL("hipFree %p", pointer); return 0; }
