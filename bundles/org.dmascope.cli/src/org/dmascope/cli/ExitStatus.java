// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

/** What the shell gets told. The numbers are part of the command line's contract. */
public final class ExitStatus {
    /** Done. */
    public static final int DONE = 0;
    /** Findings or differences were found (or, for {@code lab run}, a comparison did not hold). */
    public static final int FINDINGS = 1;
    /** The command line was not understood. */
    public static final int USAGE = 2;
    /** The host could not be read, and nothing was; also for anything else that kept a command from doing its work. */
    public static final int UNREADABLE = 3;
    /** Read in part; the diagnostics say what is missing. */
    public static final int PARTIAL = 4;

    private ExitStatus() {
    }
}
