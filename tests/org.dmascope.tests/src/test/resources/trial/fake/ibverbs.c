/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/* Declarations as in infiniband/verbs.h. Two devices. */
#include "fake.h"

static long devices[3] = { 1, 2, 0 };

void *ibv_get_device_list(int *count) { said("ibv_get_device_list"); *count = 2; return devices; }
void ibv_free_device_list(void *list) { said("ibv_free_device_list %d", list == (void *)devices); }
const char *ibv_get_device_name(long device)
{
	static char names[2][64] = { "rxe0", "mlx5_0" };

	return names[device - 1];
}
void *ibv_open_device(long device) { said("ibv_open_device %ld", device); return (void *)0x11000000000L; }
int ibv_close_device(void *context) { CALL("ibv_close_device %p", context); return 0; }
void *ibv_alloc_pd(void *context) { said("ibv_alloc_pd %p", context); return (void *)0x22000000000L; }
int ibv_dealloc_pd(void *pd) { CALL("ibv_dealloc_pd %p", pd); return 0; }
void *ibv_reg_dmabuf_mr(void *pd, uint64_t offset, size_t length, uint64_t iova, int fd, int access)
{
	said("ibv_reg_dmabuf_mr %p %lu %zu %lu %d %d", pd, offset, length, iova, fd > 2, access);
	if (fails(__func__)) {
		errno = fail_code;
		return NULL;
	}
	return (void *)0x33000000000L;
}
int ibv_dereg_mr(void *mr) { CALL("ibv_dereg_mr %p", mr); return 0; }
