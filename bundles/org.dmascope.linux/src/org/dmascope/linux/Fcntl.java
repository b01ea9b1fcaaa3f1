// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <fcntl.h>}; numbers from include/uapi/asm-generic/fcntl.h, except where an architecture has its own. */
final class Fcntl {
    static final int O_RDONLY = 0;
    /** Never become the controlling process of a terminal. */
    static final int O_NOCTTY = 0400;
    /** Never wait in open(2) for the other end of a pipe or a line; seq_file, sysfs and debugfs texts do not look at it. */
    static final int O_NONBLOCK = 04000;
    static final int O_CLOEXEC = 02000000;
    static final int AT_FDCWD = -100;

    /** 0200000 on most machines; arm, arm64 and powerpc have 040000 (arch/…/include/uapi/asm/fcntl.h). */
    static int oDirectory(String arch) {
        return arch.startsWith("aarch64") || arch.startsWith("arm") || arch.startsWith("ppc") ? 040000 : 0200000;
    }

    /** open(2): a descriptor, or -1 with errno. @param path address of a NUL-terminated path */
    native int open(long path, int flags);
}
