// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Names;

/**
 * Who exported a buffer, as the drawing tells exporters apart.
 *
 * @param node  id of the box that the export line comes from; null when the device is not known
 * @param key   identity among exporters
 * @param title for the heading of a group
 * @param name  dev_name that leads to no device; null when the device is in the inventory or not known
 */
record Exporter(String node, String key, String title, String name) {
    static Exporter of(BufferState b) {
        if (b.exporterDevice() != null) {
            String path = b.exporterDevice().sysfsPath();
            return new Exporter(MachineBuilder.id(path), "x:" + path, Said.shortAddress(b.exporterDevice().id()), null);
        }
        if (b.exporter().known()) {
            String name = b.exporter().value();
            return new Exporter("n:" + name, "n:" + name, Names.display(name), name);
        }
        String exp = b.expName().known() ? b.expName().value() : "";
        return new Exporter(null, "?:" + exp, exp.isEmpty() ? "exporter unknown" : Names.display(exp) + ", device unknown", null);
    }
}
