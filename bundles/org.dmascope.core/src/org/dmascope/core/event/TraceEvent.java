// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import org.dmascope.core.source.struct.Sym;

/**
 * One event. Strings are raw. Null or -1: this event does not say it.
 *
 * @param nanos      time since boot in nanoseconds, by the trace clock of the recording ({@code boot}); the recording knows the wall clock
 * @param kind       what happened
 * @param cpu        where
 * @param pid        thread id of the caller in the recorder's pid namespace; -1 when unknown
 * @param comm       its name; null when unknown
 * @param ino        buffer; -1 when the event does not name one
 * @param size       bytes of the buffer; -1 when not said
 * @param expName    exporter name; null when not said
 * @param device     dev_name of the importer; null when the event is of the whole buffer
 * @param attachment number of the attachment within the recording, from 1, the same from attach to detach; 0 when none
 * @param ops        importer_ops; null when not said. Never shown as movable by itself
 * @param callback   its callback; null when not said
 * @param result     return value of the call, 0 or -errno; null when only its entry was seen
 * @param count      for LOST: how many; for FD: the fd; else -1
 */
public record TraceEvent(long nanos, EventKind kind, int cpu, int pid, String comm, long ino, long size, String expName, String device, int attachment,
        Sym ops, Sym callback, Integer result, long count) {
}
