// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#ifndef LAB_NAMES_H
#define LAB_NAMES_H

#include <stdio.h>

/*
 * Prints raw bytes in the shown form as a JSON string with its quotes. Shown form: printable UTF-8 as it is; a backslash
 * doubled; TAB, newline and carriage return as \t \n \r; every byte of anything else (control, format, private use and
 * separator characters, broken UTF-8) as \xNN. The JSON string then escapes the backslashes and quotes once more.
 */
void names_print(FILE *out, const char *raw);

#endif
