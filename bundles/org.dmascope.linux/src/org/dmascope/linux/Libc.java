// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** The functions of the C library, one object per header. Made once by {@link #load()} and handed to who needs it. */
public final class Libc {
    final Fcntl fcntl = new Fcntl();
    final Unistd unistd = new Unistd();
    final SysStat stat = new SysStat();
    final Utsname utsname = new Utsname();
    final Mman mman = new Mman();
    final SysSocket socket = new SysSocket();
    final int oDirectory;
    final int getdents64;

    private Libc(String arch) {
        oDirectory = Fcntl.oDirectory(arch);
        getdents64 = Dirent.getdents64(arch);
    }

    /**
     * Binds the functions.
     *
     * @throws UnsatisfiedLinkError when this is no 64-bit Linux with a C library that has them (statx: glibc 2.28 of 2018)
     */
    public static Libc load() {
        String arch = System.getProperty("os.arch", "");
        if (!System.getProperty("os.name", "").equals("Linux") || Native.POINTER_SIZE != Long.BYTES || Dirent.getdents64(arch) < 0) {
            throw new UnsatisfiedLinkError("only 64-bit Linux can be read, this is " + System.getProperty("os.name") + " on " + arch);
        }
        NativeLibrary c = NativeLibrary.getInstance("c");
        for (Class<?> header : new Class<?>[] { Fcntl.class, Unistd.class, SysStat.class, Utsname.class, Mman.class, SysSocket.class }) {
            Native.register(header, c);
        }
        return new Libc(arch);
    }

    /** errno of the last call of this thread that failed. */
    int errno() {
        return Native.getLastError();
    }

    /** geteuid(2). */
    public long effectiveUser() {
        return Integer.toUnsignedLong(unistd.geteuid());
    }

    /** {@code uname -m}; empty when the kernel does not say. */
    public String machine() {
        NativeBuffer b = new NativeBuffer();
        return utsname.uname(b.data()) == 0 ? b.text(Utsname.MACHINE, Utsname.FIELD) : "";
    }
}
