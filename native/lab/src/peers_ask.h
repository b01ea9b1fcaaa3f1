// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* The kernel's own answers to peer-to-peer questions, by the test module (module/p2p.c), and what Access Control Services are set to. */
#ifndef LAB_PEERS_ASK_H
#define LAB_PEERS_ASK_H

/* Brings the table's functions and pairs up to date; 0 with errno set when this kernel answers no such questions (ENOENT). */
int peers_ask(void);

/*
 * Writes the control register of Access Control Services: of all functions that have them, or with ONLY >= 0 of the ONLYth of these
 * while all others get 0. Bits that a function lacks stay 0 by themselves. 0 with errno set.
 */
int peers_control(unsigned control, int only);

/* Whether any function has Access Control Services. */
int peers_controllable(void);

#endif
