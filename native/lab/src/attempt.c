// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "attempt.h"

#include "alloc.h"
#include "drm_abi.h"
#include "lab_dev.h"
#include "sysfs.h"
#include "verbs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <rdma/ib_user_ioctl_verbs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define BUFINFO "/sys/kernel/debug/dma_buf/bufinfo"

enum { PAGE = 4096, SMALL = 64 << 10, WIDTH = 64, BITS = 32, OPEN = O_RDWR | O_CLOEXEC };

/* What is open during an attempt. */
struct work {
	int drm, buffer, node; /* -1: not open */
	struct verbs verbs;
};

static void rdma_name(struct side *side)
{
	char path[TEXT];
	FILE *file;

	snprintf(path, sizeof(path), "/sys/class/infiniband_verbs/%s/ibdev", side->name);
	file = fopen(path, "re");
	if (!file || !fgets(side->rdma, sizeof(side->rdma), file))
		give_up("%s: %s", path, strerror(errno));
	fclose(file);
	side->rdma[strcspn(side->rdma, "\n")] = '\0';
}

static int add_side(struct side *sides, int count, enum side_kind kind, const char *word, const char *name, const char *link)
{
	struct side *s = &sides[count];

	if (count == MAX_SIDES)
		give_up("too many exporters or importers");
	*s = (struct side){ .kind = kind };
	snprintf(s->id, sizeof(s->id), "%s%s%.40s", word, *name ? "-" : "", name);
	snprintf(s->name, sizeof(s->name), "%.47s", name);
	if (link && !access(link, F_OK))
		sysfs_target_name(link, s->device);
	if (kind == SIDE_MR)
		rdma_name(s);
	return count + 1;
}

/* Entries of a class that begin with PREFIX and go on with a digit (any, when PREFIX is ""). */
static int add_class(struct side *sides, int count, enum side_kind kind, const char *word, const char *class, const char *prefix)
{
	struct dirent **found;
	char path[TEXT];
	int n;

	snprintf(path, sizeof(path), "/sys/class/%s", class);
	n = scandir(path, &found, NULL, versionsort);
	for (int i = 0; i < n; i++) {
		const char *name = found[i]->d_name;
		size_t at = strlen(prefix);
		char link[TEXT + 64];

		snprintf(link, sizeof(link), "%s/%.40s/device", path, name);
		if (name[0] != '.' && !strncmp(name, prefix, at) && (!at || name[at + strspn(name + at, "0123456789")] == '\0'))
			count = add_side(sides, count, kind, word, name, link);
		free(found[i]);
	}
	if (n >= 0)
		free(found);
	return count;
}

int sides_exporters(struct side sides[MAX_SIDES])
{
	int count = 0;

	if (!access("/dev/udmabuf", F_OK))
		count = add_side(sides, count, SIDE_UDMABUF, "udmabuf", "", NULL);
	count = add_class(sides, count, SIDE_HEAP, "heap", "dma_heap", "");
	return add_class(sides, count, SIDE_DUMB, "dumb", "drm", "card");
}

int sides_importers(struct side sides[MAX_SIDES])
{
	int count = add_class(sides, 0, SIDE_PRIME, "prime", "drm", "renderD");

	count = add_class(sides, count, SIDE_PRIME, "prime", "drm", "card");
	count = add_class(sides, count, SIDE_MR, "mr", "infiniband_verbs", "uverbs");
	return add_class(sides, count, SIDE_V4L2, "v4l2", "video4linux", "video");
}

static int open_node(const char *folder, const char *name)
{
	char path[TEXT];

	snprintf(path, sizeof(path), "/dev/%s/%s", folder, name);
	return open(path, OPEN);
}

static int make_dumb(const struct side *side, size_t size, struct work *work)
{
	struct drm_create_dumb dumb = { .width = WIDTH, .height = (unsigned)(size / (WIDTH * BITS / 8)), .bits_per_pixel = BITS };
	struct drm_prime prime = { .flags = OPEN };

	work->drm = open_node("dri", side->name);
	if (work->drm < 0 || ioctl(work->drm, LAB_DRM_CREATE_DUMB, &dumb))
		return -1;
	prime.handle = dumb.handle;
	return ioctl(work->drm, LAB_DRM_PRIME_HANDLE_TO_FD, &prime) ? -1 : prime.fd;
}

static int make(const struct side *side, size_t size, struct work *work)
{
	switch (side->kind) {
	case SIDE_UDMABUF:
		return alloc_udmabuf(size);
	case SIDE_HEAP:
		return alloc_heap(side->name, size);
	default:
		return make_dumb(side, size, work);
	}
}

void sides_pictures(const struct side *importers, int count)
{
	for (int i = 0; i < count; i++) {
		struct v4l2_format format = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
		char path[TEXT];
		int node;

		if (importers[i].kind != SIDE_V4L2)
			continue;
		format.fmt.pix.width = 640;
		format.fmt.pix.height = 480;
		format.fmt.pix.pixelformat = V4L2_PIX_FMT_YUYV;
		snprintf(path, sizeof(path), "/dev/%s", importers[i].name);
		node = open(path, OPEN);
		if (node < 0 || ioctl(node, VIDIOC_S_FMT, &format))
			not_made(errno, "VIDIOC_S_FMT", "%s", path);
		if (node >= 0)
			close(node);
	}
}

/* What a capture device wants a buffer to hold, in a power of two so that a heap can give it in one piece; SMALL where it is no such device. */
static size_t wanted(const struct side *side, struct work *work)
{
	struct v4l2_format format = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	char path[TEXT];
	size_t size = SMALL;

	if (side->kind != SIDE_V4L2)
		return size;
	snprintf(path, sizeof(path), "/dev/%s", side->name);
	work->node = open(path, OPEN);
	if (work->node < 0 || ioctl(work->node, VIDIOC_G_FMT, &format))
		return size;
	while (size < format.fmt.pix.sizeimage)
		size *= 2;
	return size;
}

