// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.PciOmissions;
import org.dmascope.core.source.pci.PciExpress;
import org.dmascope.core.source.pci.PortType;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.core.source.sysfs.PciLink;

/**
 * A function at its place in the tree of bridges; or as an end of a pair a device that is no PCI function, which has no place there.
 *
 * @param device   the function
 * @param upstream the bridge above it (pci_upstream_bridge() of include/linux/pci.h); null on a root bus
 * @param placed   whether everything up to the root bus is known
 * @param acs      its Access Control Services
 */
public record PciNode(DeviceRecord device, PciNode upstream, boolean placed, Acs acs) {
    private static final String NOT_PCI = "not PCI";

    public String id() {
        return device.id();
    }

    /** Of a device that is no PCI function and hangs on none. */
    static PciNode stranger(DeviceRecord device) {
        return new PciNode(device, null, false, Acs.NONE);
    }

    /** Whether it is a PCI function. */
    public boolean pci() {
        return device.pci() != null;
    }

    /** Null for a device that is no PCI function. */
    public PciFunction function() {
        return device.pci();
    }

    /** Steps up to the root bus, itself counted: 1 on a root bus. */
    int depth() {
        int n = 0;
        for (PciNode p = this; p != null; p = p.upstream) {
            n++;
        }
        return n;
    }

    /** Null when it is not known. */
    public PortType port() {
        PciExpress e = !pci() ? null : function().capabilities().express();
        return e == null ? null : e.type();
    }

    /** What it is, for people: by its PCI Express capability, else by what its place says. */
    public String kind() {
        if (!pci()) {
            return NOT_PCI;
        }
        if (port() != null && function().bridge()) {
            return port().words();
        }
        if (!function().bridge()) {
            return PeerKind.of(device).word();
        }
        return upstream == null && function().link() != null && !PciOmissions.made(device.hostBridge()) ? PortType.ROOT_PORT.words() : "bridge";
    }

    /** Its link to what is above it, or of a port that leads down the one below; null when it has none. The state of now, by sysfs. */
    public PciLink link() {
        return pci() ? function().link() : null;
    }
}
