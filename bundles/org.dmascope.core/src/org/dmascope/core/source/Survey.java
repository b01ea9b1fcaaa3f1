// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source;

import java.time.Instant;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.dmem.DmemInfo;
import org.dmascope.core.source.drm.DrmInfo;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.proc.ProcHolders;
import org.dmascope.core.source.proc.Rights;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceInventory;

/**
 * Everything that one reading of a host said, as records, with a diagnostic for each thing that it could not say.
 *
 * @param takenAt     when the reading began (UTC)
 * @param host        kind of host
 * @param bufinfo     the debugfs list; a failed reading is not an empty list
 * @param holders     processes
 * @param stats       /sys/kernel/dmabuf/buffers; Absent on most kernels, which is normal
 * @param devices     device inventory
 * @param drm         what DRM drivers say of their memory
 * @param rdma        RDMA devices and what is registered with them; Absent on hosts without
 * @param struct      the kernel's own structures: the strongest source, and often not allowed
 * @param rights      what processes may open and lock; only when it was asked for
 * @param dmem        what control groups are charged for
 * @param diagnostics what is missing and what would help
 */
public record Survey(Instant takenAt, HostFacts host, Reading<Bufinfo> bufinfo, Reading<ProcHolders> holders, Reading<List<DmabufStat>> stats,
        Reading<DeviceInventory> devices, DrmInfo drm, RdmaInfo rdma, StructReadings struct, Reading<Rights> rights, DmemInfo dmem, List<Diagnostic> diagnostics) {

    /** A reading that asked neither for the rights of processes nor for control groups. */
    public Survey(Instant takenAt, HostFacts host, Reading<Bufinfo> bufinfo, Reading<ProcHolders> holders, Reading<List<DmabufStat>> stats,
            Reading<DeviceInventory> devices, DrmInfo drm, RdmaInfo rdma, StructReadings struct, List<Diagnostic> diagnostics) {
        this(takenAt, host, bufinfo, holders, stats, devices, drm, rdma, struct, Rights.notAsked(), DmemInfo.notAsked(), diagnostics);
    }

    /** The same reading with what control groups are charged for. */
    public Survey withDmem(DmemInfo other) {
        return new Survey(takenAt, host, bufinfo, holders, stats, devices, drm, rdma, struct, rights, other, diagnostics);
    }

    /** The same reading with other diagnostics. */
    public Survey withDiagnostics(List<Diagnostic> all) {
        return new Survey(takenAt, host, bufinfo, holders, stats, devices, drm, rdma, struct, rights, dmem, all);
    }

    /** The same reading with another part of the struct tier: to look at one walk alone. */
    public Survey withStruct(StructReadings other) {
        return new Survey(takenAt, host, bufinfo, holders, stats, devices, drm, rdma, other, rights, dmem, diagnostics);
    }

    /** The same reading with another inventory. */
    public Survey withDevices(Reading<DeviceInventory> other) {
        return new Survey(takenAt, host, bufinfo, holders, stats, other, drm, rdma, struct, rights, dmem, diagnostics);
    }
}
