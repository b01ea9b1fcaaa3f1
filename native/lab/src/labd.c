// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * labd: gives a virtio-serial port to a program, once per connection of the host side.
 *
 *   labd PORT [--uid N] [--log FILE] [--after FILE] -- COMMAND ARG...
 *       While somebody is connected at the host's end of the port, COMMAND runs with pipes on stdin and stdout that
 *       labd joins to the port (stderr goes to FILE). Not the port itself: it can neither be asked how much there is to
 *       read nor be sought in, and a runtime such as Java's fails on that. When the host side leaves, the command sees
 *       the end of its input, and what still runs after a second is killed; then labd waits for the next connection.
 *       --uid N: the command runs as uid and gid N without capabilities.
 *       --after FILE: the command is not started before FILE exists.
 *   labd PORT --truth FILE --phase FILE
 *       Each connection first gets the phase lines ("phase: ..." each), those that are there and those that are added
 *       while it waits, and as soon as FILE exists its content, which is one line of JSON.
 *
 * PORT is the name of the port as QEMU's virtserialport has it ("org.dmascope.truth"). A port has no end of file that the
 * host could see, so every protocol on it has to mark its own end.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { POLL_MS = 50, GRACE_MS = 1000, QUIET_MS = 1000 };

static void pause_ms(int ms)
{
	poll(NULL, 0, ms);
}

static void fail(const char *what)
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
static int connected(int port)
{
	struct pollfd p = { .fd = port, .events = 0 };

	return poll(&p, 1, 0) >= 0 && !(p.revents & POLLHUP);
}

/*
 * A host side that leaves and another that comes can follow each other so closely that POLLHUP is never seen; the new one
 * would then talk to the old one's program. But the kernel also sends a signal, queued because it is a real-time one, for
 * every change of the connection and for every interrupt that brought data (send_sigio_to_port(), virtio_console.c).
 * An interrupt brings at least one buffer, and a read takes from one buffer at most; so more signals than reads can only
 * come of a change.
 */
static int signals; /* a signalfd */
static long surplus; /* signals less reads; after some time of quiet it starts from 0 again */

static void count_signals(void)
{
	struct signalfd_siginfo info;

	while (read(signals, &info, sizeof(info)) == (ssize_t)sizeof(info))
		surplus++;
}

static void ask_for_signals(int port)
{
	if (fcntl(port, F_SETOWN, getpid()) || fcntl(port, F_SETSIG, SIGRTMIN) || fcntl(port, F_SETFL, O_ASYNC | O_NONBLOCK))
		fail("O_ASYNC");
}

/* The time limit is only for a signal that was sent before we asked for them. */
static void wait_for_host(int port)
{
	struct pollfd p = { .fd = signals, .events = POLLIN };

	while (!connected(port)) {
		poll(&p, 1, 1000);
		count_signals();
	}
	pause_ms(POLL_MS);
	count_signals();
	surplus = 0;
}

/* For a side that never reads: every signal is a change. */
static void wait_for_change(int port)
{
	struct pollfd p[2] = { { .fd = port }, { .fd = signals, .events = POLLIN } };

	/* POLLHUP need not be asked for. */
	while (connected(port) && !(p[1].revents & POLLIN))
		poll(p, 2, -1);
}

/* Opening anew throws away what an earlier connection sent and nobody read. */
static int open_port(const char *path)
{
	int port;

	while ((port = open(path, O_RDWR | O_CLOEXEC)) < 0) {
		if (errno != EBUSY && errno != ENOENT)
			fail(path);
		pause_ms(POLL_MS);
	}
	return port;
}

static void wait_for_file(int port, const char *path)
{
	while (path && access(path, F_OK) && connected(port))
		pause_ms(POLL_MS);
}

