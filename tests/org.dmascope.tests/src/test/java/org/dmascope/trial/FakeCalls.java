// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.LibraryCalls;

/** A kernel in memory: nodes, descriptors, GEM handles. Says what is still open. */
final class FakeCalls implements DeviceCalls {
    /** Answers of an ioctl by its number; a negative errno or what it returns. */
    interface Answer {
        int to(FakeCalls calls, ByteBuffer argument, Pointed... pointed);
    }

    final Map<String, Integer> access = new HashMap<>();
    final Map<Long, Answer> answers = new HashMap<>();
    /** Descriptors that are open, and on what. */
    final Map<Integer, String> open = new TreeMap<>();
    final List<Integer> handles = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    /** Numbers of the descriptors that processes have of dma-bufs, by inode. */
    final Map<Integer, Map<Long, Integer>> processes = new HashMap<>();
    /** What who wants to trace a process gets. */
    int tracing;
    /** Whether a process closes its buffer and opens another just when it is looked at. */
    boolean reused;
    long liveBytes = 1 << 20;
    private static final String LIVE = "live ";
    private static final int IMPORTED = 7;
    /** What ioctls with a number for an argument come to. */
    final Map<Long, Integer> numbers = new HashMap<>();
    /** Bytes of registers, by where they are in the file. */
    final Map<Long, Byte> registers = new HashMap<>();
    /** Answers of netlink, in their order. */
    final List<byte[]> replies = new ArrayList<>();
    LibraryCalls libraries;
    private int next = 3;

    FakeCalls() {
        answers.put(Drm.CREATE_DUMB, (c, a, p) -> {
            c.handles.add(1);
            a.putInt(Drm.DUMB_HANDLE, 1).putLong(Drm.DUMB_SIZE, Exporter.BYTES);
            return 0;
        });
        answers.put(Drm.PRIME_HANDLE_TO_FD, (c, a, p) -> {
            a.putInt(Drm.PRIME_FD, c.descriptor("buffer"));
            return 0;
        });
        answers.put(Drm.PRIME_FD_TO_HANDLE, (c, a, p) -> {
            c.handles.add(IMPORTED);
            a.putInt(0, IMPORTED);
            return c.open.getOrDefault(a.getInt(Drm.PRIME_FD), "").matches("buffer|live [0-9]+") ? 0 : -Errno.EBADF;
        });
        answers.put(Drm.GEM_CLOSE, (c, a, p) -> c.handles.remove(Integer.valueOf(a.getInt(0))) ? 0 : -Errno.EINVAL);
        answers.put(Drm.DROP_MASTER, (c, a, p) -> -Errno.EINVAL);
        answers.put(Ioctl.write('u', 0x42, 24), (c, a, p) -> c.open.get(a.getInt(0)).equals("memfd " + a.getLong(16)) ? c.descriptor("buffer") : -Errno.EINVAL);
        answers.put(Ioctl.readWrite('H', 0, 24), (c, a, p) -> {
            a.putInt(8, c.descriptor("buffer"));
            return 0;
        });
    }

    int descriptor(String of) {
        open.put(next, of);
        return next++;
    }

    @Override
    public int access(String path) {
        return access.getOrDefault(path, 0);
    }

    @Override
    public int open(String path) {
        int r = access(path);
        return r < 0 ? r : descriptor(path);
    }

    @Override
    public int ioctl(int fd, long request, byte[] argument, Pointed... pointed) {
        log.add(open.get(fd) + " " + Long.toHexString(request));
        Answer a = answers.get(request);
        return a == null ? -Errno.ENOTTY : a.to(this, Ioctl.view(argument), pointed);
    }

    @Override
    public int ioctl(int fd, long request, long value) {
        log.add(open.get(fd) + " " + Long.toHexString(request) + " " + value);
        return numbers.getOrDefault(request, -Errno.ENOTTY);
    }

    @Override
    public int read(int fd, byte[] into, long at) {
        into[0] = registers.getOrDefault(at, (byte) 0);
        return into.length;
    }

    @Override
    public int write(int fd, byte[] from, long at) {
        registers.put(at, from[0]);
        return from.length;
    }

    @Override
    public int netlink() {
        return descriptor("netlink");
    }

    @Override
    public int send(int socket, byte[] message) {
        log.add("send " + java.util.HexFormat.of().formatHex(message));
        return message.length;
    }

    @Override
    public int receive(int socket, byte[] into) {
        if (replies.isEmpty()) {
            return -Errno.EAGAIN;
        }
        byte[] reply = replies.removeFirst();
        System.arraycopy(reply, 0, into, 0, reply.length);
        return reply.length;
    }

    @Override
    public LibraryCalls libraries() {
        return libraries;
    }

    @Override
    public int close(int fd) {
        String of = open.remove(fd);
        if (of != null && of.startsWith("/dev/dri/render")) { // its handles end with it; those of dumb buffers are to be closed one by one
            handles.remove(Integer.valueOf(IMPORTED));
        }
        return of == null ? -Errno.EBADF : 0;
    }

    @Override
    public int memfd(long bytes) {
        return descriptor("memfd " + bytes);
    }

    @Override
    public long inode(int fd) {
        return open.get(fd).equals("buffer") ? 42 : open.get(fd).startsWith(LIVE) ? Long.parseLong(open.get(fd).substring(LIVE.length())) : 1;
    }

    @Override
    public long size(int fd) {
        return open.get(fd).startsWith(LIVE) ? liveBytes : -Errno.EINVAL;
    }

    @Override
    public int pidfd(int pid) {
        return processes.containsKey(pid) ? descriptor("process " + pid) : -Errno.ESRCH;
    }

    @Override
    public int numberIn(int pid, long ino) {
        return processes.get(pid).getOrDefault(ino, -Errno.ENOENT);
    }

    @Override
    public int duplicate(int pidfd, int number) {
        if (tracing < 0) {
            return tracing;
        }
        int pid = Integer.parseInt(open.get(pidfd).substring("process ".length()));
        long ino = processes.get(pid).entrySet().stream().filter(e -> e.getValue() == number).findFirst().orElseThrow().getKey();
        return descriptor(LIVE + (reused ? ino + 1 : ino));
    }
}
