// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Processes of Dmascope in the guest, found by the Java class that they run. */
#ifndef LAB_JAVA_H
#define LAB_JAVA_H

#include <sys/types.h>

#define JAVA_TRIAL "org.dmascope.trial.TrialMain"

/* Whether a process is a Java of that class. */
int java_runs(pid_t pid, const char *class);

/* Calls SEE with each process of that class until it answers other than 0. */
int java_each(const char *class, int (*see)(pid_t));

/* The first of that class; 0 when none runs. */
pid_t java_first(const char *class);

/* Waits until it has gone, so long at most. */
int java_gone(pid_t pid, const char *class, int ms);

#endif
