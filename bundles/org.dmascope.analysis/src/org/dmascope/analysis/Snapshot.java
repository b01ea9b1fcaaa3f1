// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.time.Instant;
import java.util.List;

import org.dmascope.analysis.diff.Past;
import org.dmascope.analysis.path.Paths;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * Everything that one reading says, merged: immutable, and safe to hand between threads.
 *
 * @param takenAt      when the reading began (UTC)
 * @param host         kind of host and rights of the reader
 * @param devices      in order of sysfs path, parents before children
 * @param devicesKnown number of devices; unknown with the reason when the inventory could not be read
 * @param buffers      those of bufinfo in the order printed, newest first, or where it could not be read those of a walk of the kernel's structures; then those
 *                     that other sources show, by inode
 * @param buffersKnown number of buffers on the host; unknown with the reason when no source lists all of them
 * @param processes    holders, by pid
 * @param holdersKnown number of processes that hold buffers; unknown with the reason when some could not be looked into
 * @param memory       memory of devices, by device and region
 * @param memoryKnown  number of those; unknown with the reason when only those are listed that a visible client uses
 * @param cgroups      control groups, by region of device memory, and their system memory
 * @param cgroupsKnown number of those; unknown with the reason when they could not be read, or not all
 * @param rdma         RDMA devices, in the order of the kernel
 * @param regions      RDMA memory regions, by device
 * @param regionsKnown number of those; unknown with the reason when they could not be read, or not all
 * @param paths        how PCI functions reach each other
 * @param kernel       what the kernel can do; null when it could not be read
 * @param events       what was recorded; {@link EventLog#NONE} when nothing was
 * @param diagnostics  what could not be read, and where sources disagree
 * @param past         what the readings of its series before it say; {@link Past#NONE} when it is of none
 */
public record Snapshot(Instant takenAt, HostFacts host, List<DeviceState> devices, Fact<Integer> devicesKnown, List<BufferState> buffers,
        Fact<Integer> buffersKnown, List<ProcessState> processes, Fact<Integer> holdersKnown, List<MemoryState> memory,
        Fact<Integer> memoryKnown, List<CgroupState> cgroups, Fact<Integer> cgroupsKnown, List<RdmaState> rdma, List<RegionState> regions, Fact<Integer> regionsKnown, Paths paths, KernelCaps kernel, EventLog events,
        List<Diagnostic> diagnostics, Past past) {
    /** The same as the last reading of a series. */
    public Snapshot with(Past series) {
        return new Snapshot(takenAt, host, devices, devicesKnown, buffers, buffersKnown, processes, holdersKnown, memory, memoryKnown, cgroups, cgroupsKnown, rdma, regions, regionsKnown,
                paths, kernel, events, diagnostics, series);
    }

    /** Number of attachments on the host: known when all buffers are, and the attachments of each. */
    public Fact<Integer> attachmentsKnown() {
        int n = 0;
        for (BufferState b : buffers) {
            Fact<Integer> f = b.attachmentCount();
            if (!f.known()) {
                return f;
            }
            n += f.value();
        }
        return buffersKnown.known() ? Fact.of(n, buffersKnown.evidence()) : buffersKnown;
    }
}
