// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "child.h"

#include "alloc.h"
#include "drm.h"
#include "table.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { HIGHEST_FD = 1024 };

struct message {
	enum order order;
	int buffer;
};

int map_buffer(int buffer, int fd)
{
	if (mmap(NULL, table->buffers[buffer].size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED)
		return 0;
	holds(buffer)->mmaps++;
	return 1;
}

static void map_or_note(int buffer, int fd)
{
	if (!map_buffer(buffer, fd))
		not_made(errno, "mmap", "%s buffer, ino %llu", table->buffers[buffer].exp_name, table->buffers[buffer].ino);
}

static void import_only(int buffer, int fd)
{
	struct drm_node vgem;

	if (!drm_open(&vgem, "vgem", DRM_CARD) || !drm_import(&vgem, fd)) {
		not_made(errno, "PRIME import", "%s buffer into vgem", table->buffers[buffer].exp_name);
		return;
	}
	buffer_attached(buffer, vgem.device);
	holds(buffer)->gem_handles++;
}

/* The new buffer, or -1. */
static int own(int fd, const char *what, const char *name, const char *exp_name, const char *device, const char *driver)
{
	int buffer;

	if (fd < 0) {
		not_made(errno, what, "by an ordinary user");
		return -1;
	}
	buffer = buffer_add(fd, exp_name, device, driver);
	buffer_name(buffer, fd, name);
	return buffer;
}

/* What a user may make who is let at the device nodes. */
static void make_own(void)
{
	struct drm_node vgem;
	unsigned handle;

	if (drm_open(&vgem, "vgem", DRM_CARD)) {
		int buffer = own(drm_make(&vgem, 64, &handle), "PRIME export", "user's vgem", "drm", vgem.device, vgem.driver);

		if (buffer >= 0)
			holds(buffer)->gem_handles++;
	} else {
		not_made(errno, "vgem", "by an ordinary user");
	}
	own(alloc_udmabuf(65536), "udmabuf", "user's udmabuf", "udmabuf", "", "udmabuf");
	own(alloc_heap("system", 65536), "heap system", "user's heap", "system", "", "");
}

static int receive(int socket, struct message *message, int *fd)
{
	char control[CMSG_SPACE(sizeof(int))];
	struct iovec part = { .iov_base = message, .iov_len = sizeof(*message) };
	struct msghdr header = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control) };
	struct cmsghdr *c;

	*fd = -1;
	if (recvmsg(socket, &header, MSG_CMSG_CLOEXEC) != (ssize_t)sizeof(*message))
		return 0;
	c = CMSG_FIRSTHDR(&header);
	if (c && c->cmsg_type == SCM_RIGHTS)
		memcpy(fd, CMSG_DATA(c), sizeof(*fd));
	return 1;
}

static void carry_out(const struct message *m, int fd)
{
	switch (m->order) {
	case KEEP_TWICE:
		if (dup(fd) < 0)
			give_up("dup: %s", strerror(errno));
		holds(m->buffer)->fds += 2;
		break;
	case MAP:
		map_or_note(m->buffer, fd);
		holds(m->buffer)->fds++;
		break;
	case KEEP:
		holds(m->buffer)->fds++;
		break;
	case MAP_ONLY:
		map_or_note(m->buffer, fd);
		map_or_note(m->buffer, fd);
		close(fd);
		break;
	case IMPORT_ONLY:
		import_only(m->buffer, fd);
		close(fd);
		break;
	case MAKE_OWN:
		make_own();
		break;
	}
}

struct child child_start(const char *comm, uid_t uid)
{
	int pair[2];
	pid_t pid;
	char answer = 0;

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair))
		give_up("socketpair: %s", strerror(errno));
	pid = fork();
	if (pid < 0)
		give_up("fork: %s", strerror(errno));
	if (pid == 0) {
		struct message message;
		int fd;

		close(pair[0]);
		process_start(comm, uid);
		while (write(pair[1], &answer, 1) == 1 && receive(pair[1], &message, &fd))
			carry_out(&message, fd);
		_exit(1);
	}
	close(pair[1]);
	if (read(pair[0], &answer, 1) != 1)
		give_up("a child did not start");
	return (struct child){ .socket = pair[0] };
}

static int pass(int socket, const struct message *message, int fd)
{
	char control[CMSG_SPACE(sizeof(int))] = { 0 };
	struct message copy = *message;
	struct iovec part = { .iov_base = &copy, .iov_len = sizeof(copy) };
	struct msghdr header = { .msg_iov = &part, .msg_iovlen = 1 };

	if (fd >= 0) {
		struct cmsghdr *c;

		header.msg_control = control;
		header.msg_controllen = sizeof(control);
		c = CMSG_FIRSTHDR(&header);
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(sizeof(fd));
		memcpy(CMSG_DATA(c), &fd, sizeof(fd));
	}
	return sendmsg(socket, &header, 0) == (ssize_t)sizeof(copy);
}

void child_order(const struct child *child, enum order order, int buffer, int fd)
{
	struct message message = { .order = order, .buffer = buffer };
	char answer;

	if (!pass(child->socket, &message, fd) || read(child->socket, &answer, 1) != 1)
		give_up("a child did not carry out order %d", (int)order);
}

void child_leave_in_flight(int fd)
{
	struct message message = { .buffer = -1 };
	int pair[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) || !pass(pair[0], &message, fd))
		give_up("SCM_RIGHTS: %s", strerror(errno));
}

static void stay(int done)
{
	char byte = 0;

	if (write(done, &byte, 1) != 1)
		_exit(1);
	for (;;)
		pause();
}

void child_fork(const char *comm, const char *sharing_comm, const int *buffers, const int *fds, int count, int mapped)
{
	int done[2], mmaps = holds(mapped)->mmaps;
	char answers[2];

	if (pipe2(done, O_CLOEXEC))
		give_up("pipe: %s", strerror(errno));
	if (fork() == 0) {
		process_start(comm, 0);
		for (int fd = 3; fd < HIGHEST_FD; fd++) {
			int kept = fd == done[1];

			for (int i = 0; i < count; i++)
				kept |= fd == fds[i];
			if (!kept)
				close(fd);
		}
		/* A raw clone without a stack of its own is a fork that shares what the flags say. */
		if (syscall(SYS_clone, CLONE_FILES | SIGCHLD, NULL, NULL, NULL, 0L) == 0) {
			while (table->holdings[self][mapped].mmaps != mmaps)
				usleep(1000);
			process_start(sharing_comm, 0);
		}
		for (int i = 0; i < count; i++)
			holds(buffers[i])->fds++;
		holds(mapped)->mmaps = mmaps;
		stay(done[1]);
	}
	close(done[1]);
	for (int got = 0; got < 2; got++)
		if (read(done[0], &answers[got], 1) != 1)
			give_up("the forked children did not start");
	close(done[0]);
}
