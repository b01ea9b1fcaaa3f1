// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.event.EventLog;

/** A recording with gaps. */
final class EventsLost implements FindingRule {
    private static final About ABOUT = new About("events.lost", Severity.WARNING, "The recording has gaps: the kernel lost events",
            "Did the kernel drop events of the recording?",
            "What is told from events (who pinned, who gave its mapping up) may miss a step.",
            "Record for a shorter time, or fewer processes at once; give the recording larger rings.",
            "kernel/trace/ring_buffer.c");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        EventLog events = host.snapshot().events();
        if (events.lost() > 0) {
            report.found(FindingSubject.host(), events.lost() + (events.lost() == 1 ? " event was" : " events were") + " lost of "
                    + (events.lost() + events.gone() + events.events().size()));
        }
    }
}
