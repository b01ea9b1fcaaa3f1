// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaObject;
import org.dmascope.core.source.rdma.RdmaPaths;
import org.dmascope.core.source.rdma.RdmaPort;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.struct.StructUmem;
import org.dmascope.core.source.sysfs.DeviceNode;

/** An RDMA host made by hand: one NIC, its memory regions, and buffers that it is attached to. */
public final class RdmaHost {
    /** dev_name of the NIC. */
    public static final String NIC = "0000:41:00.0";
    private final List<RdmaMr> regions = new ArrayList<>();
    private final List<StructBuffer> walked = new ArrayList<>();
    private final Surveys host = new Surveys();
    private final String rdma;

    public RdmaHost(String rdma, String driver) {
        this.rdma = rdma;
        host.device(NIC, "pci", driver, new DeviceNode("infiniband", rdma, "231:192", Map.of()));
    }

    private RdmaHost(String rdma) {
        this.rdma = rdma;
        host.device(rdma, "", null, new DeviceNode("infiniband", rdma, "231:192", Map.of("parent", "eth0")));
    }

    /** An RDMA device of software, rdma_rxe by the attribute that only its devices have: there is none below it. */
    public static RdmaHost software(String rdma) {
        return new RdmaHost(rdma);
    }

    public Surveys surveys() {
        return host;
    }

    public RdmaHost region(long mrn, long length, int pid) {
        regions.add(new RdmaMr(mrn, 0x100 + mrn, 0x100 + mrn, length, -1, 7, pid, null, Map.of()));
        return this;
    }

    public RdmaHost region(RdmaMr m) {
        regions.add(m);
        return this;
    }

    /** A buffer and who holds it. */
    public RdmaHost buffer(long ino, long size, int[] holders, String... attachments) {
        host.buffer(ino, size, "exp", "b" + ino, attachments);
        for (int pid : holders) {
            held.computeIfAbsent(pid, p -> new ArrayList<>()).add(new long[] {ino, size});
        }
        return this;
    }

    private final Map<Integer, List<long[]>> held = new java.util.TreeMap<>();

    /** What a walk of the kernel's structures says of a buffer. @param ops of each umem, its length and whether it was revoked */
    public RdmaHost walked(long ino, long size, StructAttachment... attachments) {
        walked.add(Structs.buffer(ino, size, "exp", "ops", "pin", null, attachments));
        return this;
    }

    public static StructAttachment umem(String rdma, long length, boolean revocable, boolean revoked) {
        return Structs.attachment(NIC, true, revocable ? "ib_umem_dmabuf_attach_pinned_revocable_ops" : "ib_umem_dmabuf_attach_pinned_ops",
                revocable ? "ib_umem_dmabuf_revoke_locked" : null, new StructUmem(!revoked, revoked, !revoked, 0, length, rdma), null);
    }

    public static StructAttachment movable(String rdma, long length) {
        return Structs.attachment(NIC, true, "mlx5_ib_dmabuf_attach_ops", "mlx5_ib_dmabuf_invalidate_cb", new StructUmem(false, false, true, 0, length, rdma), null);
    }

    private final List<StructRegions.Nic> nics = new ArrayList<>();

    /** What the walk over regions says of the NIC. */
    public RdmaHost regionsWalked(Boolean dmabufOp, Long odpCaps, boolean whole, List<StructRegions.Span> spans, StructRegions.OnBuffer... on) {
        nics.add(new StructRegions.Nic(0, rdma, "drv_ib", dmabufOp, odpCaps, "drv_mr.umem", whole, spans, List.of(on)));
        return this;
    }

    /** A region on a buffer, as the walk has it. @param of an attachment made by {@link #umem} */
    public static StructRegions.OnBuffer on(long mrn, long ino, int place, StructAttachment of) {
        return new StructRegions.OnBuffer(mrn, of.umem().length(), ino, of.device(), place, of.umem());
    }

    public Surveys done() {
        held.forEach((pid, all) -> host.process(pid, "app" + pid, all.stream().map(b -> Surveys.fd(5, b[0], b[1], "exp", "b" + b[0])).toList(), List.of()));
        if (!walked.isEmpty() || !nics.isEmpty()) {
            host.struct(new StructReadings(new Reading.Ok<>("k", Structs.fresh()), new Reading.Ok<>("b", Structs.dump(StructDump.Method.BPF_DMABUF,
                    walked.toArray(StructBuffer[]::new))), new Reading.Absent<>("c", Errno.ENOENT),
                    nics.isEmpty() ? new Reading.Absent<>("r", Errno.ENOENT) : new Reading.Ok<>("r", new StructRegions(null, nics, List.of()))));
        }
        Map<RdmaKind, Reading<List<RdmaObject>>> objects = new EnumMap<>(RdmaKind.class);
        for (RdmaKind kind : List.of(RdmaKind.CONTEXT, RdmaKind.PD, RdmaKind.CQ, RdmaKind.QP, RdmaKind.SRQ)) {
            objects.put(kind, new Reading.Ok<>(RdmaPaths.of(0, kind), List.of()));
        }
        RdmaDevice d = new RdmaDevice(new RdmaId(0, rdma, 1, "1.2.3", 0x12345678, 1, "roce"), new Reading.Ok<>("p", List.of(new RdmaPort(1, 4, 5, "eth0"))), objects,
                new Reading.Ok<>(RdmaPaths.of(0, RdmaKind.MR), List.copyOf(regions)), Set.of());
        return host.rdma(new RdmaInfo(new Reading.Ok<>(RdmaPaths.DEVICES, List.of(d)), Map.of(812, "train\ner")));
    }

    public Snapshot snapshot() {
        return done().snapshot();
    }
}
