/* SPDX-License-Identifier: EPL-2.0 */
/* Copyright (c) 2026 Dmascope contributors */

/*
 * What the libraries of vendors that stand in for the real ones share: what they were asked for goes to a log, and a dma-buf is a memfd. A call
 * that FAKE_FAIL names fails with FAKE_CODE.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

static char config[512], fail_at[128];
static int fail_code;

/* FILE with two lines: the log's path, and "FUNCTION CODE" (or "- 0"). */
static void configured(void)
{
	FILE *f = fopen(FAKE_CONFIG, "r");

	if (!f || fscanf(f, "%511s %127s %d", config, fail_at, &fail_code) != 3)
		abort();
	fclose(f);
}

static void said(const char *format, ...)
{
	va_list args;
	FILE *f;

	configured();
	f = fopen(config, "a");
	va_start(args, format);
	vfprintf(f, format, args);
	va_end(args);
	fputc('\n', f);
	fclose(f);
}

static int fails(const char *name)
{
	configured();
	return !strcmp(name, fail_at);
}

/* One line each, so that a wrong argument is seen in the log. */
#define CALL(...) do { said(__VA_ARGS__); if (fails(__func__)) return fail_code; } while (0)

__attribute__((unused)) static int buffer(uint64_t size)
{
	int fd = memfd_create("fake", MFD_CLOEXEC);

	return fd >= 0 && !ftruncate(fd, (off_t)size) ? fd : -1;
}
