// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario devmem: receive queues of network devices that are given dma-bufs, as for TCP that receives into device memory.
 *
 *   devmem TRUTHFILE
 *
 * The attachment is the kernel's own, in the name of the device behind the port, and lives as long as the netlink socket that asked
 * for it: not as long as the link is up, nor as long as the port is there. The device itself stays: the kernel holds no reference
 * to what it attaches, and nobody may ask it for the name of a device that is gone.
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "contract.h"
#include "control.h"
#include "netdev.h"
#include "table.h"
#include "truth.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* What is unbound is detached by a worker, a moment later. */
enum { MOMENT_US = 1000000 };
enum { BYTES = 1048576, QUEUES = 2, BUFFERS = 3, BINDINGS = 4 };

static struct netdev first, second;
static int buffers[BUFFERS], fds[BUFFERS];

/* A socket and what is bound over it. */
static struct binding {
	int socket; /* -1: closed */
	int buffer;
	const struct netdev *device;
} bindings[BINDINGS];

static int count;

/* The test module says of its own buffers what is attached; of others the program does. */
static const char *done(void)
{
	contract_refresh();
	for (int i = 0; i < BUFFERS; i++) {
		struct buffer *b = &table->buffers[buffers[i]];

		if (b->contracts_known)
			continue;
		b->attachment_count = 0;
		for (int k = 0; k < count; k++)
			if (bindings[k].socket >= 0 && bindings[k].buffer == buffers[i])
				buffer_attached(buffers[i], bindings[k].device->device);
	}
	return NULL;
}

static const char *bind_to(const struct netdev *device, unsigned queue, int buffer)
{
	struct binding *b = &bindings[count];

	if (count == BINDINGS)
		return "everything is bound";
	b->socket = netdev_socket();
	b->device = device;
	b->buffer = buffers[buffer];
	if (!netdev_bind(b->socket, device, queue, fds[buffer])) {
		int error = errno;

		close(b->socket);
		return step_failed(error, "bind-rx of %s", device->port);
	}
	count++;
	return NULL;
}

static const char *link_to(int up)
{
	return netdev_link(&first, up) ? done() : step_failed(errno, "link");
}

static const char *link_down(void)
{
	return link_to(0);
}

static const char *link_up(void)
{
	return link_to(1);
}

static const char *bind_second(void)
{
	const char *failed = bind_to(&first, 1, 0);

	return failed ? failed : done();
}

/* A queue that is bound takes no other; of the attempt nothing may be left. */
static const char *bind_bound(void)
{
	if (!bind_to(&first, 0, 1))
		return "a queue that is bound has taken another buffer";
	usleep(MOMENT_US);
	return done();
}

static const char *close_socket(void)
{
	for (int i = 0; i < count; i++)
		if (bindings[i].device == &first && bindings[i].socket >= 0) {
			close(bindings[i].socket);
			bindings[i].socket = -1;
			usleep(MOMENT_US);
			return done();
		}
	return "there is no socket any more";
}

static const char *remove_port(void)
{
	static int removed;

	if (removed++)
		return "it was removed";
	netdev_remove_port(&second);
	usleep(MOMENT_US);
	return done();
}

static const struct step steps[] = {
	{ "link-down", link_down },
	{ "link-up", link_up },
	{ "bind-second", bind_second },
	{ "bind-bound", bind_bound },
	{ "close-socket", close_socket },
	{ "remove-port", remove_port },
};

static void take_up(int index, int fd, const char *exp_name, const char *driver, const char *name)
{
	if (fd < 0)
		give_up("%s: %s", exp_name, strerror(errno));
	fds[index] = fd;
	buffers[index] = buffer_add(fd, exp_name, "", driver);
	buffer_name(buffers[index], fd, name);
}

int main(int argc, char **argv)
{
	const char *failed;

	if (argc != 2)
		give_up("usage: devmem TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	netdev_make(&first, 1, QUEUES);
	netdev_make(&second, 2, QUEUES);
	take_up(0, lab_export(LAB_EXPORT_DYNAMIC, 0, BYTES), "dmabuf_lab", "", "movable");
	take_up(1, alloc_udmabuf(BYTES), "udmabuf", "udmabuf", "memfd");
	take_up(2, alloc_heap("system", BYTES), "system", "", "heap");
	if ((failed = bind_to(&first, 0, 0)) || (failed = bind_to(&second, 0, 1)) || (failed = bind_to(&second, 1, 2)))
		give_up("%s", failed);
	done();
	truth_write(argv[1], "devmem");
	control_serve(argv[1], "devmem", NULL, 0);
}
