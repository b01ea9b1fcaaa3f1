// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * The running kernel. Reads only: regular files (what proc, sysfs and debugfs call their texts) are opened read-only, anything else is not
 * opened at all. Paths are bytes, as the kernel sees them. Every descriptor is closed before a call returns. Usable by several threads.
 */
public final class LiveRoot implements SystemRoot {
    /** Bound on the bytes of the names of one directory, beside {@link SystemRoot#MAX_NAMES}: 64 MiB. */
    private static final long MAX_NAME_BYTES = 64L << 20;
    private static final int ENAMETOOLONG = 36;
    private static final int MAX_INTERRUPTED = 3;
    private static final int OPEN = Fcntl.O_RDONLY | Fcntl.O_CLOEXEC | Fcntl.O_NOCTTY | Fcntl.O_NONBLOCK;

    private final Libc libc;
    /** A read that never returns keeps its buffer, so there is no fixed number of them. */
    private final Deque<NativeBuffer> buffers = new ArrayDeque<>();

    public LiveRoot(Libc libc) {
        this.libc = libc;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    private <T> Reading<T> call(String path, Function<NativeBuffer, Reading<T>> call) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.indexOf(0) >= 0) {
            return Reading.failure(path, Errno.EINVAL);
        }
        if (path.length() >= NativeBuffer.PATH) {
            return Reading.failure(path, ENAMETOOLONG);
        }
        NativeBuffer buffer;
        synchronized (buffers) {
            buffer = buffers.isEmpty() ? new NativeBuffer() : buffers.pop();
        }
        try {
            return call.apply(buffer);
        } finally {
            synchronized (buffers) {
                buffers.push(buffer);
            }
        }
    }

    private <T> Reading<T> failed(String path) {
        return Reading.failure(path, libc.errno());
    }

    private int open(NativeBuffer b, String path, int flags) {
        int fd = -1;
        for (int i = 0; i < MAX_INTERRUPTED && fd < 0 && (i == 0 || libc.errno() == Errno.EINTR); i++) {
            fd = libc.fcntl.open(b.path(path), flags);
        }
        return fd;
    }

    private long read(int fd, NativeBuffer b, long n) {
        long got = -1;
        for (int i = 0; i < MAX_INTERRUPTED && got < 0 && (i == 0 || libc.errno() == Errno.EINTR); i++) {
            got = libc.unistd.read(fd, b.data(), n);
        }
        return got;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        return call(path, b -> {
            if (statx(b, path) != 0) {
                return failed(path);
            }
            int kind = b.u16(SysStat.MODE) & SysStat.S_IFMT;
            if (kind != SysStat.S_IFREG) {
                return kind == SysStat.S_IFDIR ? Reading.failure(path, Errno.EISDIR)
                        : new Reading.Failed<>(path, Errno.EINVAL, "it is no regular file and was not opened");
            }
            int fd = open(b, path, OPEN);
            if (fd < 0) {
                return failed(path);
            }
            try {
                return content(path, fd, b, limit);
            } finally {
                libc.unistd.close(fd);
            }
        });
    }

    /** Reads on until the kernel says that nothing more comes: sizes of such files mean nothing and reads may come up short. */
    private Reading<Content> content(String path, int fd, NativeBuffer b, int limit) {
        byte[] bytes = new byte[0];
        int have = 0;
        while (true) {
            int room = Math.min(NativeBuffer.DATA, limit - have);
            long n = read(fd, b, Math.max(room, 1));
            if (n < 0) {
                return failed(path);
            }
            if (n == 0 || room == 0) {
                return new Reading.Ok<>(path, new Content(have == bytes.length ? bytes : Arrays.copyOf(bytes, have), n > 0));
            }
            if (have + n > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) (have == 0 ? n : Math.min(limit, Math.max(have + n, have * 2L))));
            }
            b.copy(0, bytes, have, (int) n);
            have += (int) n;
        }
    }

    @Override
    public Reading<List<String>> list(String path) {
        return call(path, b -> {
            int fd = open(b, path, OPEN | libc.oDirectory);
            if (fd < 0) {
                return failed(path);
            }
            try {
                return names(path, fd, b);
            } finally {
                libc.unistd.close(fd);
            }
        });
    }

    private Reading<List<String>> names(String path, int fd, NativeBuffer b) {
        List<String> names = new ArrayList<>();
        long bytes = 0;
        while (true) {
            long n = libc.unistd.syscall(libc.getdents64, fd, b.data(), NativeBuffer.DATA);
            if (n < 0) {
                return failed(path);
            }
            if (n == 0) {
                return new Reading.Ok<>(path, names);
            }
            int length;
            for (int at = 0; at < n; at += length) {
                length = b.u16(at + Dirent.RECLEN);
                if (length <= Dirent.NAME || at + length > n) {
                    return new Reading.Failed<>(path, Errno.EIO, "the directory could not be understood");
                }
                String name = b.text(at + Dirent.NAME, length - Dirent.NAME);
                if (!name.equals(".") && !name.equals("..")) {
                    names.add(name);
                    bytes += name.length() + 1;
                }
            }
            if (names.size() > MAX_NAMES || bytes > MAX_NAME_BYTES) {
                return new Reading.Failed<>(path, Errno.EOVERFLOW, "the directory holds more names than are read (" + names.size() + ")");
            }
        }
    }

    @Override
    public Reading<String> readlink(String path) {
        return call(path, b -> {
            long n = libc.unistd.readlink(b.path(path), b.data(), NativeBuffer.DATA);
            if (n < 0) {
                return failed(path);
            }
            byte[] target = new byte[(int) n];
            b.copy(0, target, 0, target.length);
            return new Reading.Ok<>(path, new String(target, java.nio.charset.StandardCharsets.ISO_8859_1));
        });
    }

    private int statx(NativeBuffer b, String path) {
        return libc.stat.statx(Fcntl.AT_FDCWD, b.path(path), SysStat.AT_NO_AUTOMOUNT, SysStat.STATX_BASIC_STATS, b.data());
    }

    @Override
    public Reading<FileStat> stat(String path) {
        return call(path, b -> {
            if (statx(b, path) != 0) {
                return failed(path);
            }
            long rdev = SysStat.makedev(b.i32(SysStat.RDEV_MAJOR), b.i32(SysStat.RDEV_MINOR));
            int mode = b.u16(SysStat.MODE);
            return new Reading.Ok<>(path, new FileStat(b.i64(SysStat.INO), b.i64(SysStat.SIZE), mode, b.i32(SysStat.UID), rdev, b.i32(SysStat.GID)));
        });
    }
}
