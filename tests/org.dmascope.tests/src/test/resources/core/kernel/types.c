// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
//
// Types of a kernel that never was: the names that the walk asks for, in an order and with gaps that no real kernel has, so that an offset
// that does not come from the type information is a wrong one. types.btf is what gcc 12.2 and pahole 1.24 make of this file, and module.btf (split,
// on top of it) of module.c:
//   gcc -g -c types.c -o types.o && pahole -J types.o && objcopy --dump-section .BTF=types.btf types.o
//   gcc -g -c module.c -o module.o && pahole -J --btf_base=types.btf module.o && objcopy --dump-section .BTF=module.btf module.o
#include "types.h"

struct dma_buf *b;
struct dma_buf_ops *o;
struct dma_buf_attachment *a;
struct dma_buf_attach_ops *ao;
struct file *f;
struct inode *i;
struct module *m;
struct device *d;
struct bus_type *bt;
struct device_driver *dd;
struct dma_resv *r;
struct dma_resv_list *rl;
struct dma_fence *fe;
enum dma_fence_flag_bits fb;
enum dma_resv_usage ru;
struct odd *x;
struct pci_dev *pd;
enum wide w;
