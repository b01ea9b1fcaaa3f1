// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <time.h>}. */
final class Time {
    /** include/uapi/linux/time.h. */
    static final int CLOCK_BOOTTIME = 7;

    /** clock_gettime(2) fills two 64-bit numbers: seconds and nanoseconds. */
    native int clock_gettime(int clock, long timespec);
}
