// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "steps.h"

#include "control.h"
#include "port.h"
#include "report.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int pending = -1; /* the scenario's end of a step that is under way */
static char pending_name[CONTROL_TEXT];

/* Copies what FILE holds from *at on; 0 when the port failed. */
static int copy_from(int port, const char *path, off_t *at)
{
	char block[16384];
	ssize_t got;
	int file = open(path, O_RDONLY | O_CLOEXEC);

	if (file < 0)
		return 1;
	while ((got = pread(file, block, sizeof(block), *at)) > 0) {
		if (!port_write(port, block, (size_t)got)) {
			close(file);
			return 0;
		}
		*at += got;
	}
	close(file);
	return 1;
}

static int send_truth(int port, const char *truth)
{
	off_t at = 0;

	return copy_from(port, truth, &at);
}

static int say(int port, const char *text, const char *detail)
{
	char line[2 * CONTROL_TEXT], up[32] = "0";
	FILE *file = fopen("/proc/uptime", "re");
	int length;

	if (file && !fgets(up, sizeof(up), file))
		up[0] = '\0';
	if (file)
		fclose(file);
	up[strcspn(up, " \n")] = '\0';
	length = snprintf(line, sizeof(line) - 1, "phase: %s %s%s", up, text, detail);
	if (length >= (int)sizeof(line) - 1)
		length = (int)sizeof(line) - 2;
	line[length++] = '\n';
	return port_write(port, line, (size_t)length);
}

/* Waits for the scenario's answer to the step that is under way, passing on phase lines meanwhile; 0 when the port failed. */
static int finish_step(int port, const char *phase, off_t *phase_at, char answer[CONTROL_TEXT])
{
	struct pollfd p = { .fd = pending, .events = POLLIN };
	ssize_t length;

	while (poll(&p, 1, POLL_MS) <= 0)
		if (!copy_from(port, phase, phase_at) || !port_connected(port))
			return 0;
	length = recv(pending, answer, CONTROL_TEXT - 1, 0);
	answer[length < 0 ? 0 : length] = '\0';
	if (length <= 0)
		strcpy(answer, CONTROL_FAILED "the scenario ended");
	close(pending);
	pending = -1;
	return copy_from(port, phase, phase_at);
}

/* 0 with errno set when no scenario takes steps. */
static int begin_step(const char *name)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = CONTROL_SOCKET };

	pending = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (pending < 0)
		port_fail("socket");
	if (!connect(pending, (struct sockaddr *)&address, sizeof(address)) &&
	    send(pending, name, strlen(name), MSG_NOSIGNAL) == (ssize_t)strlen(name)) {
		snprintf(pending_name, sizeof(pending_name), "%s", name);
		return 1;
	}
	close(pending);
	pending = -1;
	return 0;
}

static int report(int port, char *(*make)(size_t *))
{
	size_t length;
	char *text = make(&length);
	int done = port_write(port, text, length);

	free(text);
	return done;
}

static int take_step(int port, const char *name, const char *truth, const char *phase, off_t *phase_at)
{
	char answer[CONTROL_TEXT];

	if (!strcmp(name, "log"))
		return report(port, report_log);
	if (!strcmp(name, "leftovers"))
		return report(port, report_leftovers);
	if (!strcmp(name, "kill-agents"))
		return report(port, report_kill);
	if (!begin_step(name))
		return say(port, CONTROL_FAILED "no such step: ", name);
	if (!say(port, "step ", name) || !finish_step(port, phase, phase_at, answer))
		return 0;
	return strcmp(answer, CONTROL_DONE) ? say(port, answer, "") : send_truth(port, truth);
}

/* A line from the host; printable ASCII without the characters that JSON or a terminal takes for more. */
static int take_line(int port, const char *line, const char *truth, const char *phase, off_t *phase_at)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz0123456789-";

	if (strncmp(line, "step ", 5) || !line[5] || line[5 + strspn(line + 5, allowed)])
		return say(port, CONTROL_FAILED "not a line \"step NAME\"", "");
	return take_step(port, line + 5, truth, phase, phase_at);
}

/* Lines from the host side until it leaves (or has left, and another has come). */
static void take_lines(int port, const char *truth, const char *phase, off_t *phase_at)
{
	char line[CONTROL_TEXT], block[512];
	size_t length = 0;

	for (;;) {
		struct pollfd p[2] = { { .fd = port, .events = POLLIN }, { .fd = port_signals, .events = POLLIN } };
		ssize_t got = 0;

		if (poll(p, 2, port_surplus ? QUIET_MS : -1) == 0)
			port_surplus = 0;
		if (p[0].revents & POLLHUP)
			return;
		if (p[0].revents & POLLIN) {
			got = read(port, block, sizeof(block));
			if (got == 0 || (got < 0 && errno != EAGAIN))
				return;
			port_surplus--;
		}
		for (ssize_t i = 0; i < got; i++) {
			if (block[i] != '\n') {
				/* Too long a line is none that is known; its end is cut off. */
				if (length < sizeof(line) - 1)
					line[length++] = block[i];
				continue;
			}
			line[length] = '\0';
			length = 0;
			if (!take_line(port, line, truth, phase, phase_at))
				return;
		}
		port_count_signals();
		/* A read takes a moment to follow its signal, so look only when there is nothing to read. */
		if (port_surplus > 0 && !port_readable(port))
			return;
	}
}

void serve_truth(int port, const char *truth, const char *phase)
{
	off_t phase_at = 0;
	char answer[CONTROL_TEXT];
	int ready;

	do {
		ready = !access(truth, R_OK);
		if (!copy_from(port, phase, &phase_at))
			return;
		if (!ready)
			pause_ms(POLL_MS);
	} while (!ready && port_connected(port));
	if (ready && pending >= 0 &&
	    (!say(port, "waiting for the end of step ", pending_name) || !finish_step(port, phase, &phase_at, answer)))
		return;
	if (ready && send_truth(port, truth))
		take_lines(port, truth, phase, &phase_at);
}
