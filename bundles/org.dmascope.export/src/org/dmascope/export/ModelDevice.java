// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.Topology;

/** A device of the EMF topology as a row. */
record ModelDevice(Device device) implements DeviceRow {
    @Override
    public String id() {
        return device.getId();
    }

    @Override
    public String bus() {
        return device.getBus();
    }

    @Override
    public String driver() {
        return device.getDriver();
    }

    @Override
    public String module() {
        return device.getModule();
    }

    @Override
    public String sysfsPath() {
        return device.getSysfsPath();
    }

    @Override
    public String parentId() {
        return device.getParent() == null ? null : device.getParent().getId();
    }

    @Override
    public String hostBridge() {
        return device.getHostBridge();
    }

    @Override
    public PciFunction pci() {
        return device.getPci();
    }

    @Override
    public List<DeviceNode> nodes() {
        return device.getNodes();
    }

    @Override
    public Evidence evidence() {
        return device.getEvidence();
    }

    @Override
    public int exports() {
        return device.getExports().size();
    }

    @Override
    public Fact<Integer> exportCount() {
        Topology t = (Topology) device.eContainer();
        long silent = t.getBuffers().stream().filter(b -> b.getExporterDevice() == null).count();
        return !t.getBuffersKnown().known() ? t.getBuffersKnown() : silent > 0 ? Fact.unknown("the exporter of " + silent + " buffers is not known", null)
                : Fact.of(exports(), evidence());
    }

    @Override
    public int attachments() {
        return device.getAttachments().size();
    }

    @Override
    public Fact<Integer> attachmentCount() {
        Topology t = (Topology) device.eContainer();
        if (!t.getBuffersKnown().known()) {
            return t.getBuffersKnown();
        }
        for (Buffer b : t.getBuffers()) {
            if (!b.getAttachmentsKnown().known()) {
                return b.getAttachmentsKnown();
            }
            if (b.getAttachments().stream().anyMatch(a -> a.getDevice() == null && a.getDeviceName().equals(device.getId()))) {
                return Fact.unknown("several devices have this name", null);
            }
        }
        return Fact.of(attachments(), evidence());
    }
}
