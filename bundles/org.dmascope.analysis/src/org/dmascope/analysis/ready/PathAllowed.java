// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.SideLink;
import org.dmascope.core.Fact;
import org.dmascope.analysis.path.PathState;

/** The kernel's own answer for the two functions. */
final class PathAllowed implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("path.map-type", "Does the kernel's peer-to-peer rule allow the pair?", "drivers/pci/p2pdma.c calc_map_type_and_dist()");
    private static final String AMDGPU = "amdgpu";

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        PathState path = p.path();
        if (path == null) {
            return noPci(p);
        }
        if (!path.type().known()) {
            return ReadyRow.unknown(ABOUT, weight(p), path.type(), "read as root");
        }
        if (path.type().value() != MapType.NOT_SUPPORTED) {
            return ReadyRow.yes(ABOUT, weight(p), path.type().evidence(), path.type().value().words() + ": " + path.reason());
        }
        if (p.exporter().bound(AMDGPU) && p.importer().bound(AMDGPU)) {
            Fact<SideLink> side = path.sideLink();
            if (side == null || !side.known()) {
                return ReadyRow.unknown(ABOUT, Weight.NEEDED, "no way by PCI (" + path.reason() + "); whether XGMI connects the two is not known" + (side == null ? "" : ": " + side.reason()),
                        "ask the driver: rocm-smi --showtopo");
            }
            if (side.value().exists()) {
                return ReadyRow.yes(ABOUT, Weight.NEEDED, side.evidence(), "by XGMI, which amdgpu takes before it asks the kernel's rule; by PCI not: " + path.reason());
            }
        }
        return ReadyRow.no(ABOUT, weight(p), path.type().evidence(), path.reason(), path.fix());
    }

    /** NVIDIA's module checks the topology by rules of its own. */
    private static Weight weight(ReadyPair p) {
        return p.exporter().bound("nvidia") ? Weight.LIMITS : Weight.NEEDED;
    }

    private static ReadyRow noPci(ReadyPair p) {
        Party lost = p.exporter().function() == null ? p.exporter() : p.importer();
        if (!p.host().snapshot().paths().known().known() && p.host().snapshot().paths().peers().isEmpty()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, p.host().snapshot().paths().known(), "read /sys");
        }
        return ReadyRow.no(ABOUT, Weight.NEEDED, p.rule("p2pdma", "find_parent_pci_dev() finds none"), lost.label() + " hangs on no PCI function, so the kernel answers \"not supported\"",
                "use a device on PCI");
    }
}
