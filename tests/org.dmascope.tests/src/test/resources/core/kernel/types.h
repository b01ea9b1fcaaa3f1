// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
typedef unsigned long ulong;
typedef unsigned int u32;
typedef unsigned char u8;
typedef _Bool bool;

struct list_head { struct list_head *next, *prev; };
struct inode { char gap[24]; ulong i_ino; };
typedef struct { long refcnt; } file_ref_t;
struct file { char gap[8]; struct inode *f_inode; union { file_ref_t f_ref; ulong f_other; }; void *private_data; };
struct module { u32 state; char name[56]; };
struct bus_type { ulong gap; const char *name; };
struct device_driver { ulong gap[2]; const char *name; };
struct kobject { ulong gap; const char *name; };
struct device { ulong gap; struct kobject kobj; const char *init_name; const struct bus_type *bus; struct device_driver *driver; };
struct dma_fence_ops { void *get_driver_name; };
struct dma_fence { const struct dma_fence_ops *ops; ulong flags; unsigned long long context, seqno; };
enum dma_fence_flag_bits { DMA_FENCE_FLAG_SEQNO64_BIT, DMA_FENCE_FLAG_SIGNALED_BIT, DMA_FENCE_FLAG_USER_BITS };
enum dma_resv_usage { DMA_RESV_USAGE_KERNEL, DMA_RESV_USAGE_WRITE, DMA_RESV_USAGE_READ, DMA_RESV_USAGE_BOOKKEEP };
struct dma_resv_list { ulong gap; u32 num_fences, max_fences; struct dma_fence *table[]; };
struct dma_resv { char lock[40]; struct dma_resv_list *fences; };
struct dma_buf;
struct dma_buf_attachment;
struct dma_buf_ops { void *gap; void (*release)(struct dma_buf *); int (*pin)(struct dma_buf_attachment *); };
struct dma_buf_attach_ops { void (*invalidate_mappings)(struct dma_buf_attachment *); bool allow_peer2peer; };
struct dma_buf {
	struct dma_resv *resv;
	struct list_head list_node;
	const struct dma_buf_ops *ops;
	const char *exp_name;
	const char *name;
	struct module *owner;
	ulong size;
	u32 gap, vmapping_counter;
	struct file *file;
	struct list_head attachments;
	void *priv;
};
struct dma_buf_attachment {
	ulong gap;
	struct device *dev;
	const struct dma_buf_attach_ops *importer_ops;
	struct list_head node;
	struct dma_buf *dmabuf;
	void *importer_priv;
	bool peer2peer;
};
struct pci_dev { ulong gap[3]; struct device dev; };

// what only a parser of types must get right
typedef const volatile u32 plain_t;
enum wide { WIDE_LARGE = 0x100000002ull };
struct odd {
	u8 first;
	u32 low : 3, : 5, high : 17;
	union { struct { plain_t deep; union { u8 deeper; ulong other; }; }; ulong whole[2]; };
	struct { u32 x; struct { ulong gap; ulong len; } phys; } named;
	plain_t many[3][5];
	enum wide wide;
	bool flag : 1;
};
