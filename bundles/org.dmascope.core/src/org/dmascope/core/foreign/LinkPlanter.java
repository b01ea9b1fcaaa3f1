// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.core.source.sysfs.PeerLink;
import org.dmascope.core.source.sysfs.PeerLinks;

/** Plants links between devices that are no PCI Express, as the text that {@link PeerLinks} reads. */
final class LinkPlanter {
    /** PCI_CLASS_BRIDGE_OTHER of include/linux/pci_ids.h: what NVSwitch is, and what NCCL writes for one that a guest cannot see. */
    static final int OTHER_BRIDGE = 0x0680;
    private static final int MOST = 1 << 16;
    private final PlantedRoot root;
    private final StringBuilder text = new StringBuilder();
    private int count;

    LinkPlanter(PlantedRoot root) {
        this.root = root;
    }

    /** A link from one function to another; {@code lanes} is how many run in parallel, -1 when not said; {@code toSwitch} whether the class of the other says that it is one. */
    void add(String kind, String from, String to, int lanes, boolean toSwitch) {
        if (count++ < MOST) {
            Map<String, String> attributes = new HashMap<>();
            if (lanes >= 0) {
                attributes.put("count", Integer.toString(lanes));
            }
            if (toSwitch) {
                attributes.put("switch", "1");
            }
            text.append(new PeerLink(kind, from, to, attributes).text()).append('\n');
        }
    }

    void finish() {
        if (count > 0) {
            root.file(PeerLinks.PATH, text.toString());
        }
    }
}
