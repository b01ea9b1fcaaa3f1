/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/* Copyright (c) 2026 Dmascope contributors */
/*
 * What programs of the guest ask of the test module dmabuf_lab, by ioctls on /dev/dmabuf_lab.
 *
 * What a file of that device has made (attachments, buffers without fd, churn) goes when the file is closed for the last
 * time. The module's truth is in debugfs, dmabuf_lab/state; its form is at the head of state.c.
 */
#ifndef DMABUF_LAB_H
#define DMABUF_LAB_H

#include <linux/ioctl.h>
#include <linux/types.h>

/* Exporters. */
enum {
	LAB_EXPORT_STATIC,  /* no pin op: its memory never moves */
	LAB_EXPORT_DYNAMIC, /* pin and unpin: it may move what nobody pins */
	LAB_EXPORTERS,
};

/* Flags of a buffer. */
#define LAB_CLEARS_P2P 1u /* attach() refuses peer-to-peer: it clears attach->peer2peer */
#define LAB_NO_FD 2u      /* only for LAB_BULK */
/*
 * Only of LAB_EXPORT_DYNAMIC: its memory is a device's (LAB_GPU_DEVICE) for as long as all who map or pin it reach it there, and else system memory, as a
 * graphics driver decides it (vram.c). Peer-to-peer is refused to lab-ext.
 */
#define LAB_DEVICE_MEMORY 4u

/* Importers. Each is a device of its own, named as said here, unless it is asked to be a PCI function. */
enum {
	LAB_STATIC,    /* lab-static: no importer_ops */
	LAB_MOVABLE,   /* lab-movable: its callback unmaps, it maps again when it needs the buffer */
	LAB_LOCAL,     /* lab-local: the same without asking for peer-to-peer */
	LAB_NOTIFIED,  /* lab-notified: pins; with a callback. Where a callback is optional, a callback means that it can be
	                  revoked, and it can; elsewhere it is a dummy that every pinning importer must have */
	LAB_PINNED,    /* lab-pinned: pins; no callback. Only where the callback is optional, else EOPNOTSUPP */
	LAB_REVOCABLE, /* lab-revocable: pins; its callback unmaps and unpins for ever */
	LAB_SLOW,      /* lab-slow: the same, but it unmaps only when LAB_UNMAP says so */
	LAB_EXT,       /* lab-ext: as a driver from outside the kernel tree: movable, and it pins when it likes (LAB_PIN) */
	LAB_IB_MOVABLE,   /* lab-ib-movable: ib_umem_dmabuf_get with ops of this module */
	LAB_IB_PINNED,    /* lab-ib-pinned: ib_umem_dmabuf_get_pinned */
	LAB_IB_REVOCABLE, /* lab-ib-revocable: ib_umem_dmabuf_get_pinned_revocable_and_lock; EOPNOTSUPP where it is not there */
	LAB_IMPORTERS,
};

struct lab_export {
	__u32 exporter, flags;
	__u64 size; /* whole pages */
	__s32 fd;   /* out, close-on-exec */
	__u32 pad;
};

struct lab_attach {
	__s32 fd;
	__u32 importer;
	__u32 id; /* out; for the calls that take an attachment */
	__u32 pad;
	/*
	 * "" or the PCI function that the importer is, as "0000:02:00.0": a peer for buffers that are another function's BAR.
	 * ENODEV when there is none.
	 */
	char pci[16];
};

/* BUFFERS buffers with ATTACHMENTS attachments each, in one go. */
struct lab_bulk {
	__u32 buffers, attachments;
	__u32 exporter, flags; /* with LAB_NO_FD only the attachments hold them; else the caller gets BUFFERS new fds */
	__u32 importers;       /* bit N: use importer N in turn; not the RDMA ones */
	__u32 map;             /* 1: map each where the importer does not map by itself */
	__u64 size;
	__u64 fds;             /* address of an array of BUFFERS __s32; may be 0 with LAB_NO_FD */
};

/* Threads that attach, map, unmap and detach as fast as they can. */
struct lab_churn {
	__s32 fd;        /* the buffer */
	__u32 importers; /* bits, as in lab_bulk */
	__u32 threads;   /* 1 to 16 */
	__u32 map;       /* 1: map and unmap each */
	__u32 exports;   /* N > 0: in every Nth round on a new buffer instead, which goes at once */
	__u32 pause_us;  /* sleep after a round; 0 = none */
};

