// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.wire;

import java.io.InputStream;
import java.io.OutputStream;

/** A pair of byte streams to something that may be an agent: a child process, a socket. */
public interface Channel extends AutoCloseable {
    InputStream in();

    OutputStream out();

    /** What is at the other end, for people. */
    String describe();

    /**
     * Why nothing comes any more, in one line, when the carrier knows more than the stream: an exit status, what it printed on its
     * standard error. Waits a moment for it. Empty when there is nothing to tell.
     */
    String lastWords();

    /** Closes both directions; a blocked read or write of another thread returns. Waits a bounded time for a child to go. */
    @Override
    void close();
}
