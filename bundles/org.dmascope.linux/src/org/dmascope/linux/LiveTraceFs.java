// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.trace.TraceFs;

/**
 * Tracing of the running kernel. Files are never truncated: opening the list of probes so would remove the probes of everybody
 * (kernel/trace/trace_dynevent.c, dyn_event_open()). Not thread-safe.
 */
public final class LiveTraceFs implements TraceFs {
    /** Where tracefs is mounted: its own place, and the older one that debugfs mounts by itself. */
    private static final List<String> MOUNTS = List.of("/sys/kernel/tracing", "/sys/kernel/debug/tracing");
    /** A file that each tracefs has. */
    private static final String CLOCK = "trace_clock";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");
    /** O_WRONLY and O_APPEND of include/uapi/asm-generic/fcntl.h, the same on every machine that is supported. */
    private static final int O_WRONLY = 1;
    private static final int O_APPEND = 02000;
    private static final int DIRECTORY_MODE = 0750;
    private static final int MAX_INTERRUPTED = 3;
    private static final long SECOND = 1_000_000_000L;

    private final Libc libc;
    private final LiveRoot root;
    private final String mount;
    private final Changes changes = new Changes();
    private final Time time = new Time();
    private final NativeBuffer buffer = new NativeBuffer();

    private LiveTraceFs(Libc libc, LiveRoot root, String mount) {
        this.libc = libc;
        this.root = root;
        this.mount = mount;
    }

    /** Finds where it is mounted; nothing is mounted or changed. @return the failure of the place that was not just absent, if there is one */
    public static Reading<TraceFs> open(Libc libc) {
        LiveRoot root = new LiveRoot(libc);
        Reading<TraceFs> worst = null;
        for (String m : MOUNTS) {
            Reading<Content> clock = root.read(m + "/" + CLOCK, 4096);
            if (clock.ok()) {
                NativeLibrary c = NativeLibrary.getInstance("c");
                Native.register(Changes.class, c);
                Native.register(Time.class, c);
                return new Reading.Ok<>(m, new LiveTraceFs(libc, root, m));
            }
            if (worst == null || worst instanceof Reading.Absent && !(clock instanceof Reading.Absent)) {
                worst = clock.retype();
            }
        }
        return worst;
    }

    @Override
    public String mount() {
        return mount;
    }

    private String absolute(String path) {
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("not a path below tracefs: " + path);
        }
        return mount + "/" + path;
    }

    @Override
    public Reading<Content> read(String path, int limit) {
        return root.read(absolute(path), limit);
    }

    @Override
    public Reading<List<String>> list(String path) {
        return root.list(absolute(path)).map(ArrayList::new);
    }

    @Override
    public Reading<Integer> write(String path, String text, boolean append) {
        String full = absolute(path);
        if (text.length() > NativeBuffer.DATA) {
            return Reading.failure(full, Errno.EFBIG);
        }
        int fd = libc.fcntl.open(buffer.path(full), O_WRONLY | (append ? O_APPEND : 0) | Fcntl.O_CLOEXEC);
        if (fd < 0) {
            return Reading.failure(full, libc.errno());
        }
        try {
            buffer.put(text);
            long n = -1;
            for (int i = 0; i < MAX_INTERRUPTED && n < 0 && (i == 0 || libc.errno() == Errno.EINTR); i++) {
                n = changes.write(fd, buffer.data(), text.length());
            }
            return n < 0 ? Reading.failure(full, libc.errno()) : new Reading.Ok<>(full, (int) n);
        } finally {
            libc.unistd.close(fd);
        }
    }

    @Override
    public Reading<Integer> make(String path) {
        String full = absolute(path);
        return changes.mkdir(buffer.path(full), DIRECTORY_MODE) < 0 ? Reading.failure(full, libc.errno()) : new Reading.Ok<>(full, 0);
    }

    @Override
    public Reading<Integer> remove(String path) {
        String full = absolute(path);
        return changes.rmdir(buffer.path(full)) < 0 ? Reading.failure(full, libc.errno()) : new Reading.Ok<>(full, 0);
    }

    @Override
    public Reading<Pipe> open(String path) {
        String full = absolute(path);
        int fd = libc.fcntl.open(buffer.path(full), Fcntl.O_RDONLY | Fcntl.O_NONBLOCK | Fcntl.O_CLOEXEC);
        return fd < 0 ? Reading.failure(full, libc.errno()) : new Reading.Ok<>(full, new LivePipe(fd));
    }

    @Override
    public long bootNanos() {
        return time.clock_gettime(Time.CLOCK_BOOTTIME, buffer.data()) < 0 ? 0 : buffer.i64(0) * SECOND + buffer.i64(Long.BYTES);
    }

    private final class LivePipe implements Pipe {
        private final int fd;

        LivePipe(int fd) {
            this.fd = fd;
        }

        @Override
        public int read(byte[] to) {
            long n = libc.unistd.read(fd, buffer.data(), Math.min(to.length, NativeBuffer.DATA));
            if (n < 0) {
                int errno = libc.errno();
                return errno == Errno.EAGAIN || errno == Errno.EINTR ? 0 : -errno;
            }
            buffer.copy(0, to, 0, (int) n);
            return (int) n;
        }

        @Override
        public void close() {
            libc.unistd.close(fd);
        }
    }
}
