// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.event.EventLog;

/** What a recording says of attachments that it saw come. */
final class EventTier {
    private final EventLog log;

    EventTier(EventLog log) {
        this.log = log;
    }

    boolean isEmpty() {
        return log.events().isEmpty();
    }

    /** Null when the recording says nothing of it. */
    Verdict of(AttachmentState a) {
        return null;
    }
}
