// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * What the scenario has made. One table in memory that all its processes share; they take turns (a child works only
 * between an order from the parent and its answer), so it needs no lock.
 */
#ifndef LAB_TABLE_H
#define LAB_TABLE_H

#include <sys/types.h>

enum {
	MAX_BUFFERS = 192,
	MAX_PROCESSES = 12,
	MAX_ATTACHMENTS = 24,
	MAX_FENCES = 4,
	MAX_NOT_MADE = 64,
	MAX_STEPS = 32,
	MAX_REGIONS = 64,
	MAX_MANY_REGIONS = 20000,
	DEVICE_BYTES = 64, /* IB_DEVICE_NAME_MAX */
	NAME_BYTES = 32, /* DMA_BUF_NAME_LEN, with the final NUL */
	SIDE_BYTES = 48,
	MAX_ATTEMPTS = 160,
	MAX_ATTEMPT_DEVICES = 4,
	MAX_FUNCTIONS = 64,
	MAX_DMEM_REGIONS = 4,
	MAX_DMEM_GROUPS = 24,
	FUNCTION_BYTES = 16, /* "0000:00:00.0" and a domain of 5 digits */
	TEXT = 128,
	MAX_MORE = 2,
};

struct fence {
	const char *usage;  /* "write", "read", "kernel": enum dma_resv_usage */
	const char *driver; /* NULL when signalled: kernels from 7.0 on no longer say it then */
	int signalled;
};

/*
 * What an attachment may do and what may be done to it; the words are those of the README ("The truth"). Texts "" and words
 * NULL: there is none, it is not known.
 */
struct contract {
	char device[TEXT], ops[TEXT], callback[TEXT];
	const char *importer, *pinned, *class, *revoke_state;
	int p2p, revocable, mapped; /* 0, 1 */
	int told;                   /* the importer's callback was called, so it is revoked or was moved */
	int rdma;                   /* an ib_umem_dmabuf, which says what is mapped and pinned */
	int pins, maps;             /* counted by the exporter; -1 = nobody counts */
	unsigned knowable;          /* bits of enum axis */
};

enum axis { AXIS_IMPORTER = 1, AXIS_P2P = 2, AXIS_REVOCABLE = 4, AXIS_CLASS = 8, AXIS_PINNED = 16, AXIS_REVOKE_STATE = 32 };

struct buffer {
	unsigned long long ino, size; /* fstat of the fd */
	char name[NAME_BYTES];
	int named; /* an empty name is a name */
	char exp_name[TEXT], exporter_device[TEXT], exporter_driver[TEXT]; /* "" = not known */
	char attachments[MAX_ATTACHMENTS][TEXT];
	int attachment_count;
	struct contract contracts[MAX_ATTACHMENTS]; /* of all attachments, newest first */
	int contract_count;
	int contracts_known;
	const char *dynamic; /* "true" or "false": whether the exporter has a pin op; NULL = not known */
	const char *revoked; /* the same: whether the exporter has revoked it, where it says so itself */
	int pins, mapped; /* in all; -1 = nobody counts */
	struct fence fences[MAX_FENCES];
	int fence_count;
	int churning; /* attachments that are not named here come and go */
	int of;        /* a process and 1: it goes with this process, if nobody else holds it; 0: none */
	int in_flight; /* its only fd lies in a socket, sent and not yet received */
};

/* A memory region of an RDMA device. */
struct region {
	char device[DEVICE_BYTES];
	unsigned lkey, rkey;
	unsigned long long length;
	int process;               /* who made it and is still there, else -1 */
	const char *kernel;        /* the module whose it is, or NULL */
	unsigned long long ino;    /* the dma-buf that it attaches, or 0 */
	unsigned long long mapped; /* the dma-buf whose mapping it registers, without an attachment, or 0 */
	const char *mode;          /* the attachment's class (struct contract); of memory "odp" when it is paged on demand, else NULL */
	int revoked;
};

/* Regions alike but for their keys. */
struct many_regions {
	char device[DEVICE_BYTES];
	int count, process;
	unsigned long long length;
	long long rdma_us; /* rdma_tool_time() with all of them */
	struct {
		unsigned lkey, rkey;
	} keys[MAX_MANY_REGIONS];
};

/* What an exporter with an importer came to (attempt.h). */
struct attempt {
	char exporter[SIDE_BYTES], importer[SIDE_BYTES];
	char device[TEXT], rdma[DEVICE_BYTES]; /* the importer's; "" = none */
	const char *stage;                     /* "export", "prepare", "attach": where it failed; NULL when the buffer was taken */
	int error;
	unsigned long long ino; /* of the buffer, 0 when none was made */
	long references;        /* of its file while it was held */
	char attached[MAX_ATTEMPT_DEVICES][TEXT];
	int attached_count;
	const char *class; /* of the attachment (struct contract), NULL without one */
	long long us;      /* all calls, without the look at the list of buffers */
	int leaked;        /* the kernel still has the buffer, which nobody holds any more */
	int varies;        /* the next one may come to something else */
};

/* What was killed in the middle of trials, and what is there now. */
struct kills {
	volatile int on;              /* whether to go on; the killer looks at it */
	int trials, agents, holding;  /* killed; holding: while it had a buffer */
	int orphans;                  /* processes of trials that outlived their agent */
	int attached;                 /* killed while its buffer was attached */
	unsigned long long ino;       /* scenario trials: the buffer that is being tried */
	int alive, agents_alive, fds; /* processes of trials, agents, and the most descriptors that one of these has */
};

