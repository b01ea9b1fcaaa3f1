// SPDX-License-Identifier: GPL-2.0-only OR EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/* Network devices of netdevsim, and receive queues that are given a dma-buf over netlink. */
#ifndef LAB_NETDEV_H
#define LAB_NETDEV_H

#include "table.h"

struct netdev {
	int number, index; /* of the simulated device; of its only port */
	char device[TEXT]; /* dev_name(): "netdevsim1" */
	char port[TEXT];
};

/* Makes device NUMBER with one port of QUEUES queues, its link up; ends the program when the kernel refuses. */
void netdev_make(struct netdev *n, int number, int queues);
/* The device stays. */
void netdev_remove_port(const struct netdev *n);

/* 0 with errno. */
int netdev_link(const struct netdev *n, int up);

/* A socket of its own, of generic netlink; what is bound over it stays bound until it is closed. */
int netdev_socket(void);

/* Gives a queue the buffer; the number of the binding, or 0 with errno. */
unsigned netdev_bind(int socket, const struct netdev *n, unsigned queue, int fd);

#endif
