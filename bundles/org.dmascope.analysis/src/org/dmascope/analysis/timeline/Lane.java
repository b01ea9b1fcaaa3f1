// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import java.util.List;

import org.dmascope.core.event.TraceEvent;

/**
 * One buffer.
 *
 * @param ino     its inode
 * @param name    its name, raw; "" when unnamed or not known
 * @param expName exporter name, raw; "" when not known
 * @param size    bytes, -1 when not known
 * @param from    when it was made; -1 when before the recording
 * @param to      when it was released; -1 when it was not
 * @param tracks  its attachments, oldest first
 * @param marks   what happened to the buffer as a whole
 */
public record Lane(long ino, String name, String expName, long size, long from, long to, List<Track> tracks, List<TraceEvent> marks) {
    public Lane {
        tracks = List.copyOf(tracks);
        marks = List.copyOf(marks);
    }
}
