// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "report.h"

#include "port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TRACING "/sys/kernel/tracing/"

enum { RECORD_BYTES = 8192, WARNING = 4 /* LOGLEVEL_WARNING, linux/kern_levels.h */, LEVEL_MASK = 7, KILL_MS = 5000 };

/* A text as JSON; bytes above 0x7e are left as they are (UTF-8) */
static void print_text(FILE *out, const char *text)
{
	fputc('"', out);
	for (const unsigned char *s = (const unsigned char *)text; *s; s++) {
		if (*s == '"' || *s == '\\')
			fprintf(out, "\\%c", *s);
		else if (*s < 0x20 || *s == 0x7f)
			fprintf(out, "\\u%04x", *s);
		else
			fputc(*s, out);
	}
	fputc('"', out);
}

/* One record of /dev/kmsg: "PRIORITY,SEQUENCE,MICROSECONDS,FLAGS[,...];TEXT\n" and continuation lines. */
static void print_record(FILE *out, char *record, int *lines, unsigned long long *first)
{
	unsigned priority;
	unsigned long long sequence, time;
	char *text = strchr(record, ';'), head[64];

	if (!text || sscanf(record, "%u,%llu,%llu", &priority, &sequence, &time) != 3)
		return;
	if (sequence < *first)
		*first = sequence;
	if ((priority & LEVEL_MASK) > WARNING)
		return;
	text++;
	text[strcspn(text, "\n")] = '\0';
	snprintf(head, sizeof(head), "<%u>[%5llu.%06llu] ", priority & LEVEL_MASK, time / 1000000, time % 1000000);
	fputs((*lines)++ ? "," : "", out);
	memmove(record + strlen(head), text, strlen(text) + 1);
	memcpy(record, head, strlen(head));
	print_text(out, record);
}

/* What lockdep says of itself, as JSON; null where the kernel is built without it. */
static const char *lockdep_on(void)
{
	FILE *file = fopen("/proc/lockdep_stats", "re");
	char line[1024];
	unsigned on;
	const char *said = "null";

	while (file && fgets(line, sizeof(line), file))
		if (sscanf(line, " debug_locks: %u", &on) == 1)
			said = on ? "true" : "false";
	if (file)
		fclose(file);
	return said;
}

char *report_log(size_t *length)
{
	char *json, record[RECORD_BYTES + 64];
	FILE *out = open_memstream(&json, length);
	int kmsg = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC), lines = 0, lost = 0;
	unsigned long long first = ~0ULL;
	ssize_t got = 0;

	if (!out)
		port_fail("open_memstream");
	fputs("{\"schema\":\"dmascope-lab-log/1\",\"lines\":[", out);
	/* EPIPE: a record was overwritten while we read; the next read goes on behind the gap. */
	while (kmsg >= 0 && ((got = read(kmsg, record, RECORD_BYTES)) > 0 || (got < 0 && errno == EPIPE))) {
		if (got < 0) {
			lost = 1;
			continue;
		}
		record[got] = '\0';
		print_record(out, record, &lines, &first);
	}
	fprintf(out, "],\"lost\":%s,\"lockdep\":%s}\n", kmsg < 0 || lost || first ? "true" : "false", lockdep_on());
	if (kmsg >= 0)
		close(kmsg);
	if (fclose(out))
		port_fail("fclose");
	return json;
}

static void print_folders(FILE *out, const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	int count = 0;

	if (!dir) {
		fputs("null", out);
		return;
	}
	fputs("[", out);
	while ((entry = readdir(dir))) {
		if (entry->d_name[0] == '.')
			continue;
		fputs(count++ ? "," : "", out);
		print_text(out, entry->d_name);
	}
	fputs("]", out);
	closedir(dir);
}

static void print_lines(FILE *out, const char *path)
{
	FILE *file = fopen(path, "re");
	char line[1024];
	int count = 0;

	if (!file) {
		fputs("null", out);
		return;
	}
	fputs("[", out);
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		fputs(count++ ? "," : "", out);
		print_text(out, line);
	}
	fputs("]", out);
	fclose(file);
}

/* -1 when the kernel does not say. */
static int bpf_programs(void)
{
	union bpf_attr attr;
	int count = 0;

	memset(&attr, 0, sizeof(attr));
	while (!syscall(SYS_bpf, BPF_PROG_GET_NEXT_ID, &attr, sizeof(attr))) {
		attr.start_id = attr.next_id;
		count++;
	}
	return errno == ENOENT ? count : -1;
}

/* Sends SIGNAL (0: none) to every process of the Java runtime; how many there are. */
static int java_processes(int signal)
{
	DIR *dir = opendir("/proc");
	struct dirent *entry;
	int count = 0;

	while (dir && (entry = readdir(dir))) {
		char link[300], target[300] = "";

		if (entry->d_name[0] < '0' || entry->d_name[0] > '9')
			continue;
		snprintf(link, sizeof(link), "/proc/%s/exe", entry->d_name);
		if (readlink(link, target, sizeof(target) - 1) <= 0 || !strstr(target, "/bin/java"))
			continue;
		/* One that has gone meanwhile is no harm: pids are not used again so soon. */
		kill((pid_t)atoi(entry->d_name), signal);
		count++;
	}
	if (dir)
		closedir(dir);
	return count;
}

char *report_kill(size_t *length)
{
	for (int waited = 0; java_processes(SIGKILL) && waited < KILL_MS; waited += POLL_MS)
		pause_ms(POLL_MS);
	return report_leftovers(length);
}

char *report_leftovers(size_t *length)
{
	char *json;
	FILE *out = open_memstream(&json, length);
	int programs = bpf_programs();

	if (!out)
		port_fail("open_memstream");
	fputs("{\"schema\":\"dmascope-lab-leftovers/1\",\"instances\":", out);
	print_folders(out, TRACING "instances");
	fputs(",\"kprobeEvents\":", out);
	print_lines(out, TRACING "kprobe_events");
	fputs(",\"dynamicEvents\":", out);
	print_lines(out, TRACING "dynamic_events");
	fputs(",\"bpfPrograms\":", out);
	if (programs < 0)
		fputs("null", out);
	else
		fprintf(out, "%d", programs);
	fprintf(out, ",\"agents\":%d}\n", java_processes(0));
	if (fclose(out))
		port_fail("fclose");
	return json;
}
