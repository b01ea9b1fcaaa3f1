// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <unistd.h>}. Each call returns -1 with errno on failure. */
final class Unistd {
    /** read(2): bytes read, 0 at the end. */
    native long read(int fd, long buffer, long count);

    /** pread(2): like read(2), from a place in the file; off_t has 64 bits on every machine that is supported. */
    native long pread(int fd, long buffer, long count, long offset);

    /** readlink(2): bytes put into the buffer, without a NUL. */
    native long readlink(long path, long buffer, long size);

    native int close(int fd);

    native int geteuid();

    /** getpagesize(2): bytes of a page of memory. */
    native int getpagesize();

    /** syscall(2), for calls that older C libraries have no function for. */
    native long syscall(long number, long a, long b, long c);
}
