// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.Map;

import org.dmascope.core.source.sysfs.PeerLink;
import org.dmascope.core.source.sysfs.PeerLinks;

/** Plants links between devices that are no PCI Express, as the text that {@link PeerLinks} reads. */
final class LinkPlanter {
    private static final int MOST = 1 << 16;
    private final PlantedRoot root;
    private final StringBuilder text = new StringBuilder();
    private int count;

    LinkPlanter(PlantedRoot root) {
        this.root = root;
    }

    /** A link from one function to another; {@code lanes} is how many run in parallel, -1 when not said. */
    void add(String kind, String from, String to, int lanes) {
        if (count++ < MOST) {
            text.append(new PeerLink(kind, from, to, lanes < 0 ? Map.of() : Map.of("count", Integer.toString(lanes))).text()).append('\n');
        }
    }

    void finish() {
        if (count > 0) {
            root.file(PeerLinks.PATH, text.toString());
        }
    }
}
