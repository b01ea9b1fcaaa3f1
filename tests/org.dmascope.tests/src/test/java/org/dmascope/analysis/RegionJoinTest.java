// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.rdma.RdmaInfo;
import org.dmascope.core.source.rdma.RdmaKind;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.rdma.RdmaPaths;
import org.dmascope.core.source.struct.StructAttachment;
import org.junit.jupiter.api.Test;

/** Which memory region sits on which buffer: joined where one answer fits, else not, with the reason. */
class RegionJoinTest {
    private static final int[] P812 = {812};
    private static final int[] NOBODY = {};

    /** "mrn mode state inode confidence", with ? for what is not known. */
    private static String show(RegionState r) {
        String note = r.mode().known() && r.mode().evidence().note() != null ? r.mode().evidence().note().split("[: ]")[1] : "";
        return r.mrn() + " " + word(r.mode()) + " " + word(r.state()) + " " + (r.ino().known() ? r.ino().value() : "?") + (r.buffer() == null ? "" : " " + note);
    }

    private static String word(Fact<? extends org.dmascope.core.axis.Word> f) {
        return f.known() ? f.value().word() : "?";
    }

    private static List<String> show(Snapshot s) {
        return s.regions().stream().map(RegionJoinTest::show).toList();
    }

    private static RdmaHost efa() {
        return new RdmaHost("efa_0", "efa");
    }

    @Test
    void theUmemsLengthAndTheHolderTell() {
        Snapshot s = efa().region(1, 5000, 812).region(2, 4096, 812).region(3, 8192, 900).buffer(10, 8192, P812, RdmaHost.NIC).walked(10, 8192, RdmaHost.umem("efa_0", 5000, false, false)).snapshot();
        assertEquals(List.of("1 dma-buf pinned 10 high", "2 plain ? ?", "3 plain ? ?"), show(s));
        RegionState r = s.regions().getFirst();
        assertEquals(RdmaHost.NIC, r.attachment().deviceName());
        assertEquals("train\ner", r.comm().value());
        assertEquals(Tier.JOIN, r.ino().evidence().tier());
        assertEquals(Tier.STRUCT, r.state().evidence().tier());
        assertEquals(0x101, r.rkey().value());
        assertEquals(3, s.regionsKnown().value());
    }

    /** A descriptor may be closed once the region is registered. */
    @Test
    void aClosedDescriptor() {
        RdmaHost h = efa().region(1, 4096, 812).buffer(10, 8192, NOBODY, RdmaHost.NIC).walked(10, 8192, RdmaHost.umem("efa_0", 4096, false, false));
        assertEquals(List.of("1 dma-buf pinned 10 medium"), show(h.snapshot()));
        h = efa().region(1, 4096, 812).region(2, 4096, 813).buffer(10, 8192, NOBODY, RdmaHost.NIC).walked(10, 8192, RdmaHost.umem("efa_0", 4096, false, false));
        Snapshot s = h.snapshot();
        assertEquals(List.of("1 ? ? ?", "2 ? ? ?"), show(s));
        assertTrue(s.regions().getFirst().ino().reason().startsWith("not joined, because more than one answer fits: 2 regions"), s.regions().getFirst().ino().reason());
    }

