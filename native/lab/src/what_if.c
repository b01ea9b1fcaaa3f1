// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario what-if: each step does what an action of `dmascope what-if` speaks of, so that what was foretold can be held against what happened.
 *
 *   what-if TRUTHFILE
 *
 * Only steps whose things this kernel could make are offered; what it could not is noted as not made.
 */
#define _GNU_SOURCE
#include "outcome.h"
#include "contract.h"
#include "control.h"
#include "drm.h"
#include "region.h"
#include "table.h"
#include "truth.h"
#include "vfio.h"

#include <errno.h>
#include <fcntl.h>
#include <rdma/ib_user_ioctl_verbs.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 4, BYTES = PAGES * PAGE, HEIGHT = 64, MOST_STEPS = 12 };
/* QEMU's ivshmem-plain, whose BAR 2 is its memory, and its edu. */
enum { VENDOR = 0x1af4, DEVICE = 0x1110, BAR = 2, PEER_VENDOR = 0x1234, PEER_DEVICE = 0x11e8 };

static struct step offered[MOST_STEPS];
static int offered_count;

static struct rdma pinned, movable, revocable;
static struct vfio_function function;
static int followers_fd, refusing_fd;
static int display, bar = -1;
static unsigned long long display_ino, bar_ino;
static char display_device[TEXT];
static pid_t child;
static int child_process;

static int make(const char *name, unsigned exporter, unsigned flags, int *buffer)
{
	int fd = lab_export(exporter, flags, BYTES);

	if (fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	*buffer = buffer_add(fd, "dmabuf_lab", "", "");
	buffer_name(*buffer, fd, name);
	return fd;
}

static unsigned attach(int fd, unsigned importer, int mapped)
{
	unsigned id = lab_attach(fd, importer);

	if (!id || (mapped && !lab_do(LAB_MAP, id) && errno != EBUSY))
		not_made(errno, id ? "map" : "attach", "%s", lab_importer_name(importer));
	return id;
}

/* What a step leaves: the account was taken, and those who lost a mapping have tried to get it back. */
static const char *done(void)
{
	outcome_again();
	contract_refresh();
	region_refresh();
	return NULL;
}

static const char *evict(void)
{
	int error;

	outcome_take();
	error = lab_do(LAB_EVICT, 2 * BYTES) ? 0 : errno;
	outcome_take();
	outcome_answer(error);
	return done();
}

/* The buffer is given back before the importers try to map again: a revoke is not for ever. */
static const char *take_back(int fd)
{
	int refused;

	outcome_take();
	refused = !lab_do(LAB_REVOKE, (unsigned long)fd);
	outcome_take();
	if (!refused && !lab_do(LAB_RESTORE, (unsigned long)fd))
		return step_failed(errno, "LAB_RESTORE");
	return done();
}

static const char *revoke_followers(void)
{
	return take_back(followers_fd);
}

static const char *revoke_refusing(void)
{
	return take_back(refusing_fd);
}

static const char *close_child(void)
{
	outcome_take();
	if (kill(child, SIGKILL) || waitpid(child, NULL, 0) != child)
		return step_failed(errno, "the end of a process");
	for (int i = table->buffer_count - 1; i >= 0; i--) {
		struct holding *own = &table->holdings[child_process][i];
		int others = 0;

		for (int p = 0; p < table->process_count; p++)
			others += p != child_process && (table->holdings[p][i].fds || table->holdings[p][i].mmaps);
		*own = (struct holding){ 0 };
		if (!others && table->buffers[i].of == child_process + 1)
			buffer_drop(i);
	}
	for (int i = table->region_count - 1; i >= 0; i--)
		if (table->regions[i].process == child_process)
			region_forget(i);
	outcome_take();
	return done();
}

static const char *unplug_nic(void)
{
	outcome_take();
	if (ioctl(lab_file(), LAB_NIC_UNPLUG, 1))
		return step_failed(errno, "LAB_NIC_UNPLUG");
	for (int i = table->region_count - 1; i >= 0; i--)
		if (!strcmp(table->regions[i].device, "lab_pinned0"))
			region_forget(i);
	outcome_take();
	return done();
}

static int write_to(const char *path, const char *text)
{
	int file = open(path, O_WRONLY | O_CLOEXEC);
	int good = file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text);

	if (file >= 0)
		close(file);
	return good;
}

/* How many references the module of the display's driver has; it is torn down when none is left. */
static int driver_in_use(void)
{
	FILE *of = fopen("/sys/module/bochs/refcnt", "re");
	int count = -1;

	if (!of || fscanf(of, "%d", &count) != 1)
		give_up("/sys/module/bochs/refcnt: %s", strerror(errno));
	fclose(of);
	return count > 0;
}

