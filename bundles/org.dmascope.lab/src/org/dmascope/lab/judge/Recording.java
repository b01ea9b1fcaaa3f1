// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;

/** A recording that goes on until it is closed. */
public interface Recording extends AutoCloseable {
    /** Waits until the first probe is armed; a failure says why nothing can be recorded. */
    Reading<EventLog> begun();

    /** What has been recorded so far. */
    EventLog log();

    /** Ends it in order; the agent removes what it has put into the kernel. */
    @Override
    void close();
}
