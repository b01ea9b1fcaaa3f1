// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
#define _GNU_SOURCE
#include "rxe.h"

#include <errno.h>
#include <linux/netlink.h>
#include <rdma/rdma_netlink.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct request {
	struct nlmsghdr header;
	unsigned char attributes[256];
};

static void add(struct request *request, unsigned short type, const char *text)
{
	struct nlattr attribute = { .nla_type = type, .nla_len = (unsigned short)(NLA_HDRLEN + strlen(text) + 1) };
	unsigned char *end = (unsigned char *)request + request->header.nlmsg_len;

	memcpy(end, &attribute, sizeof(attribute));
	memcpy(end + NLA_HDRLEN, text, strlen(text) + 1);
	request->header.nlmsg_len += NLA_ALIGN(attribute.nla_len);
}

int rxe_add(const char *name, const char *netdev)
{
	struct request request = { .header = { .nlmsg_len = NLMSG_HDRLEN, .nlmsg_type = RDMA_NL_GET_TYPE(RDMA_NL_NLDEV, RDMA_NLDEV_CMD_NEWLINK),
					       .nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK } };
	struct {
		struct nlmsghdr header;
		struct nlmsgerr error;
		unsigned char rest[512];
	} answer;
	int netlink = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_RDMA);
	ssize_t got = -1;

	if (netlink < 0)
		return 0;
	if (strlen(name) + strlen(netdev) > sizeof(request.attributes) / 2) {
		close(netlink);
		errno = EINVAL;
		return 0;
	}
	add(&request, RDMA_NLDEV_ATTR_DEV_NAME, name);
	add(&request, RDMA_NLDEV_ATTR_LINK_TYPE, "rxe");
	add(&request, RDMA_NLDEV_ATTR_NDEV_NAME, netdev);
	if (send(netlink, &request, request.header.nlmsg_len, 0) == (ssize_t)request.header.nlmsg_len)
		got = recv(netlink, &answer, sizeof(answer), 0);
	if (got >= (ssize_t)(sizeof(answer.header) + sizeof(answer.error)) && answer.header.nlmsg_type == NLMSG_ERROR)
		errno = -answer.error.error;
	else if (got >= 0)
		errno = EIO;
	got = errno;
	close(netlink);
	errno = (int)got;
	return !errno;
}
