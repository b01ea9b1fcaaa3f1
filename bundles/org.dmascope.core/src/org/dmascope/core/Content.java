// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

/**
 * Bytes of a file.
 *
 * @param bytes     what was read; not copied, treat as immutable
 * @param truncated whether there was more than the limit of the read
 */
public record Content(byte[] bytes, boolean truncated) {
    /** The bytes as a raw string (ISO-8859-1, lossless), without a trailing newline. */
    public String line() {
        int n = bytes.length;
        if (n > 0 && bytes[n - 1] == '\n') {
            n--;
        }
        return new String(bytes, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
