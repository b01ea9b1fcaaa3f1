// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario stock: what the drivers of an unchanged Debian kernel can make.
 *
 *   stock TRUTHFILE
 *
 * The truth comes from what this program did and from fstat of the fds it got, never from the kernel's lists: those are
 * what is to be tested. What a kernel refuses goes into the truth's "notMade".
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "child.h"
#include "drm.h"
#include "fence.h"
#include "table.h"
#include "truth.h"
#include "v4l2.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { USER = 1000 };

static struct drm_node vgem, vgem_render, virtio, bochs;
static struct child receiver, mapper, importer, user, odd;

/* A buffer with the fd that this process has of it; fd -1: it could not be made. */
struct made {
	int buffer, fd;
	unsigned handle;
};

static const struct made nothing = { .buffer = -1, .fd = -1 };

static struct made taken_up(int fd, const char *name, const char *exp_name, const char *device, const char *driver)
{
	struct made m = { .fd = fd, .buffer = buffer_add(fd, exp_name, device, driver) };

	if (name)
		buffer_name(m.buffer, fd, name);
	return m;
}

static struct made make_drm(const struct drm_node *node, const char *exp_name, const char *name, unsigned height)
{
	struct made m;
	unsigned handle;
	int fd = node->fd < 0 ? -1 : drm_make(node, height, &handle);

	if (fd < 0) {
		not_made(node->fd < 0 ? ENODEV : errno, "PRIME export", "%s dumb buffer", node->driver);
		return nothing;
	}
	m = taken_up(fd, name, exp_name, node->device, node->driver);
	m.handle = handle;
	holds(m.buffer)->gem_handles++;
	return m;
}

static struct made make_vgem(const char *name, unsigned height)
{
	return make_drm(&vgem, "drm", name, height);
}

static struct made make_virtio(const char *name, unsigned height)
{
	return make_drm(&virtio, "virtio_gpu", name, height);
}

static struct made make_udmabuf(const char *name, size_t size)
{
	int fd = alloc_udmabuf(size);

	if (fd < 0) {
		not_made(errno, "udmabuf", "%s, %zu bytes", name ? name : "unnamed", size);
		return nothing;
	}
	return taken_up(fd, name, "udmabuf", "", "udmabuf");
}

static struct made make_heap(const char *name, size_t size)
{
	int fd = alloc_heap("system", size);

	if (fd < 0) {
		not_made(errno, "heap system", "%s, %zu bytes", name ? name : "unnamed", size);
		return nothing;
	}
	return taken_up(fd, name, "system", "", "");
}

static void drop_fd(struct made *m)
{
	close(m->fd);
	m->fd = -1;
	holds(m->buffer)->fds--;
}

static void drop_handle(const struct drm_node *node, const struct made *m)
{
	drm_close_handle(node, m->handle);
	holds(m->buffer)->gem_handles--;
}

/* The handle, or 0. A device that imports its own buffer only takes a reference: no attachment comes of it. */
static unsigned import(const struct drm_node *node, const struct made *m)
{
	struct buffer *b;
	unsigned handle;

	if (m->fd < 0)
		return 0;
	b = &table->buffers[m->buffer];
	handle = node->fd < 0 ? 0 : drm_import(node, m->fd);
	if (!handle) {
		not_made(node->fd < 0 ? ENODEV : errno, "PRIME import", "%s buffer (%s) into %s", b->exp_name,
			 *b->exporter_driver ? b->exporter_driver : "heap", node->driver);
		return 0;
	}
	if (strcmp(b->exporter_device, node->device))
		buffer_attached(m->buffer, node->device);
	holds(m->buffer)->gem_handles++;
	return handle;
}

static void order(const struct child *child, enum order what, const struct made *m)
{
	if (m->fd >= 0)
		child_order(child, what, m->buffer, m->fd);
}

