// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <sys/utsname.h>}: six fields of 65 bytes (include/uapi/linux/utsname.h, struct new_utsname). */
final class Utsname {
    static final int FIELD = 65;
    static final int MACHINE = 4 * FIELD;

    native int uname(long buffer);
}
