// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import org.dmascope.core.Gatherer;
import org.dmascope.core.Source;

/** The device inventory: /sys/bus, the devices behind it, and the classes of {@link DeviceNode}. Any user may read nearly all of it. */
public final class SysfsSource implements Source {
    /** Id of this source. */
    public static final String ID = "sysfs";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void gather(Gatherer g) {
        new SysfsWalk(g, raw -> {
        }).run();
    }
}
