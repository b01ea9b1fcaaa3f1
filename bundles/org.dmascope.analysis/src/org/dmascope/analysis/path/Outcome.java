// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import org.dmascope.core.Fact;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.catalogue.PeerExporter;
import org.dmascope.core.catalogue.PeerExporter.Asks;
import org.dmascope.core.catalogue.PeerExporter.Refused;

/** What the kernel's answer means for a buffer that one driver exports and a device behind the other end imports. */
final class Outcome {
    private final PeerCatalogue catalogue;

    Outcome(PeerCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A sentence; null when the driver is not known to export memory of its device.
     *
     * @param side what links the two beside PCI; null when nothing can
     */
    String of(String exporter, String importer, Fact<MapType> type, Fact<SideLink> side) {
        PeerExporter row = row(exporter);
        if (row == null) {
            return null;
        }
        if (row.asks() == Asks.NEVER) {
            return row.id() + " never shares device memory as peer to peer: buffers go to system memory";
        }
        if (!type.known()) {
            return row.id() + ": peer to peer is possible only if the pair is supported, which is not known; else " + refused(row);
        }
        if (type.value() == MapType.NOT_SUPPORTED) {
            boolean hive = row.driver().equals("amdgpu") && "amdgpu".equals(importer) && side != null;
            if (hive && side.known() && side.value().exists()) {
                return row.id() + ": peer to peer by XGMI, which amdgpu takes before it asks this rule";
            }
            return row.id() + ": no peer to peer; " + refused(row) + (hive && !side.known() ? " (unless XGMI connects the two, which is not known: " + side.reason() + ")" : "");
        }
        return row.asks() == Asks.OWN_RULES ? row.id() + " decides by rules of its own; the kernel would allow peer to peer"
                : row.id() + ": peer to peer is negotiated if the importer can do it too";
    }

    /** What {@link #of} rests on; null when it says nothing. */
    PeerExporter row(String exporter) {
        return exporter == null ? null : catalogue.exporter(exporter);
    }

    /**
     * Whether an attachment that negotiated peer to peer cannot be mapped: the exporter has nothing but its device's memory to give, the kernel refuses the pair, and
     * attach says nothing of it.
     */
    boolean failsToMap(String exporter, Fact<MapType> type) {
        PeerExporter row = row(exporter);
        return row != null && row.refused() == Refused.MAP_FAILS && row.asks() != Asks.OWN_RULES && type.known() && type.value() == MapType.NOT_SUPPORTED;
    }

    private static String refused(PeerExporter row) {
        return row.refused() == Refused.SYSTEM_MEMORY ? "the buffer falls back to system memory, for all its importers" : "the attachment is made but fails to map";
    }
}
