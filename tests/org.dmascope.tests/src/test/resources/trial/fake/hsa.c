/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/* Declarations as in hsa_ext_amd.h. */
#include "fake.h"

int hsa_amd_portable_export_dmabuf(const void *pointer, size_t size, int *fd, uint64_t *offset)
{
	CALL("hsa_amd_portable_export_dmabuf %p %zu", pointer, size);
	*fd = buffer(size);
	*offset = 0;
	return 0;
}
