// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as a stream that remembers why it failed: a reader that has gone ({@code dmascope show | head}) is no error, a full disk is.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private IOException failure;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] { (byte) b }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        if (failure == null) {
            target.flush();
        }
    }

    /** Whether the reader at the other end has gone (EPIPE). */
    boolean readerGone() {
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    /** Why writing failed, null when it did not. */
    String failure() {
        return failure == null ? null : String.valueOf(failure.getMessage());
    }

    /** Buffered text in UTF-8, whatever the locale says: names are escaped where they are not printable. */
    static java.io.PrintStream text(OutputStream target, int buffer) {
        return new java.io.PrintStream(new java.io.BufferedOutputStream(target, buffer), false, StandardCharsets.UTF_8);
    }
}
