// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/*
 * Scenario leak: programs and drivers that lose buffers, and one process beside them that does it right.
 *
 *   leak TRUTHFILE
 *
 * The steps "grow-N" let one process make more and more buffers that it never closes, while the healthy one replaces all of its. "clean" takes
 * every fault away again.
 */
#define _GNU_SOURCE
#include "alloc.h"
#include "contract.h"
#include "control.h"
#include "planted.h"
#include "table.h"
#include "truth.h"
#include "v4l2.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PAGE = 4096, LEAKED_PAGES = 3, POOL_PAGES = 5, FIRST = 118, MORE = 6, ALIKE = 128, POOL = 8, DESCRIPTORS = 20, PILE = 18 };

/* Another process, which works a round for each byte and answers with one. */
struct other {
	pid_t pid;
	int ask, answer, process;
};

static struct other leaky, healthy;
static unsigned long long hung_ino, import_ino, lost_ino, pile_ino;
static unsigned hung_id, import_id, pile_ids[PILE];
static int pile_fd, keeper = -1, leaked;

static int make(const char *name, unsigned exporter, size_t pages, int *fd)
{
	int buffer;

	*fd = lab_export(exporter, 0, pages * PAGE);
	if (*fd < 0)
		give_up("LAB_EXPORT: %s", strerror(errno));
	buffer = buffer_add(*fd, "dmabuf_lab", "", "");
	if (name)
		buffer_name(buffer, *fd, name);
	return buffer;
}

static void leak(void)
{
	static int begun;
	int fd;

	for (int i = 0; i < (begun ? MORE : FIRST); i++)
		make(NULL, LAB_EXPORT_STATIC, LEAKED_PAGES, &fd);
	if (begun)
		return;
	begun = 1;
	/* The same buffer received again and again. */
	int buffer = make("received", LAB_EXPORT_STATIC, 1, &fd);

	for (int i = 1; i < DESCRIPTORS; i++)
		if (fcntl(fd, F_DUPFD_CLOEXEC, 0) < 0)
			give_up("dup: %s", strerror(errno));
	holds(buffer)->fds = DESCRIPTORS;
}

/* A pool of one size, all of it made anew. */
static void replace(void)
{
	static int fds[POOL];
	static unsigned long long inos[POOL];

	for (int i = 0; i < POOL; i++) {
		if (inos[i]) {
			close(fds[i]);
			buffer_drop(buffer_find(inos[i]));
		}
		inos[i] = table->buffers[make(NULL, LAB_EXPORT_STATIC, POOL_PAGES, &fds[i])].ino;
	}
}

static void round_of(const struct other *other)
{
	char byte = 0;

	if (write(other->ask, &byte, 1) != 1 || read(other->answer, &byte, 1) != 1)
		give_up("another process does not answer");
}

static struct other start(const char *comm, void (*work)(void))
{
	int ask[2], answer[2];
	struct other other;
	char byte;

	if (pipe2(ask, O_CLOEXEC) || pipe2(answer, O_CLOEXEC))
		give_up("pipe: %s", strerror(errno));
	other.pid = fork();
	if (other.pid < 0)
		give_up("fork: %s", strerror(errno));
	if (other.pid == 0) {
		close(ask[1]);
		close(answer[0]);
		process_start(comm, 0);
		while (read(ask[0], &byte, 1) == 1) {
			work();
			if (write(answer[1], &byte, 1) != 1)
				break;
		}
		_exit(1);
	}
	close(ask[0]);
	close(answer[1]);
	other.ask = ask[1];
	other.answer = answer[0];
	round_of(&other);
	other.process = table->process_count - 1;
	return other;
}

/* Attached, and then only the attachment holds it. */
static unsigned hold_by_attachment(const char *name, unsigned importer, int fence, unsigned long long *ino)
{
	int fd, buffer = make(name, LAB_EXPORT_DYNAMIC, 2, &fd);
	unsigned id = lab_attach(fd, importer);

	if (!id || (fence && !lab_do(LAB_FENCE, (unsigned long)fd)))
		give_up("%s: %s", name, strerror(errno));
	if (fence)
		buffer_fence(buffer, "write", "dmabuf_lab", 0);
	*ino = table->buffers[buffer].ino;
	buffer_close(buffer, fd);
	return id;
}

