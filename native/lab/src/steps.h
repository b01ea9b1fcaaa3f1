// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * The truth port: phase lines, the truth, and steps. The host side writes lines "step NAME"; each gets one answer, a line
 * of JSON or a line "phase: TIME failed: WHY"; other phase lines may come before it.
 *   step log         the kernel's log (report.h); every scenario has it
 *   step leftovers   what an agent has left behind (report.h); every scenario has it
 *   step kill-agents the same after every agent was killed
 *   others           what the truth's "steps" names; the answer is the new truth (control.h)
 */
#ifndef LAB_STEPS_H
#define LAB_STEPS_H

/* Serves one connection. A step that is still under way when its host side has left is waited for in the next one. */
void serve_truth(int port, const char *truth, const char *phase);

#endif
