// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <sys/socket.h>}; numbers from include/linux/socket.h, include/linux/net.h and include/uapi/asm-generic/socket.h. */
final class SysSocket {
    static final int AF_NETLINK = 16;
    static final int SOCK_RAW = 3;
    static final int SOCK_CLOEXEC = 02000000;
    static final int SOL_SOCKET = 1;
    /** SO_RCVTIMEO_OLD: a {@code struct timeval} of two longs on every 64-bit machine that is supported. */
    static final int SO_RCVTIMEO = 20;
    /** recv(2) tells the whole length of a datagram that did not fit. */
    static final int MSG_TRUNC = 0x20;

    /** socket(2): a descriptor, or -1 with errno. */
    native int socket(int domain, int type, int protocol);

    /** setsockopt(2). @param value address of the value */
    native int setsockopt(int fd, int level, int option, long value, int length);

    /** sendto(2). @param to address of a {@code struct sockaddr} */
    native long sendto(int fd, long buffer, long count, int flags, long to, int length);

    /** recv(2): bytes of one datagram, or -1 with errno. */
    native long recv(int fd, long buffer, long count, int flags);
}
