// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciBar;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.words.DeviceWords;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** The lines of a device. */
final class DeviceLines {
    /** PCI_ROM_RESOURCE of include/linux/pci.h. */
    private static final int ROM = 6;

    private DeviceLines() {
    }

    static List<Property> of(DeviceRow d, HostRows rows) {
        Evidence e = d.evidence();
        PropertyList out = new PropertyList();
        out.section(Messages.device).value(Messages.name, Names.display(d.id()), e).value(Messages.bus, Names.display(d.bus()), e)
                .value(Messages.driver, d.driver() == null ? Messages.noDriver : Names.display(d.driver()), e)
                .value(Messages.module, d.module() == null ? null : Names.display(d.module()), e)
                .mono(Messages.sysfsPath, Names.display(d.sysfsPath()), e)
                .value(Messages.parent, d.parentId() == null ? null : Names.display(d.parentId()), e)
                .value(Messages.roles, d.roles().isEmpty() ? null : String.join(", ", d.roles()), e); //$NON-NLS-1$
        if (d.pci() != null) {
            pci(out, d.pci(), d, e);
        }
        out.section(Messages.nodes, d.nodes().size());
        for (DeviceNode n : d.nodes()) {
            out.value(n.subsystem(), Names.display(n.name()) + (n.dev() == null ? "" : "  " + n.dev()), e); //$NON-NLS-1$ //$NON-NLS-2$
            for (Map.Entry<String, String> a : n.attributes().entrySet()) {
                out.value("    " + Names.display(a.getKey()), Names.display(a.getValue()), e); //$NON-NLS-1$
            }
        }
        List<AttachmentRow> on = rows.attachments().stream().filter(a -> a.devicePath().known() && a.devicePath().value().equals(d.sysfsPath())).limit(200).toList();
        out.section(Messages.attachedTo, d.attachments());
        if (!d.attachmentCount().known()) {
            out.fact(Messages.attachments, d.attachmentCount(), n -> Integer.toString(n));
        }
        for (AttachmentRow a : on) {
            out.fact(NLS.bind(Messages.ino, a.buffer().ino()), a.buffer().size(), Units::size);
        }
        return out.lines();
    }

    private static void pci(PropertyList out, PciFunction p, DeviceRow d, Evidence e) {
        out.section(Messages.pci)
                .value(Messages.device, DeviceWords.name(d), e)
                .mono(Messages.ids, DeviceWords.id(p.vendor()) + ':' + DeviceWords.id(p.device()) + ", " + DeviceWords.id(p.subVendor()) + ':' + DeviceWords.id(p.subDevice()), e) //$NON-NLS-1$
                .mono(Messages.pciClass, p.classCode() < 0 ? null : String.format("0x%06x", p.classCode()), e) //$NON-NLS-1$
                .value(Messages.hostBridge, d.hostBridge() == null ? null : Names.display(d.hostBridge()), e)
                .value(Messages.numa, p.numaNode() < 0 ? Messages.none : Integer.toString(p.numaNode()), e)
                .value(Messages.iommu, p.iommuGroup() < 0 ? Messages.none : Integer.toString(p.iommuGroup()), e);
        if (p.link() != null) {
            out.value(Messages.linkNow, link(p.link().currentSpeed(), p.link().currentWidth()), e).value(Messages.linkMost, link(p.link().maxSpeed(), p.link().maxWidth()), e);
        }
        for (PciBar b : p.bars()) {
            out.value(b.index() == ROM ? Messages.rom : NLS.bind(Messages.bar, b.index()), Units.size(b.size()), e);
        }
    }

    private static String link(int speed, int width) {
        return width == 0 ? null : speed / 1000.0 + " GT/s \u00d7" + width; //$NON-NLS-1$
    }
}
