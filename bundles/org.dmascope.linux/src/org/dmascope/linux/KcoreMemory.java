// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.nio.ByteOrder;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.KcoreElf;
import org.dmascope.core.kernel.KernelMemory;

/** Kernel memory through {@code /proc/kcore}. Opening it needs CAP_SYS_RAWIO and no lockdown of level confidentiality (fs/proc/kcore.c, open_kcore()). */
public final class KcoreMemory implements KernelMemory, AutoCloseable {
    private static final int MAX_INTERRUPTED = 3;

    private final Libc libc;
    private final int fd;
    private final NativeBuffer buffer;
    private final KcoreElf elf;

    private KcoreMemory(Libc libc, int fd, NativeBuffer buffer, KcoreElf elf) {
        this.libc = libc;
        this.fd = fd;
        this.buffer = buffer;
        this.elf = elf;
    }

    /** Opens it and reads its headers. Close it after the walk: the segments change when memory is plugged. */
    public static Reading<KcoreMemory> open(Libc libc) {
        NativeBuffer b = new NativeBuffer();
        int fd = libc.fcntl.open(b.path(KcoreElf.PATH), Fcntl.O_RDONLY | Fcntl.O_CLOEXEC);
        if (fd < 0) {
            return Reading.failure(KcoreElf.PATH, libc.errno());
        }
        byte[] head = new byte[Math.min(NativeBuffer.DATA, KcoreElf.HEADERS)];
        int n = pread(libc, fd, b, 0, head.length);
        if (n < 0) {
            int errno = libc.errno();
            libc.unistd.close(fd);
            return Reading.failure(KcoreElf.PATH, errno == 0 ? Errno.EIO : errno);
        }
        b.copy(0, head, 0, n);
        Reading<KcoreElf> elf = KcoreElf.parse(n == head.length ? head : java.util.Arrays.copyOf(head, n));
        if (!(elf instanceof Reading.Ok<KcoreElf>(String p, KcoreElf e))) {
            libc.unistd.close(fd);
            return elf.retype();
        }
        return new Reading.Ok<>(KcoreElf.PATH, new KcoreMemory(libc, fd, b, e));
    }

    /** Bytes read until the end or a hole; -1 with errno when there were none. */
    private static int pread(Libc libc, int fd, NativeBuffer b, long offset, int length) {
        int have = 0;
        int interrupted = 0;
        while (have < length) {
            long n = libc.unistd.pread(fd, b.data() + have, length - have, offset + have);
            if (n < 0 && libc.errno() == Errno.EINTR && ++interrupted < MAX_INTERRUPTED) {
                continue;
            }
            if (n <= 0) {
                return have == 0 && n < 0 ? -1 : have;
            }
            have += (int) n;
        }
        return have;
    }

    @Override
    public ByteOrder order() {
        return elf.order();
    }

    @Override
    public boolean contains(long address, int length) {
        return elf.offset(address, length) >= 0;
    }

    @Override
    public boolean read(long address, byte[] to, int length) {
        long offset = elf.offset(address, length);
        if (offset < 0 || length > NativeBuffer.DATA || pread(libc, fd, buffer, offset, length) != length) {
            return false;
        }
        buffer.copy(0, to, 0, length);
        return true;
    }

    @Override
    public void close() {
        libc.unistd.close(fd);
    }
}
