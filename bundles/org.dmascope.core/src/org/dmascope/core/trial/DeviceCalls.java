// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

/**
 * The calls that a trial makes on device nodes, so that tests can stand in for the kernel. Every method gives the negative errno of a call that
 * failed. Used by one thread at a time.
 */
public interface DeviceCalls {
    /**
     * Memory that an argument points to.
     *
     * @param at     where its address goes in the argument, 64 bits
     * @param memory what is there before the call, and after it
     */
    record Pointed(int at, byte[] memory) {
    }

    /** Whether the node may be opened for reading and writing by the effective user: 0 or a negative errno; nothing is opened (faccessat(2)). */
    int access(String path);

    /** open(2), for reading and writing. */
    int open(String path);

    /**
     * ioctl(2).
     *
     * @param argument the structure before the call, and after it
     */
    int ioctl(int fd, long request, byte[] argument, Pointed... pointed);

    /** ioctl(2) with a number for an argument. */
    int ioctl(int fd, long request, long value);

    /** pread(2). @return bytes read */
    int read(int fd, byte[] into, long at);

    /** pwrite(2). @return bytes written */
    int write(int fd, byte[] from, long at);

    /** A socket of netlink's generic family, on which {@link #receive} waits for four seconds at most (NETLINK_GENERIC of include/uapi/linux/netlink.h). */
    int netlink();

    /** sendto(2), to the kernel. @return bytes sent */
    int send(int socket, byte[] message);

    /** recv(2): one datagram. @return its bytes; EAGAIN when none came in time */
    int receive(int socket, byte[] into);

    /** Shared libraries of vendors. */
    LibraryCalls libraries();

    int close(int fd);

    /** A sealed memfd of that many bytes, as udmabuf wants it (memfd_create(2), F_SEAL_SHRINK). */
    int memfd(long bytes);

    /** Inode of what a descriptor is open on. */
    long inode(int fd);

    /** Bytes of the dma-buf that a descriptor is open on: lseek(2) to its end, which moves nothing (drivers/dma-buf/dma-buf.c dma_buf_llseek()). */
    long size(int fd);

    /** A descriptor of a process (pidfd_open(2), Linux 5.3). */
    int pidfd(int pid);

    /** The number of a descriptor that a process has of a dma-buf; ESRCH without such a process, ENOENT when it has none. Nothing is opened. */
    int numberIn(int pid, long ino);

    /** A duplicate of a descriptor of another process (pidfd_getfd(2), Linux 5.6), which asks for the right to trace it. */
    int duplicate(int pidfd, int number);
}
