// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.live;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Fact;

/**
 * How many things a host has, in the words of the window: a number when it is known, {@code ≥5} when only a part could be seen,
 * {@code ?} when nothing could be. A holder is a process, however many buffers it holds.
 */
public record HostCounts(String buffers, String attachments, String holders, String devices) {
    public static HostCounts of(OpenHost h) {
        Snapshot s = h.snapshot();
        if (s == null) {
            return new HostCounts("?", "?", "?", "?"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        }
        return new HostCounts(number(s.buffersKnown(), s.buffers().size()), number(s.attachmentsKnown(), h.rows().attachments().size()),
                number(s.holdersKnown(), s.processes().size()), number(s.devicesKnown(), s.devices().size()));
    }

    private static String number(Fact<Integer> known, int seen) {
        return known.known() ? Integer.toString(seen) : seen == 0 ? "?" : "\u2265" + seen; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
