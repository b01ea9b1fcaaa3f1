// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * labd: gives a virtio-serial port to a program, once per connection of the host side.
 *
 *   labd PORT [--uid N [--caps NAME,...]] [--log FILE] [--after FILE] -- COMMAND ARG...
 *       While somebody is connected at the host's end of the port, COMMAND runs with pipes on stdin and stdout that
 *       labd joins to the port (stderr goes to FILE). Not the port itself: it can neither be asked how much there is to
 *       read nor be sought in, and a runtime such as Java's fails on that. When the host side leaves, the command sees
 *       the end of its input, and what still runs after a second is killed; then labd waits for the next connection.
 *       --uid N: the command runs as uid and gid N without capabilities.
 *       --caps NAME,...: with these ("sys_ptrace,bpf"), which it keeps through exec.
 *       --after FILE: the command is not started before FILE exists.
 *   labd PORT --truth FILE --phase FILE
 *       Each connection first gets the phase lines ("phase: ..." each), those that are there and those that are added
 *       while it waits, and as soon as FILE exists its content, which is one line of JSON. Then it may send lines
 *       "step NAME" (see steps.h).
 *
 * PORT is the name of the port as QEMU's virtserialport has it ("org.dmascope.truth"). A port has no end of file that the
 * host could see, so every protocol on it has to mark its own end.
 */
#define _GNU_SOURCE
#include "caps.h"
#include "port.h"
#include "steps.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { GRACE_MS = 1000 };

static void wait_for_file(int port, const char *path)
{
	while (path && access(path, F_OK) && port_connected(port))
		pause_ms(POLL_MS);
}

static void run_child(int in, int out, const char *log, int uid, const char *caps, char **command)
{
	int err = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
	sigset_t none;

	setpgid(0, 0);
	if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || (err >= 0 && dup2(err, 2) < 0))
		port_fail("dup2");
	if (uid >= 0) {
		if (!become((uid_t)uid, caps))
			port_fail("become another user");
		if (chdir("/tmp"))
			port_fail("/tmp");
	}
	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	/* A forgotten program must not outlive labd. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	execv(command[0], command);
	port_fail(command[0]);
}

/* One direction: what was read and not yet written. */
struct flow {
	char data[65536];
	size_t start, end;
};

/* 0 at the end of the input. */
static int take(struct flow *flow, int fd)
{
	ssize_t got = read(fd, flow->data, sizeof(flow->data));

	if (got <= 0)
		return got < 0 && errno == EAGAIN;
	flow->start = 0;
	flow->end = (size_t)got;
	return 1;
}

/* 0 when nobody reads any more. */
static int give(struct flow *flow, int fd)
{
	ssize_t done = write(fd, flow->data + flow->start, flow->end - flow->start);

	if (done < 0)
		return errno == EAGAIN;
	flow->start += (size_t)done;
	return 1;
}

static int waiting(const struct flow *flow)
{
	return flow->start < flow->end;
}

/*
 * Carries bytes between the port and the command until the command closes its stdout or the host side leaves (or has
 * left, and another has come).
 */
static void join(int port, int *to_child, int from_child)
{
	static struct flow in, out;
	int ended = 0;

	in.start = in.end = out.start = out.end = 0;
	while (!ended || waiting(&out)) {
		struct pollfd p[4] = {
			{ .fd = port, .events = (short)((waiting(&in) || *to_child < 0 ? 0 : POLLIN) | (waiting(&out) ? POLLOUT : 0)) },
			{ .fd = waiting(&in) ? *to_child : -1, .events = POLLOUT },
			{ .fd = ended || waiting(&out) ? -1 : from_child, .events = POLLIN },
			{ .fd = port_signals, .events = POLLIN },
		};
		int ready = poll(p, 4, port_surplus ? QUIET_MS : -1);

		if (ready < 0 && errno != EINTR)
			port_fail("poll");
		if (ready == 0)
			port_surplus = 0;
		if (p[0].revents & POLLHUP)
			return;
		if (p[0].revents & POLLIN) {
			if (!take(&in, port))
				return;
			port_surplus--;
		}
		port_count_signals();
		/* A read takes a moment to follow its signal, so look only when there is nothing to read. */
		if (port_surplus > 0 && !waiting(&in) && !port_readable(port))
			return;
		if (p[0].revents & POLLOUT && !give(&out, port))
			return;
		if (p[1].revents && !give(&in, *to_child)) {
			/* It reads no more, but may still have something to say. */
			in.start = in.end;
			close(*to_child);
			*to_child = -1;
		}
		if (p[2].revents)
			ended = !take(&out, from_child);
	}
}

/* Gives the command a moment to end by itself, then ends it and all that it has started. */
static void finish_child(pid_t child)
{
	int status, waited = 0;

	while (waitpid(child, &status, WNOHANG) == 0) {
		if (waited >= GRACE_MS)
			kill(-child, SIGKILL);
		pause_ms(POLL_MS);
		waited += POLL_MS;
	}
	kill(-child, SIGKILL);
	if (WIFSIGNALED(status))
		fprintf(stderr, "labd: killed by signal %d\n", WTERMSIG(status));
	else if (WEXITSTATUS(status))
		fprintf(stderr, "labd: exit status %d\n", WEXITSTATUS(status));
}

static void serve_command(int port, const char *log, const char *after, int uid, const char *caps, char **command)
{
	int in[2], out[2];
	pid_t child;

	wait_for_file(port, after);
	if (!port_connected(port))
		return;
	if (pipe2(in, O_CLOEXEC) || pipe2(out, O_CLOEXEC))
		port_fail("pipe");
	child = fork();
	if (child < 0)
		port_fail("fork");
	if (child == 0)
		run_child(in[0], out[1], log, uid, caps, command);
	setpgid(child, child);
	close(in[0]);
	close(out[1]);
	fcntl(in[1], F_SETFL, O_NONBLOCK);
	join(port, &in[1], out[0]);
	if (in[1] >= 0)
		close(in[1]);
	close(out[0]);
	finish_child(child);
	/* One connection, one run: a program that ends at once is not started again and again. */
	if (port_surplus <= 0)
		port_wait_for_change(port);
}

int main(int argc, char **argv)
{
	const char *log = "/run/labd.log", *after = NULL, *truth = NULL, *phase = "/dev/null", *caps = "";
	char **command = NULL;
	int uid = -1, i;

	for (i = 2; i < argc && !command; i++) {
		int more = i + 1 < argc;

		if (!strcmp(argv[i], "--") && more)
			command = argv + i + 1;
		else if (!strcmp(argv[i], "--uid") && more)
			uid = atoi(argv[++i]);
		else if (!strcmp(argv[i], "--caps") && more)
			caps = argv[++i];
		else if (!strcmp(argv[i], "--log") && more)
			log = argv[++i];
		else if (!strcmp(argv[i], "--after") && more)
			after = argv[++i];
		else if (!strcmp(argv[i], "--truth") && more)
			truth = argv[++i];
		else if (!strcmp(argv[i], "--phase") && more)
			phase = argv[++i];
		else
			break;
	}
	if (argc < 2 || !command == !truth || !caps_known(caps)) {
		fprintf(stderr, "usage: labd PORT [--uid N [--caps NAME,...]] [--log FILE] [--after FILE] -- COMMAND ARG...\n"
			"       labd PORT --truth FILE --phase FILE\n");
		return 2;
	}
	signal(SIGPIPE, SIG_IGN);
	port_prepare();
	for (;;) {
		int port = port_wait(argv[1]);

		if (truth)
			serve_truth(port, truth, phase);
		else
			serve_command(port, log, after, uid, caps, command);
		close(port);
	}
}
