// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaPaths;
import org.dmascope.core.source.sysfs.DeviceRecord;

/**
 * RDMA devices and their memory regions in one reading.
 *
 * @param devices in the order of the kernel
 * @param known   number of memory regions; unknown with the reason when some are not listed
 */
record RdmaTier(List<RdmaState> devices, List<RegionState> regions, Fact<Integer> known) {
    private static final String NONE = "the kernel has no RDMA support loaded; load the driver of an RDMA device to have some";
    private static final Fact<String> NO_SYSFS = Fact.unknown("sysfs does not tell which device does its DMA", null);
    private static final Fact<Integer> TORN = Fact.unknown("the list changed each time it was read, or a part of it could not be understood", "read again");

    static RdmaTier of(Survey survey, ReadingContext reading, List<BufferState> buffers, Fact<Integer> buffersKnown) {
        Reading<List<RdmaDevice>> read = survey.rdma().devices();
        if (!(read instanceof Reading.Ok<List<RdmaDevice>>(String path, List<RdmaDevice> all))) {
            Fact<Integer> known = read instanceof Reading.Absent
                    ? Fact.of(0, new Evidence(Tier.TEXT, ReadingContext.RDMA, RdmaPaths.CLASS, reading.takenAt, NONE))
                    : reading.unread(ReadingContext.RDMA, read, "read the live host, or a capture of it");
            return new RdmaTier(List.of(), List.of(), known);
        }
        RdmaAttachments attachments = new RdmaAttachments(all, survey.devices(), buffers);
        ExactRegions exact = new ExactRegions(reading, survey.struct().regions(), buffers);
        RdmaCapability capability = new RdmaCapability(reading, exact);
        MrJoin join = new MrJoin(reading, attachments, buffersKnown, exact);
        Evidence proc = new Evidence(Tier.TEXT, ReadingContext.RDMA, "/proc/PID/comm", reading.takenAt);
        List<RdmaState> devices = new ArrayList<>();
        List<RegionState> regions = new ArrayList<>();
        Fact<Integer> missing = null;
        for (RdmaDevice d : all) {
            DeviceRecord record = attachments.record(d.id().name());
            Fact<String> parent = record == null ? NO_SYSFS : Fact.of(record.id(), reading.sysfs);
            Fact<String> driver = record == null ? NO_SYSFS : record.driver() == null ? Fact.unknown("no driver is bound to the device", null)
                    : Fact.of(record.driver(), reading.sysfs);
            RdmaCapability.Found can = capability.of(d.id(), driver, attachments.of(d.id().name()));
            Map<RdmaKind, Fact<Integer>> counts = counts(d, reading);
            Evidence netlink = netlink(d, RdmaKind.MR, reading);
            regions.addAll(join.of(d, new RegionState.Home(d.id().name(), parent, driver, netlink, proc, survey.rdma().comms())));
            OtherUses others = OtherUses.of(d.id(), exact, attachments.of(d.id().name()));
            devices.add(new RdmaState(d, parent, driver, counts, can.dmabuf(), can.kind(), capability.odp(d.id()), others.attachments(), others.known()));
            missing = missing == null && !counts.get(RdmaKind.MR).known() ? counts.get(RdmaKind.MR) : missing;
        }
        Fact<Integer> known = missing != null ? missing : Fact.of(regions.size(), new Evidence(Tier.TEXT, ReadingContext.RDMA, path, reading.takenAt,
                "regions of processes in other pid namespaces are not listed"));
        return new RdmaTier(List.copyOf(devices), List.copyOf(regions), known);
    }

    private static Evidence netlink(RdmaDevice d, RdmaKind kind, ReadingContext reading) {
        return new Evidence(Tier.TEXT, ReadingContext.RDMA, RdmaPaths.of(d.id().index(), kind), reading.takenAt);
    }

    private static Map<RdmaKind, Fact<Integer>> counts(RdmaDevice d, ReadingContext reading) {
        Map<RdmaKind, Fact<Integer>> out = new EnumMap<>(RdmaKind.class);
        for (RdmaKind kind : RdmaKind.values()) {
            Reading<? extends List<?>> r = kind == RdmaKind.MR ? d.regions() : kind == RdmaKind.PORT ? d.ports() : d.objects().get(kind);
            out.put(kind, d.torn().contains(kind) ? TORN : r instanceof Reading.Ok<? extends List<?>> ok ? Fact.of(ok.value().size(), netlink(d, kind, reading))
                    : reading.unread(ReadingContext.RDMA, r, null));
        }
        return out;
    }
}