static const char *unplug_display(void)
{
	outcome_take();
	if (!write_to("/sys/bus/pci/drivers/bochs-drm/unbind", display_device))
		return step_failed(errno, "unbind");
	outcome_take();
	/* Nothing but this buffer uses the driver any more. */
	if (driver_in_use())
		outcome_blocked(display_ino);
	return done();
}

/* vfio_pci_dma_buf.revoked: set while memory decoding is off, and for good when the function is closed. */
static void bar_revoked(const char *word)
{
	table->buffers[buffer_find(bar_ino)].revoked = word;
}

static const char *revoke_function(void)
{
	outcome_take();
	if (!vfio_memory(&function, 0))
		return step_failed(errno, "command register");
	bar_revoked("true");
	outcome_take();
	if (!vfio_memory(&function, 1))
		return step_failed(errno, "command register");
	bar_revoked("false");
	return done();
}

static const char *reset_function(void)
{
	outcome_take();
	if (!vfio_reset(&function))
		return step_failed(errno, "VFIO_DEVICE_RESET");
	outcome_take();
	return done();
}

/* As a hypervisor does when the function is unplugged: it lets go, and the function goes. */
static const char *unplug_function(void)
{
	char path[2 * TEXT];

	outcome_take();
	vfio_close(&function);
	bar_revoked("true");
	snprintf(path, sizeof(path), "/sys/bus/pci/devices/%s/remove", function.address);
	if (!write_to(path, "1"))
		return step_failed(errno, "remove");
	/* No reader finds a device that is gone. */
	table->buffers[buffer_find(bar_ino)].exporter_device[0] = 0;
	table->buffers[buffer_find(bar_ino)].exporter_driver[0] = 0;
	outcome_take();
	return done();
}

__attribute__((format(printf, 3, 4))) static void offer(const char *name, const char *(*take)(void), const char *format, ...)
{
	va_list args;
	char words[TEXT];

	va_start(args, format);
	vsnprintf(words, sizeof(words), format, args);
	va_end(args);
	offered[offered_count++] = (struct step){ name, take };
	outcome_action(name, "%s", words);
}

/* Marks what goes when the child ends, if nobody else holds it. */
static int of_child(const char *name, int *buffer)
{
	int fd = make(name, LAB_EXPORT_STATIC, 0, buffer);

	table->buffers[*buffer].of = self + 1;
	return fd;
}

static void work_of_child(int shared)
{
	int buffer, fd;

	process_start("lab-user", 0);
	holds(shared)->fds++;
	of_child("only the child's", &buffer);
	fd = of_child("mapped by the child", &buffer);
	if (mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED)
		give_up("mmap: %s", strerror(errno));
	holds(buffer)->mmaps++;
	if (region_open(&pinned, "lab_pinned0", RDMA_DRIVER_UNKNOWN, "pinned")) {
		fd = of_child("registered by the child", &buffer);
		region_of_dmabuf(&pinned, buffer, fd, 0, BYTES, VERBS_REMOTE);
	}
}

