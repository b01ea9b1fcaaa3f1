// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.bufinfo.BufinfoReader;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.dmabufstats.DmabufStatsReader;
import org.dmascope.core.source.dmem.DmemInfo;
import org.dmascope.core.source.dmem.DmemReader;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.drm.DrmReader;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.host.HostReader;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.proc.ProcReader;
import org.dmascope.core.source.proc.Rights;
import org.dmascope.core.source.proc.RightsReader;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.rdma.RdmaReader;
import org.dmascope.core.source.struct.StructReader;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.SysfsReader;

/** Runs every reader over one root: a copied tree, a capture or what an agent shipped, all the same. Never throws for what the root says. */
public final class Surveyor {
    private Surveyor() {
    }

    /** Reads with the names of PCI devices that this machine knows. */
    public static Survey read(SystemRoot root, Instant takenAt) {
        return read(root, takenAt, PciIds.ofThisMachine());
    }

    /**
     * Reads everything.
     *
     * @param takenAt when the reading began, UTC; for a recording the time of the recording
     * @param names   names of PCI vendors and devices; keep one for all the readings of a session
     */
    public static Survey read(SystemRoot root, Instant takenAt, PciIds names) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        HostFacts host = HostReader.read(root, diagnostics);
        Reading<Bufinfo> bufinfo = BufinfoReader.read(root, diagnostics);
        Reading<List<DmabufStat>> stats = DmabufStatsReader.read(root, diagnostics);
        Reading<ProcHolders> holders = ProcReader.read(root, diagnostics);
        Reading<DeviceInventory> devices = SysfsReader.read(root, names, diagnostics);
        DrmInfo drm = DrmReader.read(root, diagnostics);
        DmemInfo dmem = DmemReader.read(root, diagnostics);
        RdmaInfo rdma = RdmaReader.read(root, diagnostics);
        StructReadings struct = StructReader.read(root, diagnostics);
        Reading<Rights> rights = RightsReader.read(root);
        return new Survey(takenAt, host, bufinfo, holders, stats, devices, drm, rdma, struct, rights, dmem, Collections.unmodifiableList(diagnostics));
    }
}
