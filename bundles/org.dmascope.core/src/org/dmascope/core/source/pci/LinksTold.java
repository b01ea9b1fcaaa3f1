// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import java.util.Map;
import java.util.Set;

/**
 * Of which functions it is known what links they have beside PCI Express (NVLink, XGMI): that a function of these has none then means that there is none.
 *
 * @param told   their addresses
 * @param untold why it is not known of others that may have some
 */
public record LinksTold(Set<String> told, Map<String, Untold> untold) {
    /** Nothing was read. */
    public static final LinksTold NONE = new LinksTold(Set.of(), Map.of());

    /**
     * Why something is not known.
     *
     * @param reason one sentence without a full stop
     * @param remedy what would help; null when nothing does
     */
    public record Untold(String reason, String remedy) {
    }

    public LinksTold {
        told = Set.copyOf(told);
        untold = Map.copyOf(untold);
    }
}