static void run_child(int in, int out, const char *log, int uid, char **command)
{
	int err = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
	sigset_t none;

	setpgid(0, 0);
	if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || (err >= 0 && dup2(err, 2) < 0))
		fail("dup2");
	if (uid >= 0) {
		if (setgroups(0, NULL) || setgid((gid_t)uid) || setuid((uid_t)uid))
			fail("setuid");
		if (chdir("/tmp"))
			fail("/tmp");
	}
	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	/* A forgotten program must not outlive labd. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	execv(command[0], command);
	fail(command[0]);
}

static int readable(int port)
{
	struct pollfd p = { .fd = port, .events = POLLIN };

	return poll(&p, 1, 0) > 0 && p.revents & POLLIN;
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
			{ .fd = signals, .events = POLLIN },
		};
		int ready = poll(p, 4, surplus ? QUIET_MS : -1);

		if (ready < 0 && errno != EINTR)
			fail("poll");
		if (ready == 0)
			surplus = 0;
		if (p[0].revents & POLLHUP)
			return;
		if (p[0].revents & POLLIN) {
			if (!take(&in, port))
				return;
			surplus--;
		}
		count_signals();
		/* A read takes a moment to follow its signal, so look only when there is nothing to read. */
		if (surplus > 0 && !waiting(&in) && !readable(port))
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

static void serve_command(int port, const char *log, const char *after, int uid, char **command)
{
	int in[2], out[2];
	pid_t child;

	wait_for_file(port, after);
	if (!connected(port))
		return;
	if (pipe2(in, O_CLOEXEC) || pipe2(out, O_CLOEXEC))
		fail("pipe");
	child = fork();
	if (child < 0)
		fail("fork");
	if (child == 0)
		run_child(in[0], out[1], log, uid, command);
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
	if (surplus <= 0)
		wait_for_change(port);
}

/* Copies what FILE holds from *at on; 0 when the port failed. */
static int copy_from(int port, const char *path, off_t *at)
{
	char block[16384];
	ssize_t got;
	int file = open(path, O_RDONLY | O_CLOEXEC);

	if (file < 0)
		return 1;
	while ((got = pread(file, block, sizeof(block), *at)) > 0) {
		for (ssize_t done = 0; done < got;) {
			/* A write to a port that nobody reads blocks for ever; so never write to one. */
			ssize_t n = connected(port) ? write(port, block + done, (size_t)(got - done)) : 0;

			if (n < 0 && errno == EAGAIN) {
				pause_ms(1);
			} else if (n <= 0) {
				close(file);
				return 0;
			} else {
				done += n;
			}
		}
		*at += got;
	}
	close(file);
	return 1;
}

static void serve_truth(int port, const char *truth, const char *phase)
{
	off_t phase_at = 0, truth_at = 0;
	int ready;

	do {
		ready = !access(truth, R_OK);
		if (!copy_from(port, phase, &phase_at))
			return;
		if (!ready)
			pause_ms(POLL_MS);
	} while (!ready && connected(port));
	if (copy_from(port, truth, &truth_at))
		wait_for_change(port);
}

int main(int argc, char **argv)
{
	const char *log = "/run/labd.log", *after = NULL, *truth = NULL, *phase = "/dev/null";
	char **command = NULL, path[300];
	int uid = -1, i;
	sigset_t io;

	for (i = 2; i < argc && !command; i++) {
		int more = i + 1 < argc;

		if (!strcmp(argv[i], "--") && more)
			command = argv + i + 1;
		else if (!strcmp(argv[i], "--uid") && more)
			uid = atoi(argv[++i]);
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
	if (argc < 2 || !command == !truth) {
		fprintf(stderr, "usage: labd PORT [--uid N] [--log FILE] [--after FILE] -- COMMAND ARG...\n"
			"       labd PORT --truth FILE --phase FILE\n");
		return 2;
	}
	signal(SIGPIPE, SIG_IGN);
	sigemptyset(&io);
	sigaddset(&io, SIGRTMIN);
	sigaddset(&io, SIGIO); /* what the kernel sends when the queue is full */
	sigprocmask(SIG_BLOCK, &io, NULL);
	signals = signalfd(-1, &io, SFD_CLOEXEC | SFD_NONBLOCK);
	if (signals < 0)
		fail("signalfd");
	while (!find_port(argv[1], path, sizeof(path)))
		pause_ms(POLL_MS);
	for (;;) {
		int port = open_port(path);

		ask_for_signals(port);
		wait_for_host(port);
		if (truth)
			serve_truth(port, truth, phase);
		else
			serve_command(port, log, after, uid, command);
		close(port);
	}
}
