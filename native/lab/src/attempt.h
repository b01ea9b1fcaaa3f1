// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Every exporter of this machine with every importer, by bare ioctls: what each pair comes to. Sides are called as Dmascope calls
 * them: by a word and the name of the node ("dumb-card0", "prime-renderD128", "mr-uverbs0").
 */
#ifndef LAB_ATTEMPT_H
#define LAB_ATTEMPT_H

#include "table.h"

enum { MAX_SIDES = 24 };

enum side_kind { SIDE_UDMABUF, SIDE_HEAP, SIDE_DUMB, SIDE_PRIME, SIDE_MR, SIDE_V4L2 };

struct side {
	enum side_kind kind;
	char id[SIDE_BYTES];
	char name[SIDE_BYTES];     /* what the node is called */
	char device[TEXT];         /* dev_name() of the device behind the node; "" when there is none */
	char rdma[DEVICE_BYTES];   /* RDMA device of the node, else "" */
};

/* Those that have a node; how many. */
int sides_exporters(struct side sides[MAX_SIDES]);
int sides_importers(struct side sides[MAX_SIDES]);

/* Sets capture devices to pictures of 600 KiB: the heap gives the MiB that is made of it in one piece, while it has any. */
void sides_pictures(const struct side *importers, int count);

/* Makes a buffer, has the importer take it, looks, and closes everything again. */
void attempt(const struct side *exporter, const struct side *importer, struct attempt *result);

/* What is attached to the buffer INO of RESULT, and its references, by the kernel's list of all buffers; references stay as they are when it is not there. */
void attempt_look(struct attempt *result);

#endif
