// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;

/** What bufinfo and fdinfo do not print, from 4.4 to 7.3. These facts stay unknown, with the reason, until another source fills them. */
final class Unknowns {
    static final Fact<Placement> PLACEMENT = Fact.unknown("bufinfo and fdinfo do not say where the memory is",
            "read as root, with debugfs mounted: some drivers list their objects there");
    static final Fact<Integer> PIN_COUNT = Fact.unknown("bufinfo and fdinfo do not say how often the memory is pinned", PLACEMENT.remedy());
    static final Fact<String> EXPORTER = Fact.unknown("no text interface names the exporting device",
            "read the kernel's structures: as root, on the live host");
    static final DriverMemory MEMORY = new DriverMemory(PLACEMENT, PIN_COUNT, EXPORTER, null, null);

    private Unknowns() {
    }
}
