// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
//
// The peer of Dmascope's parsers of kallsyms and BTF: keeps every symbol with its module, finds symbols by address and by name through hash tables,
// indexes every type and looks up the members that are named. Usage: kernel_facts KALLSYMS BTF STRUCT.MEMBER…
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct symbol { uint64_t address; uint32_t name; uint16_t length; int16_t module; };
struct type { uint32_t name, info, size; };
struct member { uint32_t name, type, offset; };

static struct symbol *symbols;
static uint32_t count, room, *by_address, *by_name, mask;
static char *names;
static uint32_t used;
static char modules[4096][64];
static int known;

static char *slurp(const char *path, size_t *size)
{
	FILE *f = fopen(path, "rb");
	if (!f || fseek(f, 0, SEEK_END))
		exit(2);
	*size = (size_t)ftell(f);
	rewind(f);
	char *b = malloc(*size + 1);
	if (!b || fread(b, 1, *size, f) != *size)
		exit(2);
	b[*size] = 0;
	fclose(f);
	return b;
}

static uint32_t hash(const char *s, uint32_t n)
{
	uint32_t h = 0;
	for (uint32_t i = 0; i < n; i++)
		h = 31 * h + (unsigned char)s[i];
	return h * 0x9e3779b1u;
}

static uint32_t slot(uint64_t address)
{
	uint32_t h = (uint32_t)(address >> 32 ^ address) * 0x9e3779b1u;
	return (h ^ h >> 15) & mask;
}

static int16_t module(const char *s, uint32_t n)
{
	if (known && strlen(modules[known - 1]) == n && !memcmp(modules[known - 1], s, n))
		return (int16_t)(known - 1);
	for (int i = 0; i < known; i++)
		if (strlen(modules[i]) == n && !memcmp(modules[i], s, n))
			return (int16_t)i;
	if (known == 4096 || n > 63)
		return -1;
	memcpy(modules[known], s, n);
	return (int16_t)known++;
}

static void kallsyms(const char *text, size_t size)
{
	static signed char hex[256];
	memset(hex, -1, sizeof hex);
	for (int i = 0; i < 16; i++)
		hex[(unsigned char)"0123456789abcdef"[i]] = (signed char)i;
	names = malloc(size);
	room = (uint32_t)(size / 40 + 16);
	symbols = malloc(room * sizeof *symbols);
	const char *end = text + size;
	for (const char *p = text; p < end;) {
		const char *stop = memchr(p, '\n', (size_t)(end - p));
		if (!stop)
			break;
		const char *name = p + 19;
		uint64_t address = 0;
		int bad = name >= stop || p[16] != ' ' || p[18] != ' ';
		for (int i = 0; !bad && i < 16; i++) {
			int d = hex[(unsigned char)p[i]];
			bad = d < 0;
			address = address << 4 | (unsigned)d;
		}
		if (!bad) {
			const char *tab = memchr(name, '\t', (size_t)(stop - name));
			uint32_t n = (uint32_t)((tab ? tab : stop) - name);
			if (count == room)
				symbols = realloc(symbols, (room *= 2) * sizeof *symbols);
			symbols[count++] = (struct symbol){ address, used, (uint16_t)n, tab && stop - tab > 3 ? module(tab + 2, (uint32_t)(stop - tab - 3)) : (int16_t)-1 };
			memcpy(names + used, name, n);
			used += n;
		}
		p = stop + 1;
	}
	uint32_t slots = 16;
	while (slots < count * 3 / 2)
		slots *= 2;
	mask = slots - 1;
	by_address = calloc(slots, sizeof *by_address);
	by_name = calloc(slots, sizeof *by_name);
	for (uint32_t i = 0; i < count; i++) {
		const struct symbol *s = &symbols[i];
		uint32_t at = hash(names + s->name, s->length) >> 7 & mask;
		while (by_name[at]) {
			const struct symbol *o = &symbols[by_name[at] - 1];
			if (o->length == s->length && !memcmp(names + o->name, names + s->name, s->length))
				break;
			at = (at + 1) & mask;
		}
		if (!by_name[at])
			by_name[at] = i + 1;
		if (!s->address)
			continue;
		for (at = slot(s->address); by_address[at] && symbols[by_address[at] - 1].address != s->address;)
			at = (at + 1) & mask;
		if (!by_address[at])
			by_address[at] = i + 1;
	}
}

