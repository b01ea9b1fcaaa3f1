// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <sys/mman.h>}; numbers from include/uapi/asm-generic/mman-common.h. */
final class Mman {
    static final int PROT_READ = 1;
    static final int PROT_WRITE = 2;
    static final int MAP_SHARED = 1;
    static final long MAP_FAILED = -1;

    /** mmap(2): an address, or {@link #MAP_FAILED} with errno. */
    native long mmap(long address, long length, int protection, int flags, int fd, long offset);

    native int munmap(long address, long length);
}
