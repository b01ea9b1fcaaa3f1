// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Steps: what the host may ask of a scenario after its first truth. The host writes "step NAME\n" to the truth port, labd
 * asks the scenario over the socket below, and answers with the new truth, or with a line "phase: TIME failed: WHY".
 *
 * On the socket (SOCK_SEQPACKET, one connection per step) labd sends the name; the answer is "done" or "failed: WHY".
 */
#ifndef LAB_CONTROL_H
#define LAB_CONTROL_H

#include <stddef.h>

#define CONTROL_SOCKET "/run/lab/control"
#define CONTROL_DONE "done"
#define CONTROL_FAILED "failed: "

enum { CONTROL_TEXT = 256 }; /* longest message, with its NUL */

struct step {
	const char *name;
	/* Does it and brings the table up to date; NULL, or why it could not (see step_failed()). */
	const char *(*take)(void);
};

/* A reason for step.take: the text of a format, followed by what errno says unless ERROR is 0. Valid until the next call. */
__attribute__((format(printf, 2, 3))) const char *step_failed(int error, const char *format, ...);

/*
 * To be called before truth_write(), so that the truth names the steps; a scenario without it has none.
 * Steps may be asked for in any order and more than once.
 */
void control_offer(const struct step *steps, size_t count);

/* A step that the truth does not name: it only measures, and who goes through all steps leaves it out. One at most. */
void control_unlisted(const struct step *step);

/*
 * Carries out steps for ever, one at a time; after each that is done the truth is written anew, with its name.
 * In between, TICK (may be NULL) is called every TICK_MS.
 */
__attribute__((noreturn)) void control_serve(const char *truth, const char *scenario, void (*tick)(void), int tick_ms);

#endif
