/* SPDX-License-Identifier: BSD-2-Clause OR GPL-2.0-only */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * What passes between the programs and who reads them. Numbers are in the byte order of the machine. Java's side of it: BpfRecords
 * (what comes out), BpfOffset and BpfKind (what goes in), all in org.dmascope.core.kernel. Addresses stay inside the agent; they serve to join records of one walk.
 */
#ifndef DMASCOPE_RECORDS_H
#define DMASCOPE_RECORDS_H

/* Raised with every change of this file. */
#define RECORDS_VERSION 1

#define TEXT_SYMBOL 128 /* "name+0x0/0x60 [module]" */
#define TEXT_NAME 64
#define TEXT_DEVICE 96
#define TEXT_BUFFER 32 /* DMA_BUF_NAME_LEN, include/uapi/linux/dma-buf.h */
#define TEXT_KEY 64

#define MAX_ATTACHMENTS 4096
#define MAX_FENCES 1024

/* Room in the ring that a buffer must find before it is begun: all that it can need. */
#define ROOM_FOR_ONE (1 << 20)

enum record {
    RECORD_SYMBOL = 1,
    RECORD_DEVICE = 2,
    RECORD_BUFFER = 3,
    RECORD_ATTACHMENT = 4,
    RECORD_FENCE = 5,
    RECORD_END = 6,
};

/* An address that other records name: once per walk, before the end of the first buffer that names it. */
struct record_symbol {
    u32 type;
    u32 flags;
    u64 address;
    char text[TEXT_SYMBOL];
};

#define DEVICE_BUS 1 /* is on a bus */
#define DEVICE_DRIVER 2 /* has a driver */

/* A device that other records name, in the same way. Said again when its address has another name. */
struct record_device {
    u32 type;
    u32 flags;
    u64 address;
    char name[TEXT_DEVICE];
    char bus[TEXT_NAME];
    char driver[TEXT_NAME];
};

#define BUFFER_NAMED 1
#define BUFFER_OWNER 2
#define BUFFER_PINCOUNT 4
#define BUFFER_MEMTYPE 8
#define BUFFER_REVOCABLE 16 /* the exporter keeps a flag "revoked" */
#define BUFFER_REVOKED 32
#define BUFFER_REFERENCES 64
#define BUFFER_FENCES 128 /* fences were read */
#define BUFFER_UNSTABLE 256 /* it changed while it was read */
#define BUFFER_AWAITED 512 /* somebody sleeps until the references have gone */

struct record_buffer {
    u32 type;
    u32 flags;
    u64 address;
    u64 ino;
    u64 size;
    s64 count;
    u64 ops;
    u64 pin;
    u64 device; /* of the exporter, 0: not known */
    u64 funcs;
    u32 vmappings;
    u32 kind;
    s32 pin_count;
    u32 mem_type;
    s32 references; /* kref of a private part whose revoke waits for mappings */
    u32 spare;
    char exp_name[TEXT_NAME];
    char owner[TEXT_NAME];
    char name[TEXT_BUFFER];
};

#define ATTACHMENT_P2P 1
#define ATTACHMENT_ALLOW_P2P 2
#define ATTACHMENT_HAS_SGT 4 /* the structure has the member */
#define ATTACHMENT_SGT 8
#define ATTACHMENT_UMEM 16
#define ATTACHMENT_HAS_PINNED 32
#define ATTACHMENT_PINNED 64
#define ATTACHMENT_HAS_REVOKED 128
#define ATTACHMENT_REVOKED 256
#define ATTACHMENT_MAPPED 512
#define ATTACHMENT_IOMMUFD 1024
#define ATTACHMENT_UNSTABLE 2048 /* the second look differed, or a read failed */
#define ATTACHMENT_OPS_LOST 4096 /* operations are set and cannot be read: their module has gone */

struct record_attachment {
    u32 type;
    u32 flags;
    u64 device;
    u64 ops;
    u64 callback;
    u64 umem_address;
    u64 umem_length;
    u64 umem_device;
    u64 iommufd_length;
};

#define FENCE_USAGE 3 /* enum dma_resv_usage, as kept in the low bits of the pointer */
#define FENCE_SIGNALLED 4

struct record_fence {
    u32 type;
    u32 flags;
    u64 context;
    u64 seqno;
    u64 ops;
};

#define END_UNSTABLE 1 /* it changed while it was read, or the list did not close */
#define END_MORE 2 /* more attachments than are read */
#define END_MORE_FENCES 4

struct record_end {
    u32 type;
    u32 flags;
    u32 attachments;
    u32 fences;
};

/*
 * What an importer or an exporter is, found by the name of its operations or, for exporters, of one of their functions: those have a
 * symbol on every kernel.
 */
enum kind {
    KIND_UNKNOWN = 0,
    KIND_IOMMUFD = 1, /* importer_ops */
    KIND_VFIO = 2, /* dma_buf_ops.release from here */
    KIND_UVERBS = 3,
    KIND_UDMABUF = 4,
    KIND_HEAP = 5,
    KIND_VB2 = 6,
    KIND_VB2_CONTIG = 7,
    KIND_VB2_SG = 8,
    KIND_GEM = 9,
    KIND_TTM = 10, /* drm_gem_object_funcs, or their mmap */
    KIND_SHMEM = 11, /* their get_sg_table */
};

/* Offsets of members in structures of modules, in bits; negative where this kernel has no such member or the module is not there. */
enum offset {
    UMEM_ATTACH,
    UMEM_SGT,
    UMEM_PINNED,
    UMEM_REVOKED,
    UMEM_IS_DMABUF,
    UMEM_ADDRESS,
    UMEM_LENGTH,
    UMEM_IBDEV,
    IBDEV_NAME,
    GEM_DMABUF,
    GEM_DEV,
    GEM_FUNCS,
    FUNCS_MMAP,
    FUNCS_SG_TABLE,
    DRM_DEV,
    TTM_BASE,
    TTM_PIN_COUNT,
    TTM_RESOURCE,
    TTM_MEM_TYPE,
    SHMEM_BASE,
    SHMEM_PIN_COUNT,
    VFIO_DMABUF,
    VFIO_VDEV,
    VFIO_REVOKED,
    VFIO_KREF,
    VFIO_WAITER,
    VFIO_PDEV,
    UVERBS_DMABUF,
    UVERBS_REVOKED,
    UVERBS_KREF,
    UVERBS_WAITER,
    IOPT_ATTACH,
    IOPT_LENGTH,
    VB2_CONTIG_DEV,
    VB2_SG_DEV,
    UDMABUF_DEVICE,
    MISC_DEVICE,
    OFFSETS
};

#define ROOM_FOR_OFFSETS 48

/* The one entry of map "control". */
struct control {
    s32 offset[ROOM_FOR_OFFSETS];
    u64 visited; /* buffers begun */
    u64 lost; /* records for which there was no room */
    u64 refused; /* buffer that was put off to the next read(2); 0 when none is waiting */
};

#endif