/* A reference that no process and no attachment has; the exporter is one that keeps none itself. */
static void lose(void)
{
	const char *exporter = "udmabuf";
	int fd = alloc_udmabuf(2 * PAGE), buffer;
	struct v4l2_node node;

	if (fd < 0) {
		exporter = "videobuf2_vmalloc";
		if (!v4l2_open(&node, 0) || !v4l2_allocate(&node, 1))
			give_up("neither udmabuf nor vivid: %s", strerror(errno));
		fd = v4l2_export(&node, 0);
	}
	keeper = open("/dev/dmabuf_lab", O_RDWR | O_CLOEXEC);
	if (fd < 0 || keeper < 0 || ioctl(keeper, LAB_KEEP, fd))
		give_up("LAB_KEEP: %s", strerror(errno));
	buffer = buffer_add(fd, exporter, "", "");
	buffer_name(buffer, fd, "lost");
	contract_exporter(buffer, 0);
	lost_ino = table->buffers[buffer].ino;
	buffer_close(buffer, fd);
}

static void pile_up(void)
{
	pile_ino = table->buffers[make("never detached", LAB_EXPORT_DYNAMIC, 1, &pile_fd)].ino;
	for (int i = 0; i < PILE; i++) {
		pile_ids[i] = lab_attach(pile_fd, LAB_MOVABLE);
		if (!pile_ids[i])
			give_up("attach: %s", strerror(errno));
	}
}

static void plant(void)
{
	planted_none();
	if (keeper < 0)
		return;
	planted_buffer("buffer.leak-suspect", lost_ino, "no process holds it and no device is attached");
	planted_buffer("buffer.attached-unheld", import_ino, "lab-movable is attached");
	planted_buffer("buffer.attached-unheld", hung_ino, "lab-revocable is attached");
	planted_buffer("buffer.fence-unheld", hung_ino, "fence of dmabuf_lab has not signalled");
	planted_buffer("attachment.piled-up", pile_ino, "18 attachments of lab-movable");
	planted_process("process.descriptors-pile-up", leaky.pid, "20 descriptors of");
	if (leaked >= ALIKE)
		planted_process("process.many-alike", leaky.pid, "of 12288 bytes");
}

static const char *done(void)
{
	contract_refresh();
	plant();
	return NULL;
}

static const char *grow(void)
{
	round_of(&leaky);
	round_of(&healthy);
	leaked += MORE;
	planted_growth(leaky.pid, "lab-leaky", leaked - FIRST);
	return done();
}

static const char *clean(void)
{
	if (kill(leaky.pid, SIGKILL) || waitpid(leaky.pid, NULL, 0) != leaky.pid)
		return step_failed(errno, "the end of the leaking process");
	for (int i = table->buffer_count - 1; i >= 0; i--)
		if (table->holdings[leaky.process][i].fds)
			buffer_drop(i);
	for (int i = 0; i < PILE; i++)
		lab_do(LAB_DETACH, pile_ids[i]);
	lab_do(LAB_DETACH, hung_id);
	lab_do(LAB_DETACH, import_id);
	close(keeper);
	keeper = -1;
	buffer_drop(buffer_find(hung_ino));
	buffer_drop(buffer_find(import_ino));
	buffer_drop(buffer_find(lost_ino));
	planted_growth(0, NULL, 0);
	return done();
}

static const struct step steps[] = { { "grow-1", grow }, { "grow-2", grow }, { "grow-3", grow }, { "clean", clean } };

int main(int argc, char **argv)
{
	if (argc != 2)
		give_up("usage: leak TRUTHFILE");
	table_create();
	process_start("lab-leak", 0);
	lab_open();
	control_offer(steps, sizeof(steps) / sizeof(steps[0]));
	planted_begin();
	/* Before this process has any dma-buf: they inherit none. */
	leaky = start("lab-leaky", leak);
	healthy = start("lab-healthy", replace);
	leaked = FIRST;
	import_id = hold_by_attachment("import only", LAB_MOVABLE, 0, &import_ino);
	hung_id = hold_by_attachment("hung", LAB_REVOCABLE, 1, &hung_ino);
	pile_up();
	lose();
	done();
	truth_write(argv[1], "leak");
	control_serve(argv[1], "leak", NULL, 0);
}
