// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.path.PeerKind;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;

/** What kind of device it is, by PCI class and by what it offers to programs. Classes: include/linux/pci_ids.h. */
public final class DeviceWords {
    private static final int BASE_STORAGE = 0x01;
    private static final int BASE_NETWORK = 0x02;
    private static final int BASE_DISPLAY = 0x03;
    private static final int BASE_MULTIMEDIA = 0x04;
    private static final int BASE_BRIDGE = 0x06;
    private static final int BASE_ACCELERATOR = 0x12;

    private DeviceWords() {
    }

    /** Key of the icon. */
    public static String icon(DeviceRow d) {
        for (DeviceNode n : d.nodes()) {
            switch (n.subsystem()) {
                case "drm": //$NON-NLS-1$
                    return "gpu"; //$NON-NLS-1$
                case "accel": //$NON-NLS-1$
                    return "accelerator"; //$NON-NLS-1$
                case "infiniband": //$NON-NLS-1$
                    return "nic"; //$NON-NLS-1$
                case "video4linux": //$NON-NLS-1$
                    return "camera"; //$NON-NLS-1$
                case "dma_heap": //$NON-NLS-1$
                    return "heap"; //$NON-NLS-1$
                default:
                    break;
            }
        }
        return d.pci() == null ? "memory" : icon(d.pci()); //$NON-NLS-1$
    }

    /** Key of the icon of an end of a path. */
    public static String icon(PeerKind kind) {
        return switch (kind) {
            case GPU -> "gpu"; //$NON-NLS-1$
            case NETWORK -> "nic"; //$NON-NLS-1$
            case NVME, STORAGE -> "nvme"; //$NON-NLS-1$
            case VIDEO -> "camera"; //$NON-NLS-1$
            case ACCELERATOR, VFIO, OTHER -> "accelerator"; //$NON-NLS-1$
        };
    }

    /** Key of the icon of what lies on a path: an end, a port, a bridge. */
    public static String icon(PciNode n) {
        if (n.pci() && n.function().bridge()) {
            return n.upstream() == null ? "bridge" : "switch"; //$NON-NLS-1$ //$NON-NLS-2$
        }
        PeerKind kind = PeerKind.of(n.device());
        return !n.pci() && kind == PeerKind.OTHER ? "memory" : icon(kind); //$NON-NLS-1$
    }

    private static String icon(PciFunction p) {
        if (p.bridge()) {
            return "bridge"; //$NON-NLS-1$
        }
        return switch (p.classCode() >>> 16) {
            case BASE_STORAGE -> "nvme"; //$NON-NLS-1$
            case BASE_NETWORK -> "nic"; //$NON-NLS-1$
            case BASE_DISPLAY -> "gpu"; //$NON-NLS-1$
            case BASE_MULTIMEDIA -> "camera"; //$NON-NLS-1$
            case BASE_BRIDGE -> "bridge"; //$NON-NLS-1$
            case BASE_ACCELERATOR -> "accelerator"; //$NON-NLS-1$
            default -> "host"; //$NON-NLS-1$
        };
    }

    /** Vendor and device by name, by number where pci.ids does not list them; "" for another bus. */
    public static String name(DeviceRow d) {
        PciFunction p = d.pci();
        if (p == null) {
            return ""; //$NON-NLS-1$
        }
        String vendor = p.vendorName() != null ? p.vendorName() : id(p.vendor());
        return vendor + ' ' + (p.deviceName() != null ? p.deviceName() : id(p.device()));
    }

    /** Four hexadecimal digits, as lspci writes ids. */
    public static String id(int id) {
        return id < 0 ? "????" : String.format("%04x", id); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
