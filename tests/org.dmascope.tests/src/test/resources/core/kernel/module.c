// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
//
// Types of a module, see types.c.
#include "types.h"

struct scatter { ulong page; };
struct ib_device { ulong gap; char name[64]; };
struct ib_umem { struct ib_device *ibdev; ulong iova; ulong length; ulong address; u32 writable : 1, is_odp : 1, is_dmabuf : 1; };
struct ib_umem_dmabuf {
	struct ib_umem umem;
	struct scatter *sgt;
	struct dma_buf_attachment *attach;
	u8 pinned : 1, revoked : 1;
};
struct vfio_pci_core_device { ulong gap; struct pci_dev *pdev; };
typedef struct { int counter; } atomic_t;
typedef struct { atomic_t refs; } refcount_t;
struct kref { refcount_t refcount; };
struct swait_queue_head { u32 lock; struct list_head task_list; };
struct completion { u32 done; struct swait_queue_head wait; };
struct vfio_pci_dma_buf { struct dma_buf *dmabuf; struct vfio_pci_core_device *vdev; u32 gap; struct kref kref; u8 revoked : 1; struct completion comp; };

struct ib_umem_dmabuf *u;
struct vfio_pci_dma_buf *v;
struct dma_buf *b;
