// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import java.util.List;

import org.dmascope.core.Source;
import org.dmascope.core.source.bufinfo.BufinfoSource;
import org.dmascope.core.source.dmabufstats.DmabufStatsSource;
import org.dmascope.core.source.host.HostSource;
import org.dmascope.core.source.proc.ProcSource;
import org.dmascope.core.source.sysfs.SysfsSource;

/** The list of all sources, in the order in which they are read. A new source is one line here. */
public final class Sources {
    private Sources() {
    }

    /** All sources: what the host is, the buffers, who holds them, the devices behind them. */
    public static List<Source> all() {
        return List.of(new HostSource(), new BufinfoSource(), new DmabufStatsSource(), new ProcSource(), new SysfsSource());
    }
}
