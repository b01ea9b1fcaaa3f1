// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Source;
import org.dmascope.core.source.bufinfo.BufinfoSource;
import org.dmascope.core.source.dmabufstats.DmabufStatsSource;
import org.dmascope.core.source.dmem.DmemSource;
import org.dmascope.core.source.drm.DrmSource;
import org.dmascope.core.source.host.HostSource;
import org.dmascope.core.source.nvml.NvmlSource;
import org.dmascope.core.source.proc.ProcSource;
import org.dmascope.core.source.proc.RightsSource;
import org.dmascope.core.source.rdma.RdmaSource;
import org.dmascope.core.source.sysfs.SysfsSource;

/** The list of all sources, in the order in which they are read. A new source is one line here. */
public final class Sources {
    /** The kernel's own structures by the best walk that the host allows. Needs libc, so the agent adds it itself. */
    public static final String STRUCT = "struct";
    /** The walk through /proc/kcore even where a better one is possible: to hold one against the other. Not asked for by itself. */
    public static final String KCORE = "kcore";

    /** RDMA devices and their memory regions, over netlink. Needs libc, so the agent adds it itself. */
    public static final String RDMA = RdmaSource.ID;
    /** Links of GPUs by NVML, where NVIDIA's driver is loaded. Needs its library, so the agent adds it itself. */
    public static final String NVML = NvmlSource.ID;
    /** What processes may open and lock, and the nodes of devices: one reading more for each process, so not asked for by itself. */
    public static final String RIGHTS = RightsSource.ID;

    private Sources() {
    }

    /** All sources: what the host is, the buffers, who holds them, the devices behind them, their memory, who is charged for it, what processes may do. */
    public static List<Source> all() {
        return List.of(new HostSource(), new BufinfoSource(), new DmabufStatsSource(), new ProcSource(), new SysfsSource(), new DrmSource(), new DmemSource(), new RightsSource());
    }

    /** Ids of everything that a full reading asks an agent for, in this order: {@link #all()} without {@link #RIGHTS}, with {@link #RDMA}, {@link #NVML} and {@link #STRUCT}. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        all().forEach(s -> ids.add(s.id()));
        ids.remove(RIGHTS);
        ids.add(RDMA);
        ids.add(NVML);
        ids.add(STRUCT);
        return List.copyOf(ids);
    }
}