/* A PCI function as the kernel has it (module/p2p.c). */
struct function {
	char id[FUNCTION_BYTES], above[FUNCTION_BYTES]; /* above: the bridge, "" on a root bus */
	unsigned acs, capability, control;              /* acs: the offset, 0 = it has none */
};

/* The kernel's answer for two of them. */
struct pair {
	short provider, client; /* indices */
	short distance;         /* pci_p2pdma_distance(), -1 when refused */
	short hops;             /* the same without the refusal */
	const char *type;       /* BUS_ADDR, THRU_HOST_BRIDGE, NOT_SUPPORTED */
	const char *used;       /* what an importer gets of it; NULL where the provider offers no memory */
};

/* What mapping an attachment came to. */
struct mapping {
	unsigned long long ino;
	char device[TEXT];
	int error; /* 0: it is mapped */
};

/* A region of device memory as the dmem controller has it (charges.h). */
struct dmem_region {
	char name[TEXT], device[TEXT], short_name[TEXT];
	unsigned long long capacity;
	int buffers; /* whether buffers of the table are in it, and no others that anybody exported */
};

/* A control group in a region; bytes. */
struct dmem_group {
	char cgroup[TEXT];
	int region, above; /* indices; above -1: the top */
	int gone;          /* removed; what it was charged for stays with those above */
	unsigned long long current, peak, min, low, max;
};

/* Where the memory of a buffer is: TTM_PL_* of include/drm/ttm/ttm_placement.h. */
struct placed {
	int known, memory, pins;
	int group; /* that is charged for it while it is in device memory */
};

/* What will be asked for by the next step. */
struct wanted {
	const char *step; /* NULL: nothing */
	char cgroup[TEXT], device[TEXT];
	unsigned long long bytes;
};

struct process {
	char cgroup[TEXT]; /* "" = not known */
	pid_t pid;
	uid_t uid;
	char comm[16];
};

struct holding {
	int fds, mmaps, gem_handles;
};

struct not_made {
	char what[TEXT], detail[TEXT];
	int error;
};

struct table {
	struct buffer buffers[MAX_BUFFERS];
	struct process processes[MAX_PROCESSES];
	struct holding holdings[MAX_PROCESSES][MAX_BUFFERS];
	struct not_made not_made[MAX_NOT_MADE];
	int buffer_count, process_count, not_made_count;
	struct region regions[MAX_REGIONS];
	struct many_regions many_regions;
	int region_count, regions_known; /* known: only where it is, the truth says of regions */
	int rdma_tool; /* whether RDMA_TOOL_OUTPUT is about them (rdma_tool.h) */
	int many_buffers, many_attachments; /* buffers that are not listed, and attachments of each */
	long long bufinfo_us, text_us, iterator_us; /* how long others take to read them, 0 when not measured */
	struct attempt attempts[MAX_ATTEMPTS];
	int attempt_count, attempts_known; /* known: only where it is, the truth says of attempts */
	struct kills kills;
	int kills_known;
	struct function functions[MAX_FUNCTIONS];
	struct pair pairs[MAX_FUNCTIONS * MAX_FUNCTIONS];
	struct mapping mappings[MAX_ATTACHMENTS];
	int function_count, pair_count, mapping_count, peers_known; /* known: only where it is, the truth says of peers */
	struct dmem_region dmem_regions[MAX_DMEM_REGIONS];
	struct dmem_group dmem_groups[MAX_DMEM_GROUPS];
	struct placed placed[MAX_BUFFERS];
	struct wanted wanted;
	int refused;     /* errno of what the last step wanted, 0 when it got it */
	int dmem_region_count, dmem_group_count, dmem_known; /* known: only where it is, the truth says of device memory */
	const char *steps[MAX_STEPS]; /* what may be asked for (control.h) */
	int step_count;
	void (*more[MAX_MORE])(void *out); /* print what else the truth says, to a FILE; see table_more() */
	int churning; /* as of a buffer, and buffers too */
	const char *step; /* the last one that was done, NULL at first */
};

extern struct table *table;

void table_create(void);
/* The truth has what PRINT writes, too. */
void table_more(void (*print)(void *out));

/* The process that calls; set by process_start(). */
extern int self;
void process_start(const char *comm, uid_t uid);

/* Takes up a new dma-buf of which the calling process has one fd; returns its index. */
int buffer_add(int fd, const char *exp_name, const char *device, const char *driver);
void buffer_name(int buffer, int fd, const char *name);
void buffer_attached(int buffer, const char *device);
void buffer_fence(int buffer, const char *usage, const char *driver, int signalled);
struct holding *holds(int buffer);
/* -1 when there is none. */
int buffer_find(unsigned long long ino);
/* It is gone. The numbers of those behind it change. */
void buffer_drop(int buffer);
/* The process that calls no longer has its one fd. */
void buffer_close(int buffer, int fd);

/* A dma-buf that exists is always reported, so running out of room ends the program. */
__attribute__((noreturn, format(printf, 1, 2))) void give_up(const char *format, ...);
__attribute__((format(printf, 3, 4))) void not_made(int error, const char *what, const char *format, ...);

#endif
