// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "port.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

void pause_ms(int ms)
{
	poll(NULL, 0, ms);
}

void port_fail(const char *what)
{
	fprintf(stderr, "labd: %s: %s\n", what, strerror(errno));
	exit(1);
}

/* Looks a port up by name: /sys/class/virtio-ports/vportNpM/name. */
static int find_port(const char *name, char *path, size_t size)
{
	DIR *dir = opendir("/sys/class/virtio-ports");
	struct dirent *entry;
	int found = 0;

	if (!dir)
		return 0;
	while (!found && (entry = readdir(dir))) {
		char attribute[320], text[128] = "";
		FILE *file;

		if (entry->d_name[0] == '.')
			continue;
		snprintf(attribute, sizeof(attribute), "/sys/class/virtio-ports/%s/name", entry->d_name);
		file = fopen(attribute, "re");
		if (!file)
			continue;
		if (fgets(text, sizeof(text), file)) {
			text[strcspn(text, "\n")] = '\0';
			found = !strcmp(text, name);
		}
		fclose(file);
		if (found)
			snprintf(path, size, "/dev/%s", entry->d_name);
	}
	closedir(dir);
	return found;
}

/* The kernel's virtio_console reports POLLHUP for as long as nobody is connected at the host's end. */
int port_connected(int port)
{
	struct pollfd p = { .fd = port, .events = 0 };

	return poll(&p, 1, 0) >= 0 && !(p.revents & POLLHUP);
}

int port_signals;
long port_surplus;

void port_count_signals(void)
{
	struct signalfd_siginfo info;

	while (read(port_signals, &info, sizeof(info)) == (ssize_t)sizeof(info))
		port_surplus++;
}

static void ask_for_signals(int port)
{
	if (fcntl(port, F_SETOWN, getpid()) || fcntl(port, F_SETSIG, SIGRTMIN) || fcntl(port, F_SETFL, O_ASYNC | O_NONBLOCK))
		port_fail("O_ASYNC");
}

/* The time limit is only for a signal that was sent before we asked for them. */
static void wait_for_host(int port)
{
	struct pollfd p = { .fd = port_signals, .events = POLLIN };

	while (!port_connected(port)) {
		poll(&p, 1, 1000);
		port_count_signals();
	}
	pause_ms(POLL_MS);
	port_count_signals();
	port_surplus = 0;
}

void port_wait_for_change(int port)
{
	struct pollfd p[2] = { { .fd = port }, { .fd = port_signals, .events = POLLIN } };

	/* POLLHUP need not be asked for. */
	while (port_connected(port) && !(p[1].revents & POLLIN))
		poll(p, 2, -1);
}

static int open_port(const char *path)
{
	int port;

	while ((port = open(path, O_RDWR | O_CLOEXEC)) < 0) {
		if (errno != EBUSY && errno != ENOENT)
			port_fail(path);
		pause_ms(POLL_MS);
	}
	return port;
}

void port_prepare(void)
{
	sigset_t io;

	sigemptyset(&io);
	sigaddset(&io, SIGRTMIN);
	sigaddset(&io, SIGIO); /* what the kernel sends when the queue is full */
	sigprocmask(SIG_BLOCK, &io, NULL);
	port_signals = signalfd(-1, &io, SFD_CLOEXEC | SFD_NONBLOCK);
	if (port_signals < 0)
		port_fail("signalfd");
}

int port_wait(const char *name)
{
	char path[300];
	int port;

	while (!find_port(name, path, sizeof(path)))
		pause_ms(POLL_MS);
	port = open_port(path);
	ask_for_signals(port);
	wait_for_host(port);
	return port;
}

int port_readable(int port)
{
	struct pollfd p = { .fd = port, .events = POLLIN };

	return poll(&p, 1, 0) > 0 && p.revents & POLLIN;
}

int port_write(int port, const char *data, size_t length)
{
	for (size_t done = 0; done < length;) {
		/* A write to a port that nobody reads blocks for ever; so never write to one. */
		ssize_t n = port_connected(port) ? write(port, data + done, length - done) : 0;

		if (n < 0 && errno == EAGAIN)
			pause_ms(1);
		else if (n <= 0)
			return 0;
		else
			done += (size_t)n;
	}
	return 1;
}
