// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import java.util.List;

import org.dmascope.core.event.TraceEvent;

/**
 * The line of one attachment.
 *
 * @param device     dev_name of the importer, raw
 * @param attachment number within the recording; 0 for an attachment that only the reading shows, because nothing happened to it
 * @param before     whether it was attached before the recording began
 * @param spans      in order of time, without gaps
 * @param marks      what happened to it, in order of time
 */
public record Track(String device, int attachment, boolean before, List<Span> spans, List<TraceEvent> marks) {
    public Track {
        spans = List.copyOf(spans);
        marks = List.copyOf(marks);
    }
}