static void start_child(void)
{
	int shared, ready[2];
	char byte = 0;

	make("shared", LAB_EXPORT_STATIC, 0, &shared);
	if (pipe2(ready, O_CLOEXEC))
		give_up("pipe: %s", strerror(errno));
	child = fork();
	if (child < 0)
		give_up("fork: %s", strerror(errno));
	if (child == 0) {
		work_of_child(shared);
		if (write(ready[1], &byte, 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	close(ready[1]);
	if (read(ready[0], &byte, 1) != 1)
		give_up("the child does not start");
	close(ready[0]);
	child_process = table->process_count - 1;
	offer("close", close_child, "close %d", (int)child);
}

static void make_device_memory(void)
{
	int buffer, fd;

	make("of the device", LAB_EXPORT_DYNAMIC, LAB_DEVICE_MEMORY, &buffer);
	fd = make("of the device, followed", LAB_EXPORT_DYNAMIC, LAB_DEVICE_MEMORY, &buffer);
	attach(fd, LAB_IB_MOVABLE, 1);
	fd = make("of the device, pinned", LAB_EXPORT_DYNAMIC, LAB_DEVICE_MEMORY, &buffer);
	attach(fd, LAB_IB_PINNED, 0);
	offer("evict", evict, "evict %d %d " LAB_GPU_DEVICE, 2 * BYTES, (int)getpid());
}

static void make_revoked(void)
{
	int buffer;

	followers_fd = make("with followers", LAB_EXPORT_DYNAMIC, 0, &buffer);
	attach(followers_fd, LAB_IB_MOVABLE, 1);
	attach(followers_fd, LAB_IB_REVOCABLE, 0);
	offer("revoke", revoke_followers, "revoke ino:%llu", table->buffers[buffer].ino);
	refusing_fd = make("with one that refuses", LAB_EXPORT_DYNAMIC, 0, &buffer);
	attach(refusing_fd, LAB_IB_PINNED, 0);
	attach(refusing_fd, LAB_STATIC, 1);
	offer("revoke-refused", revoke_refusing, "revoke ino:%llu", table->buffers[buffer].ino);
}

/* One on each of the other devices too, which has nothing to lose by what becomes of the first. */
static void register_elsewhere(void)
{
	int buffer, fd = make("registered elsewhere", LAB_EXPORT_STATIC, 0, &buffer);

	if (region_open(&movable, "lab_movable0", RDMA_DRIVER_UNKNOWN, "movable"))
		region_of_dmabuf(&movable, buffer, fd, 0, PAGE, VERBS_REMOTE);
	if (region_open(&revocable, "lab_revocable0", RDMA_DRIVER_UNKNOWN, "pinned-revocable"))
		region_of_dmabuf(&revocable, buffer, fd, 0, 2 * PAGE, VERBS_REMOTE);
}

static void make_registered(void)
{
	int buffer, fd;

	if (!region_open(&pinned, "lab_pinned0", RDMA_DRIVER_UNKNOWN, "pinned"))
		return;
	fd = make("registered", LAB_EXPORT_STATIC, 0, &buffer);
	if (region_of_dmabuf(&pinned, buffer, fd, 0, BYTES, VERBS_REMOTE) >= 0)
		offer("unplug-nic", unplug_nic, "unplug lab-nic-pinned");
}

static void make_display(void)
{
	struct drm_node bochs;
	unsigned handle;
	int buffer;
	char *at;

	if (!drm_open(&bochs, "bochs-drm", DRM_CARD)) {
		not_made(errno, "DRM node", "bochs-drm");
		return;
	}
	display = drm_make(&bochs, HEIGHT, &handle);
	if (display < 0) {
		not_made(errno, "export", "bochs-drm");
		close(bochs.fd);
		return;
	}
	snprintf(display_device, TEXT, "%s", bochs.device);
	buffer = buffer_add(display, "drm", "", "");
	buffer_name(buffer, display, "of the display");
	display_ino = table->buffers[buffer].ino;
	at = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, display, 0);
	/* Its handles go with it: then only the dma-buf keeps the driver. */
	close(bochs.fd);
	if (at == MAP_FAILED)
		not_made(errno, "mmap", "of the display");
	else {
		holds(buffer)->mmaps++;
		outcome_mapping(display_ino, at);
	}
	offer("unplug-display", unplug_display, "unplug %s", display_device);
}

static void attach_peer(unsigned importer, const char *peer, int mapped)
{
	unsigned id = lab_attach_as(bar, importer, peer);

	if (!id || (mapped && !lab_do(LAB_MAP, id)))
		not_made(errno, id ? "map" : "attach", "%s as %s", lab_importer_name(importer), peer);
}

static void make_function(void)
{
	char peer[TEXT];
	int buffer;

	if (!vfio_open(&function, VENDOR, DEVICE) || !vfio_find(PEER_VENDOR, PEER_DEVICE, peer)) {
		not_made(errno, function.what, "ivshmem");
		return;
	}
	/* A buffer made while memory is off is born revoked. */
	if (!vfio_memory(&function, 1))
		give_up("the function's memory cannot be switched on");
	bar = vfio_dma_buf(&function, BAR);
	if (bar < 0) {
		not_made(errno, "VFIO_DEVICE_FEATURE_DMA_BUF", "BAR %d of ivshmem", BAR);
		return;
	}
	buffer = buffer_add(bar, "vfio_pci_core", function.address, "vfio-pci");
	buffer_name(buffer, bar, "BAR 2");
	bar_ino = table->buffers[buffer].ino;
	contract_exporter(buffer, 0);
	bar_revoked("false");
	attach_peer(LAB_IB_REVOCABLE, peer, 0);
	attach_peer(LAB_IB_MOVABLE, peer, 1);
	offer("revoke-function", revoke_function, "revoke %s", function.address);
	offer("reset-function", reset_function, "reset %s", function.address);
	offer("unplug-function", unplug_function, "unplug %s", function.address);
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: what-if TRUTHFILE");
	table_create();
	process_start("lab-what-if", 0);
	lab_open();
	outcome_begin();
	if (ioctl(lab_file(), LAB_NICS))
		give_up("LAB_NICS: %s", strerror(errno));
	/* Before there are other buffers: it inherits only the one that it shares. */
	start_child();
	make_device_memory();
	make_revoked();
	make_registered();
	register_elsewhere();
	make_display();
	make_function();
	control_offer(offered, (size_t)offered_count);
	contract_refresh();
	region_refresh();
	outcome_take();
	truth_write(argv[1], "what-if");
	control_serve(argv[1], "what-if", NULL, 0);
}
