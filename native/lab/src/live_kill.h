// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Somebody who kills, with SIGKILL, each process of a trial that has a buffer of this program open and attached. It is stopped first, so that it has
 * both when it is killed; that is counted (struct kills).
 */
#ifndef LAB_LIVE_KILL_H
#define LAB_LIVE_KILL_H

/* Forks the killer; to be called before any buffer exists, so that it holds none. */
void live_kill_start(void);

/* The buffer whose trials end so. */
void live_kill_of(int buffer);

/* Steps: from now on; no more. The second fails when references or attachments are not those that they were at the first. */
const char *live_kill(void);
const char *live_spare(void);

#endif
