// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.List;

/**
 * The way between two functions, and what the kernel says of it.
 *
 * @param provider     whose memory it is
 * @param client       who reads or writes it
 * @param common       the first bridge above both, or the function itself; null when there is none below a host bridge
 * @param distance     hops as the kernel counts them
 * @param redirecting  those on the way whose ACS sends traffic up to the root, in the order in which the kernel lists them
 * @param unread       those on the way whose ACS is not known
 * @param type         null when it is not known
 * @param reason       why, one sentence without a full stop
 * @param remedy       what would make it known; null when it is known
 */
public record Route(PciNode provider, PciNode client, PciNode common, int distance, List<PciNode> redirecting, List<PciNode> unread, MapType type, String reason,
        String remedy) {
    public Route {
        redirecting = List.copyOf(redirecting);
        unread = List.copyOf(unread);
    }
}
