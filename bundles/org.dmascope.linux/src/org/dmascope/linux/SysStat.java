// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <sys/stat.h>}: statx(2), whose structure is the same on every machine (include/uapi/linux/stat.h, struct statx). */
final class SysStat {
    static final int STATX_BASIC_STATS = 0x7ff;
    /** Looking at a directory must not mount something on it (tracefs below debugfs does that). */
    static final int AT_NO_AUTOMOUNT = 0x800;
    static final int S_IFMT = 0170000;
    static final int S_IFREG = 0100000;
    static final int S_IFDIR = 0040000;
    /** Size of struct statx and the offsets of its members. */
    static final int BYTES = 256;
    static final int UID = 20;
    static final int GID = 24;
    static final int MODE = 28;
    static final int INO = 32;
    static final int SIZE = 40;
    static final int RDEV_MAJOR = 128;
    static final int RDEV_MINOR = 132;

    native int statx(int dirfd, long path, int flags, int mask, long buffer);

    /** dev_t as the C library packs it, makedev(3). */
    static long makedev(int major, int minor) {
        long a = Integer.toUnsignedLong(major);
        long b = Integer.toUnsignedLong(minor);
        return (a & 0xfffff000L) << 32 | (a & 0xfffL) << 8 | (b & 0xffffff00L) << 12 | b & 0xffL;
    }
}
