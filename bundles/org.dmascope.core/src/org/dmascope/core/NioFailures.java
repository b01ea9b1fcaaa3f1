// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.nio.file.Path;

/** Failures and names of files of this machine, in the terms of a {@link Reading}. */
public final class NioFailures {
    private NioFailures() {
    }

    /** The errno behind an exception of java.nio.file; EIO when it does not tell. */
    public static int errno(IOException e) {
        return NioErrno.of(e);
    }

    /** The bytes of a path as a raw string. */
    public static String raw(Path path) {
        return RawPath.raw(path);
    }
}