static const char *text, *types_at;
static uint32_t *types, ntypes, text_size;

static const struct type *type(uint32_t id)
{
	return id == 0 || id > ntypes ? NULL : (const struct type *)(types_at + types[id - 1]);
}

static uint32_t resolve(uint32_t id)
{
	for (int n = 0; n < 32; n++) {
		const struct type *t = type(id);
		uint32_t kind = t ? t->info >> 24 & 31 : 0;
		if (kind != 8 && kind != 9 && kind != 10 && kind != 11 && kind != 18)
			return id;
		id = t->size;
	}
	return 0;
}

static int64_t find(uint32_t id, const char *path, int depth)
{
	const struct type *t = type(resolve(id));
	uint32_t kind = t ? t->info >> 24 & 31 : 0;
	if ((kind != 4 && kind != 5) || depth == 32)
		return -1;
	size_t n = strcspn(path, ".");
	const struct member *m = (const struct member *)(t + 1);
	for (uint32_t i = 0; i < (t->info & 0xffff); i++, m++) {
		const char *name = m->name < text_size ? text + m->name : "";
		int64_t bit = t->info >> 31 ? m->offset & 0xffffff : m->offset;
		int64_t in = -1;
		if (!*name)
			in = find(m->type, path, depth + 1);
		else if (!strncmp(name, path, n) && !name[n])
			in = path[n] ? find(m->type, path + n + 1, depth + 1) : 0;
		if (in >= 0)
			return bit + in;
	}
	return -1;
}

static void btf(const char *b, size_t size, char **wanted, int n)
{
	const uint32_t *h = (const uint32_t *)b;
	if (size < 24 || (h[0] & 0xffff) != 0xeb9f || h[1] + h[2] + h[3] > size || h[1] + h[4] + h[5] > size)
		exit(2);
	types_at = b + h[1] + h[2];
	text = b + h[1] + h[4];
	text_size = h[5];
	uint32_t top = 1024;
	types = malloc(top * sizeof *types);
	for (uint32_t at = 0; at + 12 <= h[3];) {
		static const unsigned char fixed[20] = { [1] = 4, [3] = 12, [14] = 4, [17] = 4 }, each[20] = { [4] = 12, [5] = 12, [6] = 8, [13] = 8, [15] = 12, [19] = 12 };
		const struct type *t = (const struct type *)(types_at + at);
		uint32_t kind = t->info >> 24 & 31;
		if (kind == 0 || kind > 19)
			exit(2);
		if (ntypes == top)
			types = realloc(types, (top *= 2) * sizeof *types);
		types[ntypes++] = at;
		at += 12 + fixed[kind] + each[kind] * (t->info & 0xffff);
	}
	uint32_t *ids = calloc((size_t)n, sizeof *ids);
	uint32_t heads[1024] = { 0 }, *after = calloc((size_t)n, sizeof *after);
	for (int i = 0; i < n; i++) {
		uint32_t s = hash(wanted[i], (uint32_t)strcspn(wanted[i], ".")) >> 9 & 1023;
		after[i] = heads[s];
		heads[s] = (uint32_t)i + 1;
	}
	for (uint32_t id = 1; id <= ntypes; id++) {
		const struct type *t = type(id);
		uint32_t kind = t->info >> 24 & 31;
		if ((kind != 4 && kind != 5) || !(t->info & 0xffff) || t->name >= text_size)
			continue;
		const char *name = text + t->name;
		size_t length = strlen(name);
		for (uint32_t w = heads[hash(name, (uint32_t)length) >> 9 & 1023]; w; w = after[w - 1])
			if (!ids[w - 1] && !strncmp(name, wanted[w - 1], length) && wanted[w - 1][length] == '.')
				ids[w - 1] = id;
	}
	for (int i = 0; i < n; i++) {
		int64_t bit = ids[i] ? find(ids[i], strchr(wanted[i], '.') + 1, 0) : -1;
		if (bit >= 0)
			printf("%s\t%lld\n", wanted[i], (long long)bit / 8);
	}
}

int main(int argc, char **argv)
{
	if (argc < 3)
		return 2;
	size_t a, b;
	char *k = slurp(argv[1], &a);
	kallsyms(k, a);
	char *t = slurp(argv[2], &b);
	btf(t, b, argv + 3, argc - 3);
	printf("symbols\t%u\ntypes\t%u\n", count, ntypes);
	return 0;
}
