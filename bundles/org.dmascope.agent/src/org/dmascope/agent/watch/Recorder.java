// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import org.dmascope.core.Reading;
import org.dmascope.core.event.EventBatch;
import org.dmascope.core.event.WatchInfo;

/** A recording that runs. Used by one thread. */
public interface Recorder {
    /** Starts one. */
    interface Starter {
        /** @return a failure's reason says what would help; then nothing is left on the host */
        Reading<Recorder> start();
    }

    /** What is watched. */
    WatchInfo info();

    /** What has happened since the last call. */
    EventBatch drain();

    /** Stops, gives what is left, and removes everything from the host. */
    EventBatch finish();
}
