// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.source.sysfs.PciFunction;

/** A device as one reading shows it. */
public final class DeviceState implements DeviceRow {
    private final DeviceRecord device;
    private final Evidence evidence;
    private int attachments;
    private int exports;
    /** Why there may be more of them; null when there are not. */
    private Fact<Integer> moreAttachments;
    private Fact<Integer> moreExports;

    DeviceState(DeviceRecord device, Evidence evidence) {
        this.device = device;
        this.evidence = evidence;
    }

    /** Only while the snapshot counts its attachments. */
    void attached(int more) {
        attachments += more;
    }

    /** Only while the snapshot counts its exports. */
    void exported() {
        exports++;
    }

    /** Only while the snapshot counts: why there may be more attachments, and more exports; each null when there are not. */
    void mayHaveMore(Fact<Integer> attached, Fact<Integer> exported) {
        moreAttachments = attached;
        moreExports = exported;
    }

    public DeviceRecord device() {
        return device;
    }

    @Override
    public String id() {
        return device.id();
    }

    @Override
    public String bus() {
        return device.bus();
    }

    @Override
    public String driver() {
        return device.driver();
    }

    @Override
    public String module() {
        return device.module();
    }

    @Override
    public String sysfsPath() {
        return device.sysfsPath();
    }

    @Override
    public String parentId() {
        return device.parentId();
    }

    @Override
    public String hostBridge() {
        return device.hostBridge();
    }

    @Override
    public PciFunction pci() {
        return device.pci();
    }

    @Override
    public List<DeviceNode> nodes() {
        return device.nodes();
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public int exports() {
        return exports;
    }

    @Override
    public Fact<Integer> exportCount() {
        return moreExports != null ? moreExports : Fact.of(exports, evidence);
    }

    @Override
    public int attachments() {
        return attachments;
    }

    @Override
    public Fact<Integer> attachmentCount() {
        return moreAttachments != null ? moreAttachments : Fact.of(attachments, evidence);
    }
}
