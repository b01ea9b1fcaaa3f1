// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.IOException;

/** The answer to one request, made by the one thread of the agent that answers. */
interface Job {
    int request();

    /** From any thread. */
    void cancel();

    boolean cancelled();

    /** @throws java.io.UncheckedIOException when nobody takes the frames any more */
    Gathering.Result run() throws IOException, InterruptedException;
}
