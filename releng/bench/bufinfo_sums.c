// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
//
// The peer of Dmascope's bufinfo parser: reads one bufinfo text (grammar of 6.1 and newer), keeps every buffer with its
// attachments and prints the sums per exporter and per device. Usage: bufinfo_sums FILE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS = 8192, WORD = 64 };

struct word { char text[WORD]; uint64_t bytes; uint32_t uses; };
struct table { struct word slot[WORDS]; };
struct buffer { uint64_t size, ino; uint32_t exporter, first, attachments; };

static struct table exporters, devices;

static uint32_t find(struct table *t, const char *text)
{
	uint32_t hash = 2166136261u;
	for (const char *p = text; *p; p++)
		hash = (hash ^ (uint8_t)*p) * 16777619u;
	uint32_t i = hash % WORDS;
	while (t->slot[i].text[0] && strcmp(t->slot[i].text, text))
		i = (i + 1) % WORDS;
	if (!t->slot[i].text[0])
		snprintf(t->slot[i].text, WORD, "%s", text);
	return i;
}

static void *grow(void *array, size_t used, size_t *room, size_t item)
{
	if (used < *room)
		return array;
	*room = *room ? *room * 2 : 4096;
	array = realloc(array, *room * item);
	if (!array)
		exit(1);
	return array;
}

static void print(const char *title, const struct table *t)
{
	for (int i = 0; i < WORDS; i++)
		if (t->slot[i].text[0])
			printf("%s\t%s\t%u\t%llu\n", title, t->slot[i].text, t->slot[i].uses, (unsigned long long)t->slot[i].bytes);
}

int main(int argc, char **argv)
{
	FILE *in = argc == 2 ? fopen(argv[1], "r") : NULL;
	if (!in)
		return 2;
	struct buffer *buffers = NULL;
	uint32_t *attached = NULL;
	size_t nb = 0, rb = 0, na = 0, ra = 0;
	int listing = 0;
	char line[4096];
	while (fgets(line, sizeof line, in)) {
		line[strcspn(line, "\n")] = 0;
		if (line[0] >= '0' && line[0] <= '9') {
			char *column[7], *p = line;
			int n = 0;
			for (; n < 7 && p; n++) {
				column[n] = p;
				p = strchr(p, '\t');
				if (p)
					*p++ = 0;
			}
			if (n < 6)
				continue;
			buffers = grow(buffers, nb, &rb, sizeof *buffers);
			struct buffer *b = &buffers[nb++];
			*b = (struct buffer){ strtoull(column[0], NULL, 10), strtoull(column[5], NULL, 10), find(&exporters, column[4]), (uint32_t)na, 0 };
			exporters.slot[b->exporter].bytes += b->size;
			exporters.slot[b->exporter].uses++;
			listing = 0;
		} else if (!strcmp(line, "\tAttached Devices:")) {
			listing = 1;
		} else if (listing && line[0] == '\t' && nb) {
			attached = grow(attached, na, &ra, sizeof *attached);
			uint32_t d = find(&devices, line + 1);
			attached[na++] = d;
			devices.slot[d].bytes += buffers[nb - 1].size;
			devices.slot[d].uses++;
			buffers[nb - 1].attachments++;
		} else if (!strncmp(line, "Total ", 6)) {
			listing = 0;
		}
	}
	printf("buffers\t%zu\nattachments\t%zu\n", nb, na);
	print("exporter", &exporters);
	print("device", &devices);
	return 0;
}
