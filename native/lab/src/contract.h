// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * The contracts of the table's buffers, by what the test module says of itself (its counters, what its importers did) and by
 * what this program did.
 */
#ifndef LAB_CONTRACT_H
#define LAB_CONTRACT_H

#include "lab_dev.h"

/*
 * A driver's attachment to a buffer of another driver: a static importer, as all of DRM's PRIME helper are. Has to come before
 * any of the module's attachments to that buffer. buffer_attached() is called here.
 */
void contract_of_driver(int buffer, const char *device);

/* Says of an exporter that is not the module's whether it has a pin op; its attachments are then the module's and the above. */
void contract_exporter(int buffer, int dynamic);

/* Whether an importer may do without a callback, so that one that has it can be told. */
int contract_callback_optional(void);

/* Brings the contracts and attachments of all buffers up to date; ends the program when a counter belies a contract. */
void contract_refresh(void);

#endif
