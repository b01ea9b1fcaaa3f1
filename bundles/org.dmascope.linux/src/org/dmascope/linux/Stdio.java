// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

/** {@code <stdio.h>}. */
final class Stdio {
    /** vsnprintf(3): how many bytes the text has without its NUL, which may be more than were written. @param arguments a va_list */
    native int vsnprintf(long buffer, long size, long format, long arguments);
}
