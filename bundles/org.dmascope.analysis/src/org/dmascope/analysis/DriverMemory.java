// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.source.sysfs.DeviceRecord;

/**
 * What the exporting driver's own text says of a buffer.
 *
 * @param placement where the memory is
 * @param pinCount  how often the driver has pinned it
 * @param exporter  dev_name of the exporting device
 * @param driver    driver of that device; null when the exporting device is not known
 * @param device    that device, when the inventory has exactly one of this name; else null
 */
record DriverMemory(Fact<Placement> placement, Fact<Integer> pinCount, Fact<String> exporter, Fact<String> driver, DeviceRecord device) {
    boolean sameAs(DriverMemory o) {
        return this == o || placement.sameAs(o.placement) && pinCount.sameAs(o.pinCount) && exporter.sameAs(o.exporter) && sameDriver(o);
    }

    private boolean sameDriver(DriverMemory o) {
        return driver == null || o.driver == null ? driver == o.driver : driver.sameAs(o.driver);
    }
}
