// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

/** One word of the command line. A class per word; they are listed in {@link Commands}. */
interface Command {
    Syntax syntax();

    /** @return an {@link ExitStatus} */
    int run(Words words, Console console) throws Exception;
}
