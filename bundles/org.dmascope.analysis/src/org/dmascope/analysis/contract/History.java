// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import java.util.List;

import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.source.struct.Sym;

/**
 * What a recording saw of one attachment, from its attach on. Times are nanoseconds of the recording, -1 for never.
 *
 * @param ops         {@code importer_ops}; null when the event did not say it
 * @param callback    its callback; likewise
 * @param pinned      first pin
 * @param mapped      first mapping
 * @param lastMapped  last mapping
 * @param pins        pins held now
 * @param maps        mappings held now
 * @param invalidated last time that the buffer was moved or taken back
 */
public record History(Sym ops, Sym callback, long pinned, long mapped, long lastMapped, int pins, int maps, long invalidated) {
    private static final long NEVER = -1;

    /**
     * Reads it from events.
     *
     * @param attach the attach
     * @param own    events of this attachment after it, by time
     * @param buffer events of the whole buffer, by time
     */
    public static History of(TraceEvent attach, List<TraceEvent> own, List<TraceEvent> buffer) {
        long pinned = NEVER;
        long mapped = NEVER;
        long lastMapped = NEVER;
        int pins = 0;
        int maps = 0;
        for (TraceEvent e : own) {
            if (e.result() != null && e.result() != 0) {
                continue; // it did not come about
            }
            if (e.kind() == EventKind.PIN) {
                pinned = pinned < 0 ? e.nanos() : pinned;
                pins++;
            } else if (e.kind() == EventKind.UNPIN) {
                pins = Math.max(0, pins - 1);
            } else if (e.kind() == EventKind.MAP) {
                mapped = mapped < 0 ? e.nanos() : mapped;
                lastMapped = e.nanos();
                maps++;
            } else if (e.kind() == EventKind.UNMAP) {
                maps = Math.max(0, maps - 1);
            }
        }
        long invalidated = NEVER;
        for (TraceEvent e : buffer) {
            if (e.kind() == EventKind.INVALIDATE && e.nanos() >= attach.nanos()) {
                invalidated = e.nanos();
            }
        }
        return new History(attach.ops(), attach.callback(), pinned, mapped, lastMapped, pins, maps, invalidated);
    }

    boolean everPinned() {
        return pinned >= 0;
    }

    /** An importer that relies on its pin takes it before it maps. */
    boolean pinnedFirst() {
        return pinned >= 0 && (mapped < 0 || pinned <= mapped);
    }

    boolean mappedUnpinned() {
        return mapped >= 0 && !pinnedFirst();
    }
}
