// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.Objects;

/** Keeps a command from doing its work: one clear line for a person, and the exit status. Not an error of the program. */
final class Problem extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    Problem(int status, String line) {
        super(Objects.requireNonNull(line), null, false, false);
        this.status = status;
    }

    static Problem usage(String line) {
        return new Problem(ExitStatus.USAGE, line);
    }

    static Problem unreadable(String line) {
        return new Problem(ExitStatus.UNREADABLE, line);
    }

    int status() {
        return status;
    }
}