static void make_names(void)
{
	/* At most 31 bytes each. The forged ones end the row of bufinfo and go on with a line that looks like its own. */
	static const char *const names[] = {
		"vgem plain",
		"gr\xc3\xb6\xc3\x9f" "e-\xce\xa9",
		"new\nline",
		"tab\there",
		"cr\rhere",
		"\xff\xfe not utf-8 \xc3(",
		"x\nTotal 9 devices attached",
		"y\n\tAttached Devices:\n\tvgem",
		"z\nexp_name:\tforged",
		"\n00004096\t00000002\t0",
		"\nTotal 0 objects, 0 bytes\n",
		"\nino:\t1",
		"\twrite fence:vgem unbound",
		"<none>",
		"",
		"esc\x1b[31m\x7f\xe2\x80\xae" "end",
		"back\\slash\\n",
		"quote\"s, commas",
		" padded ",
		"gone (deleted)",
		"thirty-one bytes are the limit!",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		make_vgem(names[i], 16);
	make_vgem(NULL, 16);
}

static void make_shared(void)
{
	struct made forked[3], m = make_vgem("shared by fork", 64);
	int buffers[3], fds[3], count = 0;

	forked[0] = m;
	forked[1] = make_virtio("inherited and mapped", 64);
	forked[2] = make_heap("shared by fork too", 8192);
	for (int i = 0; i < 2; i++)
		if (dup(m.fd) >= 0)
			holds(m.buffer)->fds++;
	for (int i = 0; i < 3; i++) {
		if (forked[i].fd < 0)
			continue;
		buffers[count] = forked[i].buffer;
		fds[count++] = forked[i].fd;
	}
	/* Fork copies mappings as well; all that this process maps is this one buffer. */
	if (forked[1].fd >= 0 && !map_buffer(forked[1].buffer, forked[1].fd))
		not_made(errno, "mmap", "virtio_gpu buffer");
	child_fork("lab-fork", "lab-clone", buffers, fds, count, forked[1].fd >= 0 ? forked[1].buffer : m.buffer);

	m = make_vgem("sent\nname:\tto three\t", 64);
	order(&receiver, KEEP, &m);
	order(&user, KEEP_TWICE, &m);
	order(&odd, KEEP, &m);
	m = make_vgem("only sent away", 64);
	drop_handle(&vgem, &m);
	order(&receiver, KEEP, &m);
	drop_fd(&m);
	m = make_virtio("user maps it", 64);
	order(&user, MAP, &m);
	m = make_udmabuf("odd one's", 4096);
	order(&odd, KEEP, &m);
	if (m.fd >= 0)
		drop_fd(&m);
	child_order(&user, MAKE_OWN, -1, -1);
}

/* Buffers that no process has an fd of. */
static void make_without_fd(void)
{
	struct made m = make_vgem("map\nped \\012 only", 64);

	drop_handle(&vgem, &m);
	order(&mapper, MAP_ONLY, &m);
	drop_fd(&m);
	m = make_udmabuf("mapped only, udmabuf", 16384);
	order(&mapper, MAP_ONLY, &m);
	if (m.fd >= 0)
		drop_fd(&m);

	m = make_vgem("exporter's handle only", 64);
	drop_fd(&m);
	m = make_virtio("importer's handle only", 64);
	if (m.fd >= 0) {
		order(&importer, IMPORT_ONLY, &m);
		drop_handle(&virtio, &m);
		drop_fd(&m);
	}

	m = make_vgem("in flight", 64);
	drop_handle(&vgem, &m);
	child_leave_in_flight(m.fd);
	drop_fd(&m);
	table->buffers[m.buffer].in_flight = 1;
}

static void make_imports(void)
{
	struct drm_node second;
	struct made m = make_virtio("both nodes of vgem", 128);

	import(&vgem, &m);
	import(&vgem_render, &m);
	import(&bochs, &m);
	m = make_virtio("y\n\t0000:00:1f.0", 32);
	import(&vgem, &m);
	m = make_virtio(NULL, 32);
	if (m.fd >= 0 && drm_open(&second, "virtio_gpu", DRM_RENDER))
		import(&second, &m);
	m = make_vgem("imported by its exporter", 32);
	import(&vgem_render, &m);
	import(&virtio, &m);
	import(&bochs, &m);
	m = make_udmabuf(NULL, 2 << 20);
	import(&vgem, &m);
	import(&bochs, &m);
	m = make_heap("rounded up", 5000);
	import(&vgem, &m);
	m = make_drm(&bochs, "drm", "bochs dumb", 64);
	import(&vgem, &m);
}

static void make_vivid(void)
{
	static const char *const exp_names[] = { "videobuf2_vmalloc", "videobuf2_dma_contig" };

	for (int i = 0; i < 2; i++) {
		struct v4l2_node node;

		if (!v4l2_open(&node, i) || !v4l2_allocate(&node, 2)) {
			not_made(errno, "vivid", "instance %d, %s", i, exp_names[i]);
			continue;
		}
		for (unsigned index = 0; index < 2; index++) {
			int fd = v4l2_export(&node, index);
			struct made m;

			if (fd < 0) {
				not_made(errno, "VIDIOC_EXPBUF", "%s", exp_names[i]);
				continue;
			}
			m = taken_up(fd, index ? NULL : i ? "vivid contiguous" : "vivid vmalloc", exp_names[i], node.device, "vivid");
			if (index)
				import(&vgem, &m);
		}
	}
}

/* vb2-vmalloc only maps an imported buffer into the kernel, without an attachment; vb2-dma-contig attaches. */
static void make_vivid_imports(void)
{
	struct v4l2_node node;
	struct made m = make_vgem("queued in vivid (vmalloc)", 1024);

	if (!v4l2_open(&node, 2) || !v4l2_import(&node, m.fd))
		not_made(errno, "VIDIOC_PREPARE_BUF", "vgem buffer into vivid (vmalloc)");
	/* It has to be contiguous. The system heap takes blocks of 1 MiB while there are any. */
	m = make_heap("queued in vivid (contiguous)", 1 << 20);
	if (m.fd < 0)
		return;
	if (!v4l2_open(&node, 3) || !v4l2_import(&node, m.fd))
		not_made(errno, "VIDIOC_PREPARE_BUF", "heap buffer into vivid (dma-contig)");
	else
		buffer_attached(m.buffer, node.device);
}

static void make_fence(const struct made *m, unsigned handle, int write, int signalled)
{
	if (m->fd < 0 || !handle)
		return;
	if (signalled ? fence_signalled(&vgem, handle, write) : fence_arm(&vgem, handle, write))
		buffer_fence(m->buffer, write ? "write" : "read", signalled ? NULL : "vgem", signalled);
	else
		not_made(errno, "VGEM_FENCE_ATTACH", "%s, %s", write ? "write" : "read", signalled ? "signalled" : "unsignalled");
}

static void make_fences(void)
{
	struct made m = make_vgem("write fence", 16), idle;

	make_fence(&m, m.handle, 1, 0);
	m = make_vgem("two read fences", 16);
	make_fence(&m, m.handle, 0, 0);
	make_fence(&m, m.handle, 0, 0);
	m = make_vgem("signalled write fence", 16);
	make_fence(&m, m.handle, 1, 1);
	m = make_vgem("signalled read fence", 16);
	make_fence(&m, m.handle, 0, 1);
	m = make_virtio("importer's read fence", 16);
	make_fence(&m, import(&vgem, &m), 0, 0);
	m = make_heap("importer's write fence", 4096);
	make_fence(&m, import(&vgem, &m), 1, 0);

	idle = make_vgem("idle", 16);
	m = make_vgem("imported sync file", 16);
	if (fence_import_idle(idle.fd, m.fd, 1))
		buffer_fence(m.buffer, "write", NULL, 1);
	else
		not_made(errno, "DMA_BUF_IOCTL_IMPORT_SYNC_FILE", "a stub fence");
}

static void open_node(struct drm_node *node, const char *driver, enum drm_kind kind)
{
	if (drm_open(node, driver, kind))
		return;
	snprintf(node->driver, TEXT, "%s", driver);
	not_made(errno, driver, "no such DRM device");
}

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: stock TRUTHFILE");
	table_create();
	process_start("lab-main", 0);
	receiver = child_start("lab-scm", 0);
	mapper = child_start("lab-map", 0);
	importer = child_start("lab-gem", 0);
	user = child_start("lab-user", USER);
	odd = child_start("a) R 1\n\t(\xff", USER);

	open_node(&vgem, "vgem", DRM_CARD);
	open_node(&vgem_render, "vgem", DRM_RENDER);
	open_node(&virtio, "virtio_gpu", DRM_CARD);
	open_node(&bochs, "bochs-drm", DRM_CARD);
	if (vgem.fd < 0)
		give_up("no vgem: nothing can be made");

	make_shared();
	make_names();
	make_without_fd();
	make_imports();
	make_vivid();
	make_vivid_imports();
	make_fences();
	truth_write(argv[1], "stock");
	fence_keep_armed();
}
