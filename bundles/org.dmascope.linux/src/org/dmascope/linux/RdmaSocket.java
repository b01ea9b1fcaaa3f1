// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.rdma.RdmaNetlink;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * NETLINK_RDMA of the running kernel. A socket for each dump, closed before the call returns. Whoever asks has made sure that RDMA support is
 * loaded: a socket of this family loads ib_core where the kernel can (MODULE_ALIAS_NET_PF_PROTO in drivers/infiniband/core/netlink.c).
 */
public final class RdmaSocket implements RdmaNetlink {
    /** include/uapi/linux/netlink.h. */
    private static final int NETLINK_RDMA = 20;
    private static final int NLM_F_REQUEST = 1;
    private static final int NLM_F_DUMP = 0x300;
    private static final int NLMSG_ERROR = 2;
    private static final int NLMSG_DONE = 3;
    private static final int HEADER = 16;
    /** include/uapi/rdma/rdma_netlink.h: RDMA_NL_GET_TYPE(RDMA_NL_NLDEV, 0), RDMA_NLDEV_ATTR_DEV_INDEX. */
    private static final int NLDEV = 5 << 10;
    private static final int DEV_INDEX = 1;
    /** RDMA_NLDEV_CMD_STAT_GET, RDMA_NLDEV_ATTR_STAT_RES and, as its value, RDMA_NLDEV_ATTR_RES_MR. */
    private static final int STAT_GET = 17;
    private static final int STAT_RES = 75;
    private static final int RES_MR = 40;
    /** An attribute of 32 bits with its header. */
    private static final int ATTRIBUTE = 8;
    /** include/uapi/asm-generic/errno.h. */
    private static final int EPROTONOSUPPORT = 93;
    private static final int EAFNOSUPPORT = 97;
    private static final int SEQUENCE = 1;
    /** Room for one datagram; the kernel fills 16 to 32 KiB (net/netlink/af_netlink.c netlink_dump()). */
    private static final int DATAGRAM = 256 << 10;
    private static final int ADDRESS = 64;
    /** Longest wait for the next part of a reply. */
    private static final int SECONDS = 4;

    private final Libc libc;
    private final int family;

    public RdmaSocket(Libc libc) {
        this(libc, NETLINK_RDMA);
    }

    /** @param family of netlink; for tests, because not every machine has RDMA */
    RdmaSocket(Libc libc, int family) {
        this.libc = libc;
        this.family = family;
    }

    @Override
    public Reading<Content> dump(String path, int command, int device) {
        return ask(path, command, device, false);
    }

    @Override
    public Reading<Content> statistics(String path, int device) {
        return ask(path, STAT_GET, device, true);
    }

    private Reading<Content> ask(String path, int command, int device, boolean ofRegions) {
        int fd = libc.socket.socket(SysSocket.AF_NETLINK, SysSocket.SOCK_RAW | SysSocket.SOCK_CLOEXEC, family);
        if (fd < 0) {
            int errno = libc.errno();
            return errno == EPROTONOSUPPORT || errno == EAFNOSUPPORT
                    ? new Reading.Unsupported<>(path, Errno.EOPNOTSUPP, "this kernel has no RDMA netlink") : Reading.failure(path, errno);
        }
        try {
            return exchange(path, fd, command, device, ofRegions);
        } finally {
            libc.unistd.close(fd);
        }
    }

    private Reading<Content> exchange(String path, int fd, int command, int device, boolean ofRegions) {
        ByteBuffer memory = ByteBuffer.allocateDirect(ADDRESS + DATAGRAM).order(ByteOrder.nativeOrder());
        long address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
        long data = address + ADDRESS;
        memory.putLong(ADDRESS, SECONDS).putLong(ADDRESS + Long.BYTES, 0);
        if (libc.socket.setsockopt(fd, SysSocket.SOL_SOCKET, SysSocket.SO_RCVTIMEO, data, 2 * Long.BYTES) != 0) {
            return Reading.failure(path, libc.errno()); // without the bound a lost answer would block for ever
        }
        int length = request(memory, command, device, ofRegions);
        memory.putShort(0, (short) SysSocket.AF_NETLINK); // struct sockaddr_nl: the kernel has port 0
        if (libc.socket.sendto(fd, data, length, 0, address, 12) != length) {
            return Reading.failure(path, libc.errno());
        }
        return reply(path, fd, memory, data);
    }

    private static int request(ByteBuffer memory, int command, int device, boolean ofRegions) {
        int length = HEADER + (device < 0 ? 0 : ATTRIBUTE) + (ofRegions ? ATTRIBUTE : 0);
        memory.putInt(ADDRESS, length).putShort(ADDRESS + 4, (short) (NLDEV | command)).putShort(ADDRESS + 6, (short) (NLM_F_REQUEST | NLM_F_DUMP))
                .putInt(ADDRESS + 8, SEQUENCE).putInt(ADDRESS + 12, 0);
        memory.putShort(ADDRESS + HEADER, (short) 8).putShort(ADDRESS + HEADER + 2, (short) DEV_INDEX).putInt(ADDRESS + HEADER + 4, device);
        if (ofRegions) {
            int at = ADDRESS + HEADER + ATTRIBUTE;
            memory.putShort(at, (short) ATTRIBUTE).putShort(at + 2, (short) STAT_RES).putInt(at + 4, RES_MR);
        }
        return length;
    }

    /** Datagrams one behind the other, until one holds the end of the dump. */
    private Reading<Content> reply(String path, int fd, ByteBuffer memory, long data) {
        byte[] bytes = new byte[0];
        int have = 0;
        while (true) {
            long n = libc.socket.recv(fd, data, DATAGRAM, SysSocket.MSG_TRUNC);
            if (n < 0) {
                int errno = libc.errno();
                if (errno == Errno.EINTR) {
                    continue;
                }
                return Reading.failure(path, errno == Errno.EAGAIN ? Errno.ETIMEDOUT : errno);
            }
            if (n > DATAGRAM) {
                return new Reading.Failed<>(path, Errno.EOVERFLOW, "a part of the reply is larger than a part can be");
            }
            if (n > SystemRoot.LARGE - have) {
                return new Reading.Ok<>(path, new Content(Arrays.copyOf(bytes, have), true));
            }
            if (have + n > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.max(have + n, Math.min(SystemRoot.LARGE, have * 2L)));
            }
            memory.get(ADDRESS, bytes, have, (int) n);
            have += (int) n;
            if (n == 0 || ends(memory, (int) n)) {
                return new Reading.Ok<>(path, new Content(have == bytes.length ? bytes : Arrays.copyOf(bytes, have), false));
            }
        }
    }

    private static boolean ends(ByteBuffer memory, int n) {
        for (int at = 0; n - at >= HEADER;) {
            int length = memory.getInt(ADDRESS + at);
            int type = Short.toUnsignedInt(memory.getShort(ADDRESS + at + 4));
            if (type == NLMSG_DONE || type == NLMSG_ERROR || length < HEADER || length > n - at) {
                return true;
            }
            at += length + 3 & ~3;
        }
        return false;
    }
}
