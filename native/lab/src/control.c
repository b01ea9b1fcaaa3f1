// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "control.h"

#include "table.h"
#include "truth.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static const struct step *steps;
static size_t step_count;
static const struct step *unlisted;
static int listener = -1;

const char *step_failed(int error, const char *format, ...)
{
	static char text[CONTROL_TEXT - sizeof(CONTROL_FAILED)];
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (error && length >= 0 && (size_t)length < sizeof(text))
		snprintf(text + length, sizeof(text) - (size_t)length, ": %s", strerror(error));
	return text;
}

void control_offer(const struct step *offered, size_t count)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = CONTROL_SOCKET };

	if (count > MAX_STEPS)
		give_up("too many steps");
	steps = offered;
	step_count = count;
	for (size_t i = 0; i < count; i++)
		table->steps[i] = offered[i].name;
	table->step_count = (int)count;
	listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (listener < 0 || bind(listener, (struct sockaddr *)&address, sizeof(address)) || listen(listener, 4))
		give_up(CONTROL_SOCKET ": %s", strerror(errno));
}

void control_unlisted(const struct step *step)
{
	unlisted = step;
}

static const struct step *find(const char *name)
{
	if (unlisted && !strcmp(unlisted->name, name))
		return unlisted;
	for (size_t i = 0; i < step_count; i++)
		if (!strcmp(steps[i].name, name))
			return &steps[i];
	return NULL;
}

static void answer_one(int connection, const char *truth, const char *scenario)
{
	char name[CONTROL_TEXT] = "", answer[CONTROL_TEXT] = CONTROL_DONE;
	const struct step *step;
	const char *failed = "no such step";

	if (recv(connection, name, sizeof(name) - 1, 0) <= 0)
		return;
	step = find(name);
	if (step)
		failed = step->take();
	if (failed) {
		snprintf(answer, sizeof(answer), CONTROL_FAILED "%.*s", (int)(sizeof(answer) - sizeof(CONTROL_FAILED)), failed);
	} else {
		table->step = step->name;
		truth_write(truth, scenario);
	}
	/* labd may have gone; the truth is there for whoever asks next. */
	if (send(connection, answer, strlen(answer), MSG_NOSIGNAL) < 0)
		fprintf(stderr, "scenario: nobody waited for the end of step %s\n", name);
}

void control_serve(const char *truth, const char *scenario, void (*tick)(void), int tick_ms)
{
	for (;;) {
		struct pollfd p = { .fd = listener, .events = POLLIN };
		int connection, ready = poll(&p, 1, tick ? tick_ms : -1);

		if (ready == 0)
			tick();
		if (ready <= 0)
			continue;
		connection = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
		if (connection < 0)
			continue;
		answer_one(connection, truth, scenario);
		close(connection);
	}
}
