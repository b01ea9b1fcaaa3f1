// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.source.sysfs.DeviceNode;
import org.dmascope.core.source.sysfs.PciFunction;

/** A device; see {@link org.dmascope.core.source.sysfs.DeviceRecord} for the meaning of the parts. */
public interface DeviceRow {
    String id();

    String bus();

    /** Null when none is bound. */
    String driver();

    /** Null when built in or unknown. */
    String module();

    String sysfsPath();

    /** Null at the top. */
    String parentId();

    /** Null on other buses than PCI. */
    String hostBridge();

    /** Null on other buses than PCI. */
    PciFunction pci();

    List<DeviceNode> nodes();

    Evidence evidence();

    /** How many buffers this reading shows it to export. */
    int exports();

    /** The same when it is all; unknown with the reason while there may be more. */
    Fact<Integer> exportCount();

    /** How many attachments this reading shows it to have made. */
    int attachments();

    /** The same when it is all; unknown with the reason while there may be more. */
    Fact<Integer> attachmentCount();

    /** {@code exporter}, {@code importer}: what this reading shows, not what the device could do. */
    default List<String> roles() {
        List<String> roles = new ArrayList<>(2);
        if (exports() > 0) {
            roles.add("exporter");
        }
        if (attachments() > 0) {
            roles.add("importer");
        }
        return roles;
    }
}
