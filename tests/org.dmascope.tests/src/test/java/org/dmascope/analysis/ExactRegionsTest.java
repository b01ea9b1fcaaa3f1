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

import org.dmascope.core.Property;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructRegions.Span;
import org.junit.jupiter.api.Test;

/** What the kernel's structures say of a region holds; the correlation is for the others. */
class ExactRegionsTest {
    private static final int[] P812 = { 812 };
    private static final int[] NOBODY = {};

    private static RdmaHost efa() {
        return new RdmaHost("efa_0", "efa");
    }

    private static StructAttachment umem(long length) {
        return RdmaHost.umem("efa_0", length, false, false);
    }

    private static List<Span> spans(Kind kind, long first, long last) {
        return List.of(new Span(kind, first, last));
    }

    /** Two alike regions of one process on two alike buffers, all descriptors closed: no correlation could tell. */
    @Test
    void alikeRegionsAreTold() {
        StructAttachment one = umem(4096);
        StructAttachment other = umem(4096);
        Snapshot s = efa().region(17, 4096, 812).region(18, 4096, 812).buffer(10, 4096, NOBODY, RdmaHost.NIC).buffer(11, 4096, NOBODY, RdmaHost.NIC).walked(10, 4096, one)
                .walked(11, 4096, other).regionsWalked(true, 0L, true, spans(Kind.DMA_BUF, 17, 18), RdmaHost.on(17, 11, 0, other), RdmaHost.on(18, 10, 0, one)).snapshot();
        assertEquals(List.of(11L, 10L), s.regions().stream().map(r -> r.ino().value()).toList());
        RegionState r = s.regions().getFirst();
        assertEquals(Tier.STRUCT, r.ino().evidence().tier());
        assertEquals("exact: attachment of 0000:41:00.0 \u2192 importer_priv: ib_umem_dmabuf \u2192 drv_mr.umem \u2192 res.id 17", r.ino().evidence().note());
        assertEquals(MrMode.DMA_BUF, r.mode().value());
        assertEquals(MrState.PINNED, r.state().value());
        assertEquals(11, r.attachment().buffer().ino());
        assertEquals(0, s.rdma().getFirst().otherUsesKnown().value());
    }

    /** The correlation alone would be sure, and wrong: who holds the buffer has a plain region of that length. */
    @Test
    void structuresAreStrongerThanTheCorrelation() {
        RdmaHost h = efa().region(1, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC).walked(10, 4096, umem(4096));
        assertEquals(10, h.snapshot().regions().getFirst().ino().value());
        Snapshot s = efa().region(1, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC).walked(10, 4096, umem(4096)).regionsWalked(true, 0L, true, spans(Kind.PLAIN, 1, 1)).snapshot();
        RegionState r = s.regions().getFirst();
        assertEquals(MrMode.PLAIN, r.mode().value());
        assertEquals(Tier.STRUCT, r.mode().evidence().tier());
        assertEquals(MrState.PINNED, r.state().value());
        assertNull(r.buffer());
        RdmaState d = s.rdma().getFirst();
        assertEquals(1, d.otherUsesKnown().value(), "what no region has is none of a region");
        assertEquals(10, d.otherUses().getFirst().buffer().ino());
        assertTrue(d.otherUsesKnown().evidence().note().contains("CQ, QP or SRQ"));
    }

