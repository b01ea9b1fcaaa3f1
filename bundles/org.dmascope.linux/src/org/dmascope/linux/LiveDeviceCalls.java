// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.util.List;
import java.util.Set;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.source.proc.DmabufLink;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.LibraryCalls;

/** Device nodes of the running kernel. Used by one thread at a time. */
public final class LiveDeviceCalls implements DeviceCalls {
    /** Those whose ioctl numbers are of include/uapi/asm-generic/ioctl.h; powerpc, mips, sparc, alpha and parisc have others. */
    private static final Set<String> GENERIC = Set.of("amd64", "x86_64", "aarch64", "riscv64", "loongarch64", "s390x");

    private final Libc libc;
    private final LiveRoot root;
    private final LiveLibraries libraries = new LiveLibraries();
    private final Ioctls ioctls = new Ioctls();
    private final NativeBuffer buffer = new NativeBuffer();
    private final boolean generic = GENERIC.contains(System.getProperty("os.arch", ""));

    /** @throws UnsatisfiedLinkError when the C library lacks one of the functions (memfd_create: glibc 2.27 of 2018) */
    public LiveDeviceCalls(Libc libc) {
        this.libc = libc;
        this.root = new LiveRoot(libc);
        Native.register(Ioctls.class, NativeLibrary.getInstance("c"));
    }

    private int result(int r) {
        return r < 0 ? -libc.errno() : r;
    }

    private static boolean nameable(String path) {
        return path.startsWith("/") && path.length() < NativeBuffer.PATH && path.indexOf(0) < 0;
    }

    @Override
    public int access(String path) {
        return nameable(path) ? result(ioctls.faccessat(Fcntl.AT_FDCWD, buffer.path(path), Ioctls.R_OK_W_OK, Ioctls.AT_EACCESS)) : -Errno.EINVAL;
    }

    @Override
    public int open(String path) {
        return nameable(path) ? result(libc.fcntl.open(buffer.path(path), Ioctls.O_RDWR | Fcntl.O_CLOEXEC | Fcntl.O_NOCTTY)) : -Errno.EINVAL;
    }

    @Override
    public int ioctl(int fd, long request, byte[] argument, Pointed... pointed) {
        if (!generic) {
            return -Errno.ENOSYS;
        }
        return pointed.length == 0 && argument.length <= NativeBuffer.DATA ? plain(fd, request, argument) : pointing(fd, request, argument, pointed);
    }

    /** In memory that is there already: most calls of a trial, whose time is told. */
    private int plain(int fd, long request, byte[] argument) {
        buffer.put(argument);
        int r = result(ioctls.ioctl(fd, request, buffer.data()));
        buffer.copy(0, argument, 0, argument.length);
        return r;
    }

    private int pointing(int fd, long request, byte[] argument, Pointed... pointed) {
        Memory[] targets = new Memory[pointed.length];
        try (Memory memory = new Memory(Math.max(argument.length, 1))) {
            memory.write(0, argument, 0, argument.length);
            for (int i = 0; i < pointed.length; i++) {
                targets[i] = new Memory(Math.max(pointed[i].memory().length, 1));
                targets[i].write(0, pointed[i].memory(), 0, pointed[i].memory().length);
                memory.setLong(pointed[i].at(), Pointer.nativeValue(targets[i]));
            }
            int r = result(ioctls.ioctl(fd, request, Pointer.nativeValue(memory)));
            memory.read(0, argument, 0, argument.length);
            for (int i = 0; i < pointed.length; i++) {
                targets[i].read(0, pointed[i].memory(), 0, pointed[i].memory().length);
            }
            return r;
        } finally {
            for (Memory m : targets) {
                if (m != null) {
                    m.close();
                }
            }
        }
    }

    @Override
    public int ioctl(int fd, long request, long value) {
        return generic ? result(ioctls.ioctl(fd, request, value)) : -Errno.ENOSYS;
    }

    @Override
    public int read(int fd, byte[] into, long at) {
        try (Memory m = new Memory(Math.max(1, into.length))) {
            int r = result((int) libc.unistd.pread(fd, Pointer.nativeValue(m), into.length, at));
            m.read(0, into, 0, Math.max(0, r));
            return r;
        }
    }

    @Override
    public int write(int fd, byte[] from, long at) {
        try (Memory m = new Memory(Math.max(1, from.length))) {
            m.write(0, from, 0, from.length);
            return result((int) ioctls.pwrite(fd, Pointer.nativeValue(m), from.length, at));
        }
    }

