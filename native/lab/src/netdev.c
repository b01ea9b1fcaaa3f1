// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "netdev.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <linux/genetlink.h>
#include <linux/netlink.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* include/uapi/linux/netdev.h, which Debian 12's linux-libc-dev lacks. */
enum { CMD_BIND_RX = 13 };
enum { A_DMABUF_IFINDEX = 1, A_DMABUF_QUEUES = 2, A_DMABUF_FD = 3, A_DMABUF_ID = 4 };
enum { A_QUEUE_ID = 1, A_QUEUE_TYPE = 3, QUEUE_RX = 0 };

enum { ROOM = 8192 };

struct request {
	struct nlmsghdr head;
	struct genlmsghdr family;
	char attributes[256];
};

static void write_line(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text))
		give_up("%s: %s", path, strerror(errno));
	close(fd);
}

void netdev_make(struct netdev *n, int number, int queues)
{
	char text[TEXT], pattern[2 * TEXT];
	glob_t found;

	n->number = number;
	snprintf(n->device, TEXT, "netdevsim%d", number);
	snprintf(text, sizeof(text), "%d 1 %d", number, queues);
	write_line("/sys/bus/netdevsim/new_device", text);
	snprintf(pattern, sizeof(pattern), "/sys/bus/netdevsim/devices/%s/net/*", n->device);
	if (glob(pattern, 0, NULL, &found))
		give_up("%s has no port", n->device);
	snprintf(n->port, TEXT, "%s", strrchr(found.gl_pathv[0], '/') + 1);
	globfree(&found);
	n->index = (int)if_nametoindex(n->port);
	if (!netdev_link(n, 1))
		give_up("link of %s: %s", n->port, strerror(errno));
}

void netdev_remove_port(const struct netdev *n)
{
	char path[2 * TEXT];

	snprintf(path, sizeof(path), "/sys/bus/netdevsim/devices/%s/del_port", n->device);
	write_line(path, "0");
}

int netdev_link(const struct netdev *n, int up)
{
	struct ifreq request = { 0 };
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), done = 0, error;

	snprintf(request.ifr_name, sizeof(request.ifr_name), "%.*s", IFNAMSIZ - 1, n->port);
	if (fd >= 0 && !ioctl(fd, SIOCGIFFLAGS, &request)) {
		request.ifr_flags = (short)(up ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP);
		done = !ioctl(fd, SIOCSIFFLAGS, &request);
	}
	error = errno;
	if (fd >= 0)
		close(fd);
	errno = error;
	return done;
}

static struct nlattr *put(struct request *r, int type, const void *value, size_t length)
{
	struct nlattr *a = (struct nlattr *)((char *)r + NLMSG_ALIGN(r->head.nlmsg_len));

	a->nla_type = (__u16)type;
	a->nla_len = (__u16)(NLA_HDRLEN + length);
	if (length)
		memcpy((char *)a + NLA_HDRLEN, value, length);
	r->head.nlmsg_len = (__u32)(NLMSG_ALIGN(r->head.nlmsg_len) + NLA_ALIGN(a->nla_len));
	return a;
}

static void put_number(struct request *r, int type, unsigned value)
{
	put(r, type, &value, sizeof(value));
}

static struct request request_of(int type, int command)
{
	return (struct request){
		.head = { .nlmsg_len = NLMSG_LENGTH(GENL_HDRLEN), .nlmsg_type = (__u16)type, .nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK },
		.family = { .cmd = (__u8)command, .version = 1 },
	};
}

/* Sends it and takes attribute WANTED, of 2 or 4 bytes, from the answer; 0 with errno when it is refused. */
static unsigned ask(int socket, struct request *r, int wanted)
{
	union {
		struct nlmsghdr head;
		char room[ROOM];
	} answer;
	unsigned value = 0;

	if (send(socket, r, r->head.nlmsg_len, 0) != (ssize_t)r->head.nlmsg_len)
		return 0;
	for (;;) {
		ssize_t length = recv(socket, &answer, sizeof(answer), 0);

		if (length <= 0)
			return 0;
		for (struct nlmsghdr *h = &answer.head; NLMSG_OK(h, (unsigned)length); h = NLMSG_NEXT(h, length)) {
			struct nlattr *a = (struct nlattr *)((char *)NLMSG_DATA(h) + GENL_HDRLEN);

			if (h->nlmsg_type == NLMSG_ERROR) {
				errno = -((struct nlmsgerr *)NLMSG_DATA(h))->error;
				return errno ? 0 : value;
			}
			for (char *end = (char *)h + h->nlmsg_len; (char *)a + NLA_HDRLEN <= end && a->nla_len >= NLA_HDRLEN;
			     a = (struct nlattr *)((char *)a + NLA_ALIGN(a->nla_len)))
				if ((a->nla_type & NLA_TYPE_MASK) == wanted)
					memcpy(&value, (char *)a + NLA_HDRLEN, a->nla_len - NLA_HDRLEN < 4 ? 2 : 4);
		}
	}
}

int netdev_socket(void)
{
	struct sockaddr_nl address = { .nl_family = AF_NETLINK };
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);

	if (fd < 0 || bind(fd, (struct sockaddr *)&address, sizeof(address)))
		give_up("generic netlink: %s", strerror(errno));
	return fd;
}

unsigned netdev_bind(int socket, const struct netdev *n, unsigned queue, int fd)
{
	struct request find = request_of(GENL_ID_CTRL, CTRL_CMD_GETFAMILY), bind;
	struct nlattr *queues;
	unsigned family;

	put(&find, CTRL_ATTR_FAMILY_NAME, "netdev", sizeof("netdev"));
	family = ask(socket, &find, CTRL_ATTR_FAMILY_ID);
	if (!family)
		return 0;
	bind = request_of((int)family, CMD_BIND_RX);
	put_number(&bind, A_DMABUF_IFINDEX, (unsigned)n->index);
	put_number(&bind, A_DMABUF_FD, (unsigned)fd);
	queues = put(&bind, A_DMABUF_QUEUES | NLA_F_NESTED, NULL, 0);
	put_number(&bind, A_QUEUE_ID, queue);
	put_number(&bind, A_QUEUE_TYPE, QUEUE_RX);
	queues->nla_len = (__u16)((char *)&bind + bind.head.nlmsg_len - (char *)queues);
	return ask(socket, &bind, A_DMABUF_ID);
}
