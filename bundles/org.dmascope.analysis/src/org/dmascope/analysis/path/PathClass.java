// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import org.dmascope.core.axis.Word;

/** How two PCI functions reach each other, by where their ways to the root meet. */
public enum PathClass implements Word {
    SAME_FUNCTION, SAME_SWITCH, SAME_ROOT_PORT, SAME_HOST_BRIDGE, ACROSS_BRIDGES, ACROSS_NUMA_NODES;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String words() {
        return this == ACROSS_NUMA_NODES ? "across NUMA nodes" : word().replace('-', ' ');
    }
}