    @Override
    public int netlink() {
        int fd = result(libc.socket.socket(SysSocket.AF_NETLINK, SysSocket.SOCK_RAW | SysSocket.SOCK_CLOEXEC, Ioctls.NETLINK_GENERIC));
        if (fd < 0) {
            return fd;
        }
        try (Memory m = new Memory(2 * Long.BYTES)) {
            m.setLong(0, Ioctls.ANSWER_SECONDS);
            m.setLong(Long.BYTES, 0);
            int r = result(libc.socket.setsockopt(fd, SysSocket.SOL_SOCKET, SysSocket.SO_RCVTIMEO, Pointer.nativeValue(m), 2 * Long.BYTES));
            // the kernel's sentence about an error, include/uapi/linux/netlink.h NETLINK_EXT_ACK; older kernels have none
            m.setInt(0, 1);
            libc.socket.setsockopt(fd, Ioctls.SOL_NETLINK, Ioctls.NETLINK_EXT_ACK, Pointer.nativeValue(m), Integer.BYTES);
            if (r < 0) {
                libc.unistd.close(fd);
            }
            return r < 0 ? r : fd;
        }
    }

    @Override
    public int send(int socket, byte[] message) {
        try (Memory m = new Memory(Ioctls.NETLINK_ADDRESS + message.length)) {
            m.clear();
            m.setShort(0, (short) SysSocket.AF_NETLINK); // struct sockaddr_nl: the kernel has port 0
            m.write(Ioctls.NETLINK_ADDRESS, message, 0, message.length);
            long at = Pointer.nativeValue(m);
            return result((int) libc.socket.sendto(socket, at + Ioctls.NETLINK_ADDRESS, message.length, 0, at, Ioctls.NETLINK_ADDRESS));
        }
    }

    @Override
    public int receive(int socket, byte[] into) {
        try (Memory m = new Memory(into.length)) {
            int r = result((int) libc.socket.recv(socket, Pointer.nativeValue(m), into.length, 0));
            m.read(0, into, 0, Math.max(0, r));
            return r;
        }
    }

    @Override
    public LibraryCalls libraries() {
        return libraries;
    }

    @Override
    public int close(int fd) {
        return result(libc.unistd.close(fd));
    }

    @Override
    public int memfd(long bytes) {
        int fd = result(ioctls.memfd_create(buffer.path("dmascope-trial"), Ioctls.MFD_CLOEXEC | Ioctls.MFD_ALLOW_SEALING));
        if (fd < 0) {
            return fd;
        }
        int r = result(ioctls.ftruncate(fd, bytes));
        r = r < 0 ? r : result(ioctls.fcntl(fd, Ioctls.F_ADD_SEALS, Ioctls.F_SEAL_SHRINK));
        if (r < 0) {
            libc.unistd.close(fd);
            return r;
        }
        return fd;
    }

    @Override
    public long inode(int fd) {
        int r = result(libc.stat.statx(fd, buffer.path(""), Ioctls.AT_EMPTY_PATH, SysStat.STATX_BASIC_STATS, buffer.data()));
        return r < 0 ? r : buffer.i64(SysStat.INO);
    }

    @Override
    public long size(int fd) {
        long r = ioctls.lseek(fd, 0, Ioctls.SEEK_END);
        return r < 0 ? -libc.errno() : r;
    }

    @Override
    public int pidfd(int pid) {
        return result((int) libc.unistd.syscall(Ioctls.PIDFD_OPEN, pid, 0, 0));
    }

    @Override
    public int duplicate(int pidfd, int number) {
        return result((int) libc.unistd.syscall(Ioctls.PIDFD_GETFD, pidfd, number, 0)); // close-on-exec by itself
    }

    @Override
    public int numberIn(int pid, long ino) {
        String folder = "/proc/" + pid + "/fd";
        if (!(root.list(folder) instanceof Reading.Ok<List<String>>(String path, List<String> names))) {
            int errno = root.list(folder).errno();
            return errno == Errno.ENOENT ? -Errno.ESRCH : errno == 0 ? -Errno.EIO : -errno;
        }
        for (String name : names) {
            String link = folder + "/" + name;
            if (name.matches("[0-9]{1,9}") && root.readlink(link) instanceof Reading.Ok<String>(String p, String target) && DmabufLink.matches(target)
                    && root.stat(link) instanceof Reading.Ok<FileStat>(String q, FileStat s) && s.ino() == ino) {
                return Integer.parseInt(name);
            }
        }
        return -Errno.ENOENT;
    }
}
