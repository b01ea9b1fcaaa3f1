// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Exporters without a driver of their own: udmabuf and the dma-buf heaps. Each returns the fd, or -1 with errno. */
#ifndef LAB_ALLOC_H
#define LAB_ALLOC_H

#include <stddef.h>

/* A dma-buf over the pages of a sealed memfd; SIZE in whole pages. */
int alloc_udmabuf(size_t size);

int alloc_heap(const char *heap, size_t size);

#endif
