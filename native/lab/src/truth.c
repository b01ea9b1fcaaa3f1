// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "truth.h"

#include "names.h"
#include "rdma_tool.h"
#include "table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>

static void known_or_null(FILE *out, const char *key, const char *value)
{
	fprintf(out, ",\"%s\":", key);
	if (*value)
		names_print(out, value);
	else
		fputs("null", out);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Exporters named drm share one exp_name, so device and driver of the exporter are said apart from it. */
static void print_origin(FILE *out, const struct buffer *b)
{
	fprintf(out, "{\"ino\":%llu,\"size\":%llu,\"name\":", b->ino, b->size);
	if (b->named)
		names_print(out, b->name);
	else
		fputs("null", out);
	known_or_null(out, "expName", b->exp_name);
	known_or_null(out, "exporterDevice", b->exporter_device);
	known_or_null(out, "exporterDriver", b->exporter_driver);
}

static void print_attachments(FILE *out, const struct buffer *b)
{
	char sorted[MAX_ATTACHMENTS][TEXT];

	memcpy(sorted, b->attachments, sizeof(sorted));
	qsort(sorted, (size_t)b->attachment_count, sizeof(sorted[0]), by_name);
	fputs(",\"attachments\":[", out);
	for (int i = 0; i < b->attachment_count; i++) {
		fputs(i ? "," : "", out);
		names_print(out, sorted[i]);
	}
	fputs("]", out);
}

static void print_knowable(FILE *out, unsigned axes)
{
	static const char *const names[] = { "importer", "p2p", "revocable", "class", "pinned", "revokeState" };
	int count = 0;

	fputs(",\"knowable\":[", out);
	for (int i = 0; i < 6; i++)
		if (axes & 1u << i)
			fprintf(out, "%s\"%s\"", count++ ? "," : "", names[i]);
	fputs("]}", out);
}

static void print_word(FILE *out, const char *key, const char *word)
{
	known_or_null(out, key, word ? word : "");
}

static void print_contract(FILE *out, const struct buffer *b, int index)
{
	const struct contract *c = &b->contracts[index];
	int ordinal = 1;

	for (int i = 0; i < index; i++)
		ordinal += !strcmp(b->contracts[i].device, c->device);
	fputs(index ? ",{\"device\":" : "{\"device\":", out);
	names_print(out, c->device);
	fprintf(out, ",\"ordinal\":%d", ordinal);
	known_or_null(out, "importerOps", c->ops);
	known_or_null(out, "callback", c->callback);
	print_word(out, "importer", c->importer);
	fprintf(out, ",\"p2p\":%s", c->p2p ? "true" : "false");
	print_word(out, "pinned", c->pinned);
	fprintf(out, ",\"revocable\":%s", c->revocable ? "true" : "false");
	print_word(out, "class", c->class);
	print_word(out, "revokeState", c->revoke_state);
	fprintf(out, ",\"mapped\":%s", c->mapped ? "true" : "false");
	if (c->pins >= 0)
		fprintf(out, ",\"pins\":%d,\"maps\":%d", c->pins, c->maps);
	print_knowable(out, c->knowable);
}

static void print_contracts(FILE *out, const struct buffer *b)
{
	if (b->dynamic)
		fprintf(out, ",\"exporterDynamic\":%s", b->dynamic);
	if (b->revoked)
		fprintf(out, ",\"revoked\":%s", b->revoked);
	if (b->pins >= 0)
		fprintf(out, ",\"pins\":%d,\"mapped\":%d", b->pins, b->mapped);
	if (!b->contracts_known)
		return;
	fputs(",\"contract\":[", out);
	for (int i = 0; i < b->contract_count; i++)
		print_contract(out, b, i);
	fputs("]", out);
}

static void print_fences(FILE *out, const struct buffer *b)
{
	fputs(",\"fences\":[", out);
	for (int i = 0; i < b->fence_count; i++) {
		const struct fence *f = &b->fences[i];

		fprintf(out, "%s{\"usage\":\"%s\",\"signalled\":%s", i ? "," : "", f->usage, f->signalled ? "true" : "false");
		known_or_null(out, "driver", f->driver ? f->driver : "");
		fputs("}", out);
	}
	fputs("]", out);
}

static void print_process(FILE *out, const struct process *p)
{
	fprintf(out, "{\"pid\":%d,\"comm\":", (int)p->pid);
	names_print(out, p->comm);
	fprintf(out, ",\"uid\":%u", (unsigned)p->uid);
}

static void print_holders(FILE *out, int buffer)
{
	int holders = 0, gem_holders = 0;

	fputs(",\"holders\":[", out);
	for (int p = 0; p < table->process_count; p++) {
		const struct holding *h = &table->holdings[p][buffer];

		gem_holders += h->gem_handles > 0;
		if (!h->fds && !h->mmaps)
			continue;
		fputs(holders++ ? "," : "", out);
		print_process(out, &table->processes[p]);
		fprintf(out, ",\"fds\":%d,\"mmaps\":%d}", h->fds, h->mmaps);
	}
	fputs("],\"gemHolders\":[", out);
	for (int p = 0, n = 0; p < table->process_count; p++) {
		if (!table->holdings[p][buffer].gem_handles)
			continue;
		fputs(n++ ? "," : "", out);
		print_process(out, &table->processes[p]);
		fprintf(out, ",\"handles\":%d}", table->holdings[p][buffer].gem_handles);
	}
	fputs("]", out);
	if (!holders && gem_holders)
		fputs(",\"gemOnly\":true", out);
	if (table->buffers[buffer].in_flight)
		fputs(",\"inFlight\":true", out);
	if (table->buffers[buffer].churning)
		fputs(",\"churning\":true", out);
}

static void print_owner(FILE *out, int process, const char *kernel)
{
	if (process >= 0) {
		fprintf(out, ",\"pid\":%d,\"comm\":", (int)table->processes[process].pid);
		names_print(out, table->processes[process].comm);
	} else {
		fputs(",\"pid\":null,\"comm\":null", out);
	}
	known_or_null(out, "kernel", kernel ? kernel : "");
}

static void print_ino(FILE *out, const char *key, unsigned long long ino)
{
	if (ino)
		fprintf(out, ",\"%s\":%llu", key, ino);
	else
		fprintf(out, ",\"%s\":null", key);
}

static void print_regions(FILE *out)
{
	fputs(",\"memoryRegions\":[", out);
	for (int i = 0; i < table->region_count; i++) {
		const struct region *r = &table->regions[i];

		fprintf(out, "%s{\"device\":\"%s\",\"lkey\":%u,\"rkey\":%u,\"length\":%llu", i ? "," : "", r->device, r->lkey, r->rkey, r->length);
		print_owner(out, r->process, r->kernel);
		print_ino(out, "ino", r->ino);
		print_ino(out, "mapped", r->mapped);
		print_word(out, "mode", r->mode);
		print_word(out, "state", !r->mode ? NULL : r->revoked ? "revoked" : "live");
		fputs("}", out);
	}
	fputs("]", out);
}

/* What rdma printed, byte by byte, as a string of characters up to U+00FF: names in it may be no UTF-8. */
static void print_tool(FILE *out)
{
	FILE *in = fopen(RDMA_TOOL_OUTPUT, "re");
	int byte;

	if (!in)
		give_up(RDMA_TOOL_OUTPUT ": %s", strerror(errno));
	fputs(",\"rdmaTool\":\"", out);
	while ((byte = getc(in)) != EOF)
		if (byte < ' ' || byte > '~' || byte == '"' || byte == '\\')
			fprintf(out, "\\u%04x", (unsigned)byte);
		else
			putc(byte, out);
	fputs("\"", out);
	fclose(in);
}

static void print_many_regions(FILE *out)
{
	const struct many_regions *m = &table->many_regions;

	fprintf(out, ",\"manyRegions\":{\"device\":\"%s\",\"length\":%llu,\"rdmaUs\":%lld", m->device, m->length, m->rdma_us);
	print_owner(out, m->process, NULL);
	fputs(",\"keys\":[", out);
	for (int i = 0; i < m->count; i++)
		fprintf(out, "%s[%u,%u]", i ? "," : "", m->keys[i].lkey, m->keys[i].rkey);
	fputs("]}", out);
}

static void print_attempt(FILE *out, const struct attempt *a)
{
	const char *error = a->error ? strerrorname_np(a->error) : NULL;

	fprintf(out, "{\"exporter\":\"%s\",\"importer\":\"%s\"", a->exporter, a->importer);
	known_or_null(out, "device", a->device);
	known_or_null(out, "rdma", a->rdma);
	print_word(out, "stage", a->stage);
	print_word(out, "errno", a->error && !error ? "unnamed" : error);
	fprintf(out, ",\"errnoNumber\":%d,\"references\":%ld,\"attached\":[", a->error, a->references);
	for (int i = 0; i < a->attached_count; i++) {
		fputs(i ? "," : "", out);
		names_print(out, a->attached[i]);
	}
	fputs("]", out);
	print_word(out, "class", a->class);
	fprintf(out, ",\"us\":%lld,\"leaked\":%s,\"varies\":%s}", a->us, a->leaked ? "true" : "false", a->varies ? "true" : "false");
}

static void print_attempts(FILE *out)
{
	fputs(",\"attempts\":[", out);
	for (int i = 0; i < table->attempt_count; i++) {
		fputs(i ? "," : "", out);
		print_attempt(out, &table->attempts[i]);
	}
	fputs("]", out);
}

static void print_kills(FILE *out)
{
	const struct kills *k = &table->kills;

	fprintf(out, ",\"kills\":{\"trials\":%d,\"agents\":%d,\"holding\":%d,\"attached\":%d,\"orphans\":%d,\"alive\":%d,\"agentsAlive\":%d,\"fds\":%d}",
		k->trials, k->agents, k->holding, k->attached, k->orphans, k->alive, k->agents_alive, k->fds);
}

static void print_functions(FILE *out)
{
	fputs("{\"functions\":[", out);
	for (int i = 0; i < table->function_count; i++) {
		const struct function *f = &table->functions[i];

		fprintf(out, "%s{\"id\":\"%s\"", i ? "," : "", f->id);
		known_or_null(out, "above", f->above);
		fprintf(out, ",\"acs\":%u,\"capability\":%u,\"control\":%u}", f->acs, f->capability, f->control);
	}
	fputs("]", out);
}

/* A row per pair, without keys: there are many. */
static void print_peers(FILE *out)
{
	fputs(",\"peers\":", out);
	print_functions(out);
	fputs(",\"pairs\":[", out);
	for (int i = 0; i < table->pair_count; i++) {
		const struct pair *p = &table->pairs[i];

		fprintf(out, "%s[\"%s\",\"%s\",%d,\"%s\",%d,", i ? "," : "", table->functions[p->provider].id,
			table->functions[p->client].id, p->distance, p->type, p->hops);
		fprintf(out, p->used ? "\"%s\"]" : "null]", p->used);
	}
	fputs("],\"mappings\":[", out);
	for (int i = 0; i < table->mapping_count; i++) {
		const struct mapping *m = &table->mappings[i];
		const char *error = m->error ? strerrorname_np(m->error) : NULL;

		fprintf(out, "%s{\"ino\":%llu,\"device\":", i ? "," : "", m->ino);
		names_print(out, m->device);
		print_word(out, "errno", m->error && !error ? "unnamed" : error);
		fputs("}", out);
	}
	fputs("]}", out);
}

static void print_dmem_groups(FILE *out)
{
	int count = 0;

	fputs(",\"groups\":[", out);
	for (int i = 0; i < table->dmem_group_count; i++) {
		const struct dmem_group *g = &table->dmem_groups[i];
		int pids = 0;

		if (g->gone)
			continue;
		fprintf(out, "%s{\"cgroup\":\"%s\",\"region\":\"%s\",\"current\":%llu,\"min\":%llu,\"low\":%llu,\"max\":", count++ ? "," : "",
			g->cgroup, table->dmem_regions[g->region].name, g->current, g->min, g->low);
		fprintf(out, ~g->max ? "%llu" : "null", g->max);
		fprintf(out, ",\"peak\":%llu,\"pids\":[", g->peak);
		for (int p = 0; p < table->process_count; p++)
			if (!strcmp(table->processes[p].cgroup, g->cgroup))
				fprintf(out, "%s%d", pids++ ? "," : "", (int)table->processes[p].pid);
		fputs("]}", out);
	}
	fputs("]", out);
}

static void print_placed(FILE *out)
{
	int count = 0;

	fputs(",\"buffers\":[", out);
	for (int i = 0; i < table->buffer_count; i++) {
		const struct placed *p = &table->placed[i];

		if (p->known)
			fprintf(out, "%s{\"ino\":%llu,\"memory\":%d,\"pins\":%d,\"cgroup\":\"%s\"}", count++ ? "," : "", table->buffers[i].ino, p->memory,
				p->pins, table->dmem_groups[p->group].cgroup);
	}
	fputs("]", out);
}

static void print_dmem(FILE *out)
{
	const struct wanted *w = &table->wanted;

	fputs(",\"dmem\":{\"regions\":[", out);
	for (int i = 0; i < table->dmem_region_count; i++) {
		const struct dmem_region *r = &table->dmem_regions[i];

		fprintf(out, "%s{\"name\":\"%s\",\"device\":\"%s\",\"region\":\"%s\",\"capacity\":%llu,\"buffers\":%s}", i ? "," : "", r->name,
			r->device, r->short_name, r->capacity, r->buffers ? "true" : "false");
	}
	fputs("]", out);
	print_dmem_groups(out);
	print_placed(out);
	if (w->step)
		fprintf(out, ",\"next\":{\"step\":\"%s\",\"cgroup\":\"%s\",\"device\":\"%s\",\"bytes\":%llu}", w->step, w->cgroup, w->device, w->bytes);
	print_word(out, "refused", table->refused ? strerrorname_np(table->refused) : NULL);
	fputs("}", out);
}

static void print_not_made(FILE *out)
{
	fputs("],\"notMade\":[", out);
	for (int i = 0; i < table->not_made_count; i++) {
		const struct not_made *n = &table->not_made[i];
		const char *error = n->error ? strerrorname_np(n->error) : NULL;
		char number[16];

		/* Kernel-internal numbers such as ENOTSUPP (524) have no name. */
		snprintf(number, sizeof(number), "%d", n->error);
		fputs(i ? "," : "", out);
		fputs("{\"what\":", out);
		names_print(out, n->what);
		fprintf(out, ",\"errno\":\"%s\",\"detail\":", error ? error : number);
		names_print(out, n->detail);
		fputs("}", out);
	}
	fputs("]", out);
}

static void print_steps(FILE *out)
{
	fputs(",\"steps\":[", out);
	for (int i = 0; i < table->step_count; i++) {
		fputs(i ? "," : "", out);
		names_print(out, table->steps[i]);
	}
	fputs("]", out);
	known_or_null(out, "step", table->step ? table->step : "");
	if (table->churning)
		fputs(",\"churning\":true", out);
}

void truth_write(const char *path, const char *scenario)
{
	char partial[256];
	struct utsname name;
	FILE *out;

	snprintf(partial, sizeof(partial), "%s.partial", path);
	out = fopen(partial, "we");
	if (!out || uname(&name))
		give_up("%s: %s", partial, strerror(errno));
	fputs("{\"schema\":\"dmascope-lab-truth/1\",\"kernel\":", out);
	names_print(out, name.release);
	fputs(",\"scenario\":", out);
	names_print(out, scenario);
	fputs(",\"buffers\":[", out);
	for (int i = 0; i < table->buffer_count; i++) {
		fputs(i ? "," : "", out);
		print_origin(out, &table->buffers[i]);
		print_attachments(out, &table->buffers[i]);
		print_contracts(out, &table->buffers[i]);
		print_fences(out, &table->buffers[i]);
		print_holders(out, i);
		fputs("}", out);
	}
	print_not_made(out);
	print_steps(out);
	if (table->regions_known)
		print_regions(out);
	if (table->rdma_tool)
		print_tool(out);
	if (table->many_regions.count)
		print_many_regions(out);
	if (table->attempts_known)
		print_attempts(out);
	if (table->kills_known)
		print_kills(out);
	if (table->peers_known)
		print_peers(out);
	if (table->dmem_known)
		print_dmem(out);
	if (table->many_buffers)
		fprintf(out, ",\"many\":{\"buffers\":%d,\"attachments\":%d,\"bufinfoUs\":%lld,\"textUs\":%lld,\"iteratorUs\":%lld}",
			table->many_buffers, table->many_attachments, table->bufinfo_us, table->text_us, table->iterator_us);
	for (int i = 0; i < MAX_MORE && table->more[i]; i++)
		table->more[i](out);
	fputs("}\n", out);
	if (ferror(out) || fclose(out) || rename(partial, path))
		give_up("%s: %s", path, strerror(errno));
}