struct lab_churn_count {
	__u64 attached, detached, mapped, exported, failed;
	__u32 threads; /* still running */
	__s32 error;   /* the last errno */
};

#define LAB_EXPORT _IOWR('L', 0, struct lab_export)
#define LAB_ATTACH _IOWR('L', 1, struct lab_attach)
#define LAB_BULK _IOW('L', 2, struct lab_bulk)

/* The argument is an attachment's id. */
#define LAB_MAP _IO('L', 3)    /* EBUSY when it is mapped, ENODEV when the buffer is revoked, EKEYREVOKED when it was */
#define LAB_UNMAP _IO('L', 4)
#define LAB_PIN _IO('L', 5)    /* lab-movable, lab-local and lab-ext; as a display that scans an imported buffer out */
#define LAB_UNPIN _IO('L', 6)
#define LAB_DETACH _IO('L', 7)
#define LAB_UMEM_REVOKE _IO('L', 8) /* ib_umem_dmabuf_revoke(): by the importer itself; EOPNOTSUPP where it is not there */

/* The argument is the fd of a buffer of this module. */
#define LAB_MOVE _IO('L', 9)     /* EBUSY while it is pinned, as with any exporter */
#define LAB_REVOKE _IO('L', 10)  /* EOPNOTSUPP while an attachment cannot be revoked; then the exporter waits for unmaps */
#define LAB_RESTORE _IO('L', 11) /* it may be attached and mapped again */

#define LAB_CHURN_START _IOW('L', 12, struct lab_churn)
#define LAB_CHURN_COUNT _IOR('L', 13, struct lab_churn_count)
#define LAB_CHURN_STOP _IOR('L', 14, struct lab_churn_count) /* returns when all threads have ended */

/*
 * Registers RDMA devices that make memory regions of dma-bufs (LAB_NIC_NAMES), and one kernel-owned memory region on every other RDMA
 * device there is or will be.
 */
#define LAB_NICS _IO('L', 15)

/* lab_movable0 keeps what the importer lab-ib-movable does, and so on; the last is only there where that importer is. */
#define LAB_NIC_NAMES { "lab_movable0", "lab_pinned0", "lab_revocable0" }
#define LAB_NIC_DEVICES { "lab-nic-movable", "lab-nic-pinned", "lab-nic-revocable" }

/* dev_name() of the device whose memory LAB_DEVICE_MEMORY is, as its list in debugfs has it. */
#define LAB_GPU_DEVICE "lab-gpu"

/* The argument is a number of bytes that are wanted of the device's memory: moves out what nobody has pinned, the oldest first; ENOMEM when that is not enough. */
#define LAB_EVICT _IO('L', 32)

/* The argument is the fd of a buffer of this module. */
#define LAB_FENCE _IO('L', 33)  /* work on it that does not end: a write fence; EBUSY when it has one */
#define LAB_SIGNAL _IO('L', 34) /* it ends */

/* The argument is an fd of any dma-buf: keeps a reference of it, as a driver does that imports without attaching; until the file is closed. EBUSY: one each. */
#define LAB_KEEP _IO('L', 35)

/* The argument is a number of LAB_NIC_NAMES: takes the device out, as its unplugging does. */
#define LAB_NIC_UNPLUG _IO('L', 36)

/* A charge of device memory to the control group of the caller. */
struct lab_dmem {
	__u64 size;
	__u32 id; /* out */
	__u32 pad;
};

/* Where TTM has a buffer. Only for buffers that a driver of TTM has exported. */
struct lab_ttm {
	__s32 fd;
	__u32 pins;   /* out */
	__s32 memory; /* out: TTM_PL_*, 0 system, 1 TT, 2 VRAM; -1 nowhere */
};

/* The region that is charged, by its name for the dmem controller. EOPNOTSUPP where the kernel has no such controller. */
#define LAB_DMEM_NAME "lab/lab-static/vram0"
#define LAB_DMEM_REGION _IOW('L', 37, __u64) /* its size; registers it, once */
#define LAB_DMEM_CHARGE _IOWR('L', 38, struct lab_dmem) /* EAGAIN at a limit; goes with the file */
#define LAB_DMEM_UNCHARGE _IO('L', 39) /* the argument is a charge's id, of the same file */
#define LAB_TTM_LOOK _IOWR('L', 40, struct lab_ttm)

#endif
