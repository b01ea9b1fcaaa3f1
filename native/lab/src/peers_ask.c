// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "peers_ask.h"

#include "table.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/pci_regs.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define ANSWERS "/sys/kernel/debug/dmabuf_lab/p2p"

static const char *word(const char *text)
{
	static const char *const words[] = { "BUS_ADDR", "THRU_HOST_BRIDGE", "NOT_SUPPORTED" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (!strcmp(text, words[i]))
			return words[i];
	give_up("%s: the kernel answers %s", ANSWERS, text);
}

static void take_function(const char *line)
{
	struct function *f = &table->functions[table->function_count];

	if (table->function_count == MAX_FUNCTIONS)
		give_up("more than %d PCI functions", MAX_FUNCTIONS);
	if (sscanf(line, "function %15s %15s %x %x %x", f->id, f->above, &f->acs, &f->capability, &f->control) != 5)
		give_up("%s: %s", ANSWERS, line);
	if (!strcmp(f->above, "-"))
		f->above[0] = 0;
	table->function_count++;
}

static short function(const char *id)
{
	for (int i = 0; i < table->function_count; i++)
		if (!strcmp(table->functions[i].id, id))
			return (short)i;
	give_up("%s: no function %s", ANSWERS, id);
}

static void take_pair(const char *line)
{
	char provider[FUNCTION_BYTES], client[FUNCTION_BYTES], type[20], used[20];
	struct pair *p = &table->pairs[table->pair_count];

	if (table->pair_count == MAX_FUNCTIONS * MAX_FUNCTIONS ||
	    sscanf(line, "pair %15s %15s %hd %19s %hd %19s", provider, client, &p->distance, type, &p->hops, used) != 6)
		give_up("%s: %s", ANSWERS, line);
	p->provider = function(provider);
	p->client = function(client);
	p->type = word(type);
	p->used = strcmp(used, "-") ? word(used) : NULL;
	table->pair_count++;
}

int peers_ask(void)
{
	FILE *file = fopen(ANSWERS, "re");
	char line[256];

	if (!file)
		return 0;
	table->peers_known = 1;
	table->function_count = table->pair_count = 0;
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = 0;
		if (!strncmp(line, "function ", 9))
			take_function(line);
		else if (!strncmp(line, "pair ", 5))
			take_pair(line);
		else
			give_up("%s: %s", ANSWERS, line);
	}
	fclose(file);
	return 1;
}

static int write_control(const struct function *f, unsigned control)
{
	char path[128];
	uint16_t value = (uint16_t)control;
	int file;
	ssize_t done;

	snprintf(path, sizeof(path), "/sys/bus/pci/devices/%s/config", f->id);
	file = open(path, O_WRONLY | O_CLOEXEC);
	done = file < 0 ? -1 : pwrite(file, &value, sizeof(value), (off_t)f->acs + PCI_ACS_CTRL);
	if (file >= 0)
		close(file);
	return done == sizeof(value);
}

int peers_control(unsigned control, int only)
{
	int number = 0;

	for (int i = 0; i < table->function_count; i++) {
		const struct function *f = &table->functions[i];

		if (!f->acs)
			continue;
		if (!write_control(f, only < 0 || only == number ? control : 0))
			return 0;
		number++;
	}
	return 1;
}

int peers_controllable(void)
{
	for (int i = 0; i < table->function_count; i++)
		if (table->functions[i].acs)
			return 1;
	return 0;
}
