// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#ifndef LAB_TRUTH_H
#define LAB_TRUTH_H

/* Writes the table as one line of JSON (schema dmascope-lab-truth/1) to PATH, which appears complete or not at all. */
void truth_write(const char *path, const char *scenario);

#endif