    @Test
    void pagedOnDemandAndWithoutAUmem() {
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 812).region(new RdmaMr(3, 1, 1, 0, -1, -1, -1, "nvme_rdma", Map.of()))
                .regionsWalked(false, 1L, true, List.of(new Span(Kind.ODP, 1, 1), new Span(Kind.NONE, 2, 3))).snapshot();
        assertEquals(List.of(MrMode.ODP, MrMode.PLAIN, MrMode.PLAIN), s.regions().stream().map(r -> r.mode().value()).toList());
        assertEquals(MrState.MOVABLE, s.regions().getFirst().state().value());
        assertFalse(s.regions().get(1).state().known());
        assertEquals(true, s.rdma().getFirst().odp().value());
    }

    @Test
    void revokedButHeld() {
        StructAttachment revoked = RdmaHost.umem("efa_0", 4096, true, true);
        RegionState r = efa().region(1, 4096, 812).buffer(10, 4096, NOBODY, RdmaHost.NIC).walked(10, 4096, revoked)
                .regionsWalked(true, 0L, true, spans(Kind.DMA_BUF, 1, 1), RdmaHost.on(1, 10, 0, revoked)).snapshot().regions().getFirst();
        assertEquals(MrState.REVOKED, r.state().value());
        assertEquals(Tier.STRUCT, r.state().evidence().tier());
    }

    /** Two attachments of one device with the same umem: the place in the kernel's list tells them apart. */
    @Test
    void thePlaceTellsAttachmentsApart() {
        StructAttachment newer = umem(4096);
        StructAttachment older = umem(4096);
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 812).buffer(10, 4096, NOBODY, RdmaHost.NIC, RdmaHost.NIC).walked(10, 4096, newer, older)
                .regionsWalked(true, 0L, true, spans(Kind.DMA_BUF, 1, 2), RdmaHost.on(1, 10, 1, older), RdmaHost.on(2, 10, 0, newer)).snapshot();
        assertEquals(List.of(1, 2), s.regions().stream().map(r -> r.attachment().ordinal()).toList());
    }

    /** One region could not be read: what the others have is not offered to it. */
    @Test
    void theCorrelationTakesWhatIsLeft() {
        StructAttachment a = umem(4096);
        Snapshot s = efa().region(1, 4096, 812).region(2, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC).walked(10, 4096, a)
                .regionsWalked(true, 0L, true, List.of(new Span(Kind.DMA_BUF, 1, 1), new Span(Kind.UNKNOWN, 2, 2)), RdmaHost.on(1, 10, 0, a)).snapshot();
        assertEquals(10, s.regions().get(0).ino().value());
        assertEquals(MrMode.PLAIN, s.regions().get(1).mode().value());
        assertEquals(Tier.JOIN, s.regions().get(1).mode().evidence().tier());
        assertFalse(s.rdma().getFirst().otherUsesKnown().known());
    }

    @Test
    void whatChangedBetweenTheReadings() {
        StructAttachment a = umem(4096);
        RegionState gone = efa().region(1, 4096, 812).regionsWalked(true, 0L, true, spans(Kind.DMA_BUF, 1, 1), RdmaHost.on(1, 99, 0, a)).snapshot().regions().getFirst();
        assertEquals(MrMode.DMA_BUF, gone.mode().value());
        assertEquals("read again", gone.ino().remedy());
        RegionState another = efa().region(1, 8192, 812).buffer(10, 4096, NOBODY, RdmaHost.NIC).walked(10, 4096, a)
                .regionsWalked(true, 0L, true, spans(Kind.DMA_BUF, 1, 1), RdmaHost.on(1, 10, 0, a)).snapshot().regions().getFirst();
        assertFalse(another.ino().known(), "its length is another: the number was given anew");
    }

    @Test
    void whatADeviceCanDo() {
        RdmaState no = new RdmaHost("rxe0", null).regionsWalked(false, 0L, true, List.of()).snapshot().rdma().getFirst();
        assertEquals(false, no.dmabuf().value());
        assertEquals(Tier.STRUCT, no.dmabuf().evidence().tier());
        assertEquals(false, no.odp().value());
        RdmaState yes = new RdmaHost("rxe0", null).regionsWalked(true, null, true, List.of()).snapshot().rdma().getFirst();
        assertEquals("ib_device.ops.reg_user_mr_dmabuf is set by drv_ib", yes.dmabuf().evidence().note());
        assertFalse(yes.odp().known());
        assertFalse(new RdmaHost("rxe0", null).snapshot().rdma().getFirst().otherUsesKnown().known());
    }

    @Test
    void theStructTierCanBeLeftOut() {
        StructAttachment a = umem(4096);
        RdmaHost h = efa().region(1, 4096, 812).buffer(10, 4096, P812, RdmaHost.NIC).walked(10, 4096, a).regionsWalked(true, 0L, true, spans(Kind.DMA_BUF, 1, 1), RdmaHost.on(1, 10, 0, a));
        Snapshot s = Snapshots.of(h.done().survey(), EventLog.NONE, EnumSet.of(Tier.TEXT, Tier.JOIN));
        assertEquals(Tier.JOIN, s.regions().getFirst().ino().evidence().tier());
    }

    /** Whatever holders and lengths suggest, what the walk says is what is shown. */
    @Test
    void randomHosts() {
        Property.holds(200, d -> {
            RdmaHost h = efa();
            Map<Long, Long> truth = new HashMap<>();
            List<Span> spans = new ArrayList<>();
            List<OnBuffer> on = new ArrayList<>();
            long mrn = 0;
            for (int ino = 10; ino < 10 + d.between(1, 6); ino++) {
                List<StructAttachment> all = new ArrayList<>();
                for (int n = d.below(4); n > 0; n--) {
                    StructAttachment a = umem(4096L * d.between(1, 2));
                    all.add(a);
                    if (!d.oneIn(4)) {
                        truth.put(++mrn, (long) ino);
                        spans.add(new Span(Kind.DMA_BUF, mrn, mrn));
                        on.add(RdmaHost.on(mrn, ino, all.size() - 1, a));
                        h.region(mrn, a.umem().length(), 800 + d.below(3));
                    } else {
                        spans.add(new Span(Kind.PLAIN, ++mrn, mrn));
                        h.region(mrn, a.umem().length(), 800 + d.below(3));
                    }
                }
                h.buffer(ino, 8192, d.oneIn(2) ? new int[] { 800 + d.below(3) } : NOBODY, all.stream().map(a -> RdmaHost.NIC).toArray(String[]::new));
                h.walked(ino, 8192, all.toArray(StructAttachment[]::new));
            }
            Snapshot s = h.regionsWalked(true, 0L, true, spans, on.toArray(OnBuffer[]::new)).snapshot();
            int attached = s.buffers().stream().mapToInt(b -> b.attachments().size()).sum();
            for (RegionState r : s.regions()) {
                assertEquals(truth.get(r.mrn()), r.buffer() == null ? null : Long.valueOf(r.buffer().ino()));
                assertEquals(truth.containsKey(r.mrn()) ? MrMode.DMA_BUF : MrMode.PLAIN, r.mode().value());
            }
            assertEquals(attached - truth.size(), s.rdma().getFirst().otherUsesKnown().value());
        });
    }
}
