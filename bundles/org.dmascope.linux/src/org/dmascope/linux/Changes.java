// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/**
 * The calls that change something on the host. Only {@link LiveTraceFs} makes them, on the control files of tracing. Each returns -1 with
 * errno on failure.
 */
final class Changes {
    /** write(2) of {@code <unistd.h>}: bytes written. */
    native long write(int fd, long buffer, long count);

    /** mkdir(2) of {@code <sys/stat.h>}. @param path address of a NUL-terminated path */
    native int mkdir(long path, int mode);

    /** rmdir(2) of {@code <unistd.h>}. */
    native int rmdir(long path);
}
