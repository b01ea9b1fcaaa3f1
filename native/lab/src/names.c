// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#include "names.h"

#include <stddef.h>

/* Length of the UTF-8 sequence at s (1-4), or 0 when it is broken; *point is its code point. */
static int sequence(const unsigned char *s, unsigned *point)
{
	static const unsigned lowest[] = { 0, 0, 0x80, 0x800, 0x10000 };
	int length = s[0] < 0x80 ? 1 : (s[0] & 0xe0) == 0xc0 ? 2 : (s[0] & 0xf0) == 0xe0 ? 3 : (s[0] & 0xf8) == 0xf0 ? 4 : 0;

	if (length < 2) {
		*point = s[0];
		return length;
	}
	*point = s[0] & (0x7fu >> length);
	for (int i = 1; i < length; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		*point = *point << 6 | (s[i] & 0x3f);
	}
	if (*point < lowest[length] || *point > 0x10ffff || (*point >= 0xd800 && *point <= 0xdfff))
		return 0;
	return length;
}

/*
 * The general categories Cc, Cf, Co, Zl and Zp, as far as the names of our scenarios need them; a table of all
 * characters is not worth its size here. A scenario that uses a format character outside of these has to add it.
 */
static int hidden(unsigned p)
{
	return p < 0x20 || (p >= 0x7f && p <= 0x9f) || p == 0xad || (p >= 0x200b && p <= 0x200f) ||
	       (p >= 0x2028 && p <= 0x202e) || (p >= 0x2060 && p <= 0x206f) || (p >= 0xe000 && p <= 0xf8ff) || p == 0xfeff ||
	       (p >= 0xe0000 && p <= 0xe0fff) || p >= 0xf0000;
}

void names_print(FILE *out, const char *raw)
{
	const unsigned char *s = (const unsigned char *)raw;

	fputc('"', out);
	while (*s) {
		unsigned point;
		int length = sequence(s, &point);

		if (*s == '\\')
			fputs("\\\\\\\\", out);
		else if (*s == '"')
			fputs("\\\"", out);
		else if (*s == '\t' || *s == '\n' || *s == '\r')
			fprintf(out, "\\\\%c", *s == '\t' ? 't' : *s == '\n' ? 'n' : 'r');
		else if (length && !hidden(point))
			fwrite(s, 1, (size_t)length, out);
		else
			for (int i = 0; i < (length ? length : 1); i++)
				fprintf(out, "\\\\x%02x", s[i]);
		s += length ? length : 1;
	}
	fputc('"', out);
}
