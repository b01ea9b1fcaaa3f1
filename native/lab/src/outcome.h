// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * What became of each thing by an action: where its memory is, whether it was told, whether it can map again. An account is taken before and after an
 * action; what was foretold of the action is held against the two (README, "The truth").
 */
#ifndef LAB_OUTCOME_H
#define LAB_OUTCOME_H

/* From then on the truth has the account that was taken last. */
void outcome_begin(void);

/* A step that does what `dmascope what-if WORDS` speaks of. */
__attribute__((format(printf, 2, 3))) void outcome_action(const char *step, const char *format, ...);

/* The state of now. */
void outcome_take(void);

/* Where the memory of a buffer was then, as far as the test module keeps it. */
enum place { PLACE_UNKNOWN, PLACE_DEVICE, PLACE_SYSTEM };
enum place outcome_place(unsigned long long ino);

/* Whether this kernel's lists of drivers say which buffer is which. */
int outcome_place_told(void);

/* Whether a revoke of it waited then. */
int outcome_waiting(unsigned long long ino);

/* A mapping that this process has of the buffer: whether its first page is still there is a part of each account. */
void outcome_mapping(unsigned long long ino, char *at);

/* Whether the buffer's removal waits for it. To be said after outcome_take(). */
void outcome_blocked(unsigned long long ino);

/* What the kernel answered to who wanted something; 0: it was granted. */
void outcome_answer(int error);

/*
 * Has each attachment of the test module that lost its mapping since the account before this one map again, and notes what the kernel answers. Those
 * that did not lose it are left alone.
 */
void outcome_again(void);

#endif
