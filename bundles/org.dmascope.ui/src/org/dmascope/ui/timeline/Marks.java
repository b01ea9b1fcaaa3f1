// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.timeline;

import java.util.List;

import org.dmascope.analysis.timeline.LineState;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.ui.look.Token;

/** Which icon an event has and which colour a line: the same for the timeline, the list of events and the legend. */
public final class Marks {
    private Marks() {
    }

    /** Key of the icon of an event. */
    public static String icon(EventKind kind) {
        return switch (kind) {
            case EXPORT -> "export"; //$NON-NLS-1$
            case FD -> "export-fd"; //$NON-NLS-1$
            case MMAP -> "memory"; //$NON-NLS-1$
            case ATTACH -> "attach"; //$NON-NLS-1$
            case DETACH -> "detach"; //$NON-NLS-1$
            case PIN -> "pinned"; //$NON-NLS-1$
            case UNPIN -> "movable"; //$NON-NLS-1$
            case MAP -> "map"; //$NON-NLS-1$
            case UNMAP -> "unmap"; //$NON-NLS-1$
            case INVALIDATE -> "invalidated"; //$NON-NLS-1$
            case RDMA_GET -> "mr"; //$NON-NLS-1$
            case RDMA_REVOKE -> "revoked"; //$NON-NLS-1$
            case RDMA_RELEASE -> "detach"; //$NON-NLS-1$
            case RELEASE -> "collapse"; //$NON-NLS-1$
            case LOST -> "warning"; //$NON-NLS-1$
        };
    }

    /** Colour of a line; what it means stands in the legend. */
    static Token ink(LineState state) {
        return switch (state) {
            case BEFORE, ATTACHED -> Token.UNKNOWN;
            case FREE -> Token.BLUE;
            case MAPPED -> Token.OCHRE;
            case PINNED -> Token.ORANGE;
            case FIXED -> Token.INK;
            case REVOKED -> Token.RED;
        };
    }

    /** Index of the first event at that time or later. */
    static int first(List<TraceEvent> events, long nanos) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (events.get(mid).nanos() < nanos) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