    @Test
    void aPlainRegionOfTheSameLengthMakesItAmbiguous() {
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC).walked(10, 4096, RdmaHost.umem("efa_0", 4096, false, false)).snapshot();
        assertEquals(List.of("1 ? ? ?", "2 ? ? ?"), show(s));
        assertTrue(s.regions().getFirst().mode().reason().contains("once"), s.regions().getFirst().mode().reason());
    }

    /** One process registered and closed its descriptor; another holds the buffer, and registered memory of its own. */
    @Test
    void theRegionOfAHolderMayBeAPlainOne() {
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 813).buffer(10, 4096, P812, RdmaHost.NIC).walked(10, 4096, RdmaHost.umem("efa_0", 4096, false, false)).snapshot();
        assertEquals(List.of("1 ? ? ?", "2 ? ? ?"), show(s));
        assertTrue(s.regions().getFirst().mode().reason().contains("1 times, and 2 regions have it, 1 of them"), s.regions().getFirst().mode().reason());
    }

    /** Either attachment, but surely that buffer. */
    @Test
    void twoRegionsOnOneBuffer() {
        StructAttachment u = RdmaHost.umem("efa_0", 4096, false, false);
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC, RdmaHost.NIC).walked(10, 4096, u, u).snapshot();
        assertEquals(List.of("1 dma-buf pinned 10 high", "2 dma-buf pinned 10 high"), show(s));
        assertNull(s.regions().getFirst().attachment());
    }

    @Test
    void alikeBuffersOfOneProcess() {
        StructAttachment u = RdmaHost.umem("efa_0", 4096, false, false);
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC).buffer(11, 4096, P812, RdmaHost.NIC).walked(10, 4096, u).walked(11, 4096, u)
                .snapshot();
        assertEquals(List.of("1 ? ? ?", "2 ? ? ?"), show(s));
        assertTrue(s.regions().getFirst().ino().reason().contains("2 buffers"), s.regions().getFirst().ino().reason());
    }

    @Test
    void fates() {
        Snapshot s = new RdmaHost("mlx5_0", "mlx5_core").region(1, 4096, 812).region(2, 8192, 812).region(3, 12288, 812).region(4, 100, 812)
                .region(new RdmaMr(5, 1, 1, 4096, -1, 7, 812, null, Map.of("odp", "explicit"))).region(new RdmaMr(6, 1, 1, 0, -1, -1, -1, "nvme_rdma", Map.of()))
                .buffer(10, 12288, P812, RdmaHost.NIC, RdmaHost.NIC, RdmaHost.NIC)
                .walked(10, 12288, RdmaHost.movable("mlx5_0", 4096), RdmaHost.umem("mlx5_0", 8192, true, true), RdmaHost.umem("mlx5_0", 12288, true, false)).snapshot();
        assertEquals(List.of("1 dma-buf movable 10 high", "2 dma-buf revoked 10 high", "3 dma-buf pinned 10 high", "4 plain pinned ?", "5 odp movable ?", "6 plain ? ?"), show(s));
        assertEquals(Tier.RULE, s.regions().get(3).state().evidence().tier());
        assertEquals("nvme_rdma", s.regions().get(5).kernelOwner());
        assertFalse(s.regions().get(5).pid().known());
    }

    @Test
    void withoutStructuresTheDeviceTheHolderAndTheLengthTell() {
        Snapshot s = efa().region(1, 8192, 812).region(2, 100, 813).region(3, 4096, 814).buffer(10, 8192, P812, RdmaHost.NIC).buffer(11, 65536, new int[] {813}, RdmaHost.NIC)
                .buffer(12, 4096, new int[] {814}, "other").snapshot();
        assertEquals(List.of("1 dma-buf ? 10 medium", "2 dma-buf ? 11 low", "3 ? ? ?"), show(s));
        assertTrue(s.regions().get(2).ino().reason().contains("closed the descriptor"), s.regions().get(2).ino().reason());
    }

    /** Scenario rxe: what attaches for a device of software is another one, so that its own having no attachment says nothing. */
    @Test
    void whatAttachesForADeviceOfSoftware() {
        Snapshot s = RdmaHost.software("rxe0").region(1, 8192, 812).buffer(10, 8192, P812).snapshot();
        assertEquals(List.of("1 plain ? ?"), show(s), "nothing is attached to anything");
        s = RdmaHost.software("rxe0").region(1, 8192, 812).buffer(10, 8192, P812, "somebody").snapshot();
        assertEquals(List.of("1 ? ? ?"), show(s));
        assertTrue(s.regions().getFirst().mode().reason().contains("rxe0 has no device below it") && s.regions().getFirst().mode().reason().contains("somebody"),
                s.regions().getFirst().mode().reason());
        s = RdmaHost.software("rxe0").region(1, 8192, 812).buffer(10, 8192, P812, "somebody")
                .walked(10, 8192, Structs.attachment("somebody", true, "drm_attach_ops", null, null, null)).snapshot();
        assertEquals(List.of("1 plain ? ?"), show(s), "the kernel's structures say that it is no RDMA attachment");
    }

    @Test
    void moreRegionsThanAttachments() {
        Snapshot s = efa().region(1, 8192, 812).region(2, 8192, 812).buffer(10, 8192, P812, RdmaHost.NIC).snapshot();
        assertEquals(List.of("1 ? ? ?", "2 ? ? ?"), show(s));
        s = efa().region(1, 8192, 812).region(2, 8192, 812).buffer(10, 8192, P812, RdmaHost.NIC, RdmaHost.NIC).snapshot();
        assertEquals(List.of("1 dma-buf ? 10 medium", "2 dma-buf ? 10 medium"), show(s));
    }

    @Test
    void aRegionLongerThanEveryBuffer() {
        Snapshot s = efa().region(1, 1 << 20, 812).buffer(10, 8192, P812, RdmaHost.NIC).snapshot();
        assertEquals(List.of("1 ? ? ?"), show(s));
        assertTrue(s.regions().getFirst().ino().reason().contains("shorter"), s.regions().getFirst().ino().reason());
    }

    @Test
    void withoutAnyAttachmentAllArePlain() {
        Snapshot s = efa().region(1, 8192, 812).buffer(10, 8192, P812, "gpu").snapshot();
        assertEquals(List.of("1 plain ? ?"), show(s));
        assertEquals("confidence high: no attachment of efa_0 on any buffer of this host", s.regions().getFirst().mode().evidence().note());
        RdmaHost denied = efa().region(1, 8192, 812);
        denied.surveys().bufinfoDenied();
        assertEquals(List.of("1 ? ? ?"), show(denied.snapshot()));
    }

    /** Its attachment would be by another function, whose name says nothing. */
    @Test
    void dataDirect() {
        RdmaHost h = new RdmaHost("mlx5_0", "mlx5_core").region(1, 8192, 812).buffer(10, 8192, P812, "0000:81:00.0");
        h.surveys().device("0000:81:00.0", "pci", "mlx5_core");
        assertEquals(List.of("1 ? ? ?"), show(h.snapshot()));
        assertEquals(List.of("1 dma-buf pinned 10 high"), show(new RdmaHost("mlx5_0", "mlx5_core").region(1, 8192, 812).buffer(10, 8192, P812, "0000:81:00.0")
                .walked(10, 8192, Structs.attachment("0000:81:00.0", true, "ib_umem_dmabuf_attach_pinned_ops", null, RdmaHost.umem("mlx5_0", 8192, false, false).umem(), null)).snapshot()));
    }

    /** Network devmem on the NIC's own function is no memory region. */
    @Test
    void whatIsNoUmemIsNoRegion() {
        Snapshot s = efa().region(1, 8192, 812).buffer(10, 8192, P812, RdmaHost.NIC).walked(10, 8192, Structs.attachment(RdmaHost.NIC, false, null, null)).snapshot();
        assertEquals(List.of("1 plain ? ?"), show(s));
    }

    @Test
    void keysNeedARight() {
        Snapshot s = efa().region(new RdmaMr(1, -1, -1, 4096, -1, 7, 0, null, Map.of())).snapshot();
        assertEquals("read as root", s.regions().getFirst().rkey().remedy());
        assertTrue(s.regions().getFirst().pid().reason().contains("ended"));
    }

    @Test
    void whatADeviceCanDo() {
        assertEquals(Tier.STRUCT, efa().buffer(10, 8192, P812, RdmaHost.NIC).walked(10, 8192, RdmaHost.umem("efa_0", 5000, false, false)).snapshot().rdma().getFirst().dmabuf().evidence().tier());
        RdmaState inferred = efa().walked(10, 8192).snapshot().rdma().getFirst();
        assertEquals(true, inferred.dmabuf().value());
        assertEquals(Tier.RULE, inferred.dmabuf().evidence().tier());
        assertEquals(AttachmentClass.PINNED, inferred.dmabufClass().value());
        assertEquals(false, new RdmaHost("hns_0", "hns3").snapshot().rdma().getFirst().dmabuf().value());
        assertFalse(new RdmaHost("rxe0", null).snapshot().rdma().getFirst().dmabuf().known());
        assertEquals(true, new RdmaHost("mlx5_0", "mlx5_core").walked(10, 8192).snapshot().rdma().getFirst().dmabuf().value());
        assertFalse(new RdmaHost("mlx5_0", "mlx5_core").snapshot().rdma().getFirst().dmabuf().known());
    }

    @Test
    void noneAndNotRead() {
        Snapshot none = new Surveys().rdma(new RdmaInfo(new Reading.Absent<>(RdmaPaths.CLASS, Errno.ENOENT), Map.of())).snapshot();
        assertEquals(0, none.regionsKnown().value());
        assertTrue(none.regionsKnown().evidence().note().contains("load the driver"));
        Snapshot denied = new Surveys().rdma(new RdmaInfo(new Reading.Denied<>(RdmaPaths.DEVICES, Errno.EPERM), Map.of())).snapshot();
        assertFalse(denied.regionsKnown().known());
        assertEquals(1, efa().snapshot().rdma().getFirst().counts().get(RdmaKind.PORT).value());
    }

    @Test
    void tiersThatAreLeftOut() {
        RdmaHost h = efa().region(1, 5000, 812).buffer(10, 8192, P812, RdmaHost.NIC).walked(10, 8192, RdmaHost.umem("efa_0", 5000, false, false));
        Snapshot s = Snapshots.of(h.done().survey(), EventLog.NONE, EnumSet.of(Tier.TEXT, Tier.STRUCT, Tier.RULE));
        assertEquals(List.of("1 ? ? ?"), show(s));
        assertEquals("allow the tier join", s.regions().getFirst().ino().remedy());
    }

    /**
     * Random hosts whose truth is known: some regions on buffers, some plain, some descriptors closed, some attachments that are no regions. A region
     * is never joined with a buffer that it does not sit on as long as every process holds what it registered, and where structures were read.
     */
    @Test
    void noneIsJoinedWrongly() {
        int[] joined = new int[1];
        Property.holds(400, d -> {
            boolean structs = d.oneIn(2);
            RdmaHost h = efa();
            Map<Long, Long> truth = new HashMap<>();
            long mrn = 0;
            for (int ino = 10; ino < 10 + d.between(1, 6); ino++) {
                long size = 4096L * d.between(1, 3);
                int owner = 800 + d.below(3);
                List<StructAttachment> on = new ArrayList<>();
                for (int n = d.below(3); n > 0; n--) {
                    long length = structs && d.oneIn(2) ? size - d.below(2) : size;
                    on.add(RdmaHost.umem("efa_0", length, false, false));
                    truth.put(++mrn, (long) ino);
                    h.region(mrn, length, owner);
                }
                h.buffer(ino, size, d.oneIn(4) ? new int[] {owner, 803} : new int[] {owner}, on.stream().map(a -> RdmaHost.NIC).toArray(String[]::new));
                if (structs) {
                    h.walked(ino, size, on.toArray(StructAttachment[]::new));
                }
            }
            int plain = structs ? d.below(3) : 0;
            for (int n = 0; n < plain; n++) {
                h.region(++mrn, 4096L * d.between(1, 3), d.oneIn(2) ? 800 + d.below(3) : 900);
            }
            for (RegionState r : h.snapshot().regions()) {
                if (r.ino().known()) {
                    joined[0]++;
                    assertEquals(truth.get(r.mrn()), r.ino().value(), show(r));
                }
            }
        });
        assertTrue(joined[0] > 200, "only " + joined[0] + " were joined at all");
    }
}