/* Which of the two calls of V4L2 failed is of no interest to who asks whether it takes the buffer; but asking for a queue is no attach. */
static const char *take(const struct side *side, struct work *work)
{
	struct v4l2_requestbuffers request = { .count = 1, .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_DMABUF };
	struct v4l2_buffer buffer = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_DMABUF, .m.fd = work->buffer };
	struct drm_prime prime = { .fd = work->buffer };
	struct verbs_mr mr;

	switch (side->kind) {
	case SIDE_PRIME:
		work->node = open_node("dri", side->name);
		if (work->node < 0)
			return "prepare";
		return ioctl(work->node, LAB_DRM_PRIME_FD_TO_HANDLE, &prime) ? "attach" : NULL;
	case SIDE_MR:
		if (!verbs_open(&work->verbs, side->rdma))
			return "prepare";
		/* Of the drivers here only this one has an id of its own. */
		work->verbs.driver = strncmp(side->rdma, "rxe", 3) ? RDMA_DRIVER_UNKNOWN : RDMA_DRIVER_RXE;
		return verbs_register_dmabuf(&work->verbs, work->buffer, 0, SMALL, VERBS_LOCAL, &mr) ? NULL : "attach";
	default:
		if (work->node < 0 || ioctl(work->node, VIDIOC_REQBUFS, &request))
			return "prepare";
		return ioctl(work->node, VIDIOC_PREPARE_BUF, &buffer) ? "attach" : NULL;
	}
}

/*
 * Devices that are attached to the buffer and references of it, by the kernel's list of all buffers. The buffers of attempts have no name, so no
 * text there can pass for another.
 */
void attempt_look(struct attempt *result)
{
	FILE *list = fopen(BUFINFO, "re");
	char *line = NULL;
	size_t room = 0;
	int mine = 0;

	if (!list)
		give_up(BUFINFO ": %s", strerror(errno));
	while (getline(&line, &room, list) > 0) {
		unsigned long long size, ino;
		unsigned flags, mode;
		char exporter[TEXT];
		long count;

		line[strcspn(line, "\n")] = '\0';
		if (sscanf(line, "%llu\t%x\t%x\t%ld\t%127[^\t]\t%llu", &size, &flags, &mode, &count, exporter, &ino) == 6) {
			mine = ino == result->ino;
			if (mine)
				result->references = count;
		} else if (!strncmp(line, "Total ", 6)) {
			mine = 0;
		} else if (mine && line[0] == '\t' && line[1] && !strstr(line, "Attached Devices:") && !strstr(line, " fence:")) {
			if (result->attached_count == MAX_ATTEMPT_DEVICES)
				give_up("too many devices attached");
			snprintf(result->attached[result->attached_count++], TEXT, "%s", line + 1);
		}
	}
	free(line);
	fclose(list);
}

/* What kind of contract a device of this lab makes (README, "The test module"); whatever else attaches here is a static importer. */
static const char *class_of(const struct side *importer)
{
	static const char *const names[] = LAB_NIC_NAMES, *const classes[] = { "movable", "pinned", "pinned-revocable" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(importer->rdma, names[i]))
			return classes[i];
	return "static";
}

static long long now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static void close_all(struct work *work)
{
	int fds[] = { work->verbs.fd, work->node, work->buffer, work->drm };

	for (size_t i = 0; i < sizeof(fds) / sizeof(fds[0]); i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

/*
 * videobuf2 keeps its reference for ever when an exporter refuses the device (drivers/media/common/videobuf2/videobuf2-core.c __prepare_dmabuf(), seen
 * in 6.12.95 with bochs, which has no pages to attach to). Such a buffer is one that there is.
 */
static void leaked(struct attempt *result, size_t size)
{
	struct attempt after = { .ino = result->ino, .references = -1 };
	struct buffer *b = &table->buffers[table->buffer_count];

	attempt_look(&after);
	result->leaked = after.references >= 0;
	if (!result->leaked)
		return;
	if (table->buffer_count == MAX_BUFFERS)
		give_up("too many buffers");
	*b = (struct buffer){ .ino = result->ino, .size = size, .pins = -1, .mapped = -1 };
	table->buffer_count++;
}

void attempt(const struct side *exporter, const struct side *importer, struct attempt *result)
{
	struct work work = { .drm = -1, .buffer = -1, .node = -1, .verbs.fd = -1 };
	size_t size = wanted(importer, &work);
	long long start = now_us(), looked = 0;
	struct stat st;

	*result = (struct attempt){ 0 };
	snprintf(result->exporter, sizeof(result->exporter), "%s", exporter->id);
	snprintf(result->importer, sizeof(result->importer), "%s", importer->id);
	snprintf(result->device, sizeof(result->device), "%s", importer->device);
	snprintf(result->rdma, sizeof(result->rdma), "%s", importer->rdma);
	work.buffer = make(exporter, size, &work);
	if (work.buffer < 0) {
		result->stage = "export";
		result->error = errno;
	} else {
		if (fstat(work.buffer, &st))
			give_up("fstat of a dma-buf: %s", strerror(errno));
		result->ino = st.st_ino;
		result->stage = take(importer, &work);
		result->error = result->stage ? errno : 0;
		looked = now_us();
		attempt_look(result);
		looked = now_us() - looked;
		if (result->attached_count)
			result->class = class_of(importer);
	}
	close_all(&work);
	result->us = now_us() - start - looked;
	if (result->ino)
		leaked(result, size);
}
