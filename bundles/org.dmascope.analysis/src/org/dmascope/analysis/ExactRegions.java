// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.source.rdma.RdmaId;
import org.dmascope.core.source.rdma.RdmaMr;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructRegions;
import org.dmascope.core.source.struct.StructRegions.Kind;
import org.dmascope.core.source.struct.StructRegions.Nic;
import org.dmascope.core.source.struct.StructRegions.OnBuffer;
import org.dmascope.core.source.struct.StructUmem;

/**
 * What the kernel's structures say of memory regions: the walk went from each to its umem, and from one over a dma-buf to the attachment and the buffer. Nothing is
 * correlated here but the number of the region, which netlink and the walk both have.
 */
final class ExactRegions {
    /** An attachment, by what stays the same: the objects are made when asked for. */
    record Claim(BufferState buffer, String device, int ordinal) {
        static Claim of(AttachmentState a) {
            return new Claim(a.buffer(), a.deviceName(), a.ordinal());
        }
    }

    private static final String AGAIN = "read again";

    private final Map<String, Nic> byName = new HashMap<>();
    private final Map<Long, BufferState> byIno = new HashMap<>();
    private final Set<Claim> claims = new HashSet<>();
    private final Evidence evidence;

    ExactRegions(ReadingContext reading, Reading<StructRegions> regions, List<BufferState> buffers) {
        evidence = new Evidence(Tier.STRUCT, "kcore", StructDump.Method.KCORE.path(), reading.takenAt);
        if (regions instanceof Reading.Ok<StructRegions>(String path, StructRegions walk)) {
            walk.devices().forEach(n -> byName.put(n.name(), n));
            Set<Long> wanted = new HashSet<>();
            walk.devices().forEach(n -> n.onBuffers().forEach(o -> wanted.add(o.ino())));
            Set<Long> twice = new HashSet<>();
            for (BufferState b : buffers) {
                if (!wanted.isEmpty() && wanted.contains(b.ino()) && byIno.put(b.ino(), b) != null) {
                    twice.add(b.ino());
                }
            }
            byIno.keySet().removeAll(twice);
        }
    }

    /** The device as the walk saw it; null when it did not. Names can be given anew, numbers are not. */
    Nic nic(RdmaId id) {
        Nic n = byName.get(id.name());
        return n != null && n.index() == id.index() ? n : null;
    }

    Evidence evidence() {
        return evidence;
    }

    /** Attachments that are known to be those of regions, or of which one is. */
    Set<Claim> claimed() {
        return claims;
    }

    /** What is known of the regions of one device. */
    Device of(RdmaId id) {
        return new Device(nic(id));
    }

    /** One device. */
    final class Device {
        private final Nic nic;
        private final Map<Long, OnBuffer> on = new HashMap<>();
        private final Map<Kind, MrVerdict> plain = new HashMap<>();

        private Device(Nic nic) {
            this.nic = nic;
            if (nic != null) {
                nic.onBuffers().forEach(o -> on.put(o.mrn(), o));
            }
        }

        /** Whether it was walked, and of each region it is known what it is on. */
        boolean complete() {
            return nic != null && nic.complete();
        }

        /** Null when the structures do not say what the region is on. */
        MrVerdict verdict(RdmaMr m) {
            Kind kind = nic == null ? null : nic.kind(m.mrn());
            if (kind == null || kind == Kind.UNKNOWN) {
                return null;
            }
            if (kind != Kind.DMA_BUF) {
                return plain.computeIfAbsent(kind, this::plain);
            }
            OnBuffer o = on.get(m.mrn());
            if (o == null || m.length() >= 0 && o.length() != m.length()) {
                return null; // another region by now
            }
            BufferState b = byIno.get(o.ino());
            if (b == null) {
                String why = "the kernel's structures show it on the buffer of inode " + o.ino() + ", which came or went between the readings";
                return MrVerdict.of(Fact.of(MrMode.DMA_BUF, note(chain(o))), MrFate.UNJOINED, why, AGAIN);
            }
            return joined(o, b);
        }

        private String chain(OnBuffer o) {
            return "exact: attachment of " + Names.display(o.device()) + " \u2192 importer_priv: ib_umem_dmabuf \u2192 " + Names.display(nic.layout() == null ? "umem" : nic.layout())
                    + " \u2192 res.id " + o.mrn();
        }

        private MrVerdict joined(OnBuffer o, BufferState b) {
            List<AttachmentState> by = attachments(o, b);
            AttachmentState only = by.size() == 1 ? by.getFirst() : null;
            by.forEach(a -> claims.add(Claim.of(a)));
            Evidence e = note(chain(o));
            Fact<MrState> fate = Boolean.TRUE.equals(o.umem().revoked()) ? Fact.of(MrState.REVOKED, note("ib_umem_dmabuf.revoked is set; the region and its key stay until they are deregistered"))
                    : MrFate.of(by);
            return new MrVerdict(Fact.of(MrMode.DMA_BUF, e), fate, Fact.of(b.ino(), e), b, only);
        }

        private MrVerdict plain(Kind kind) {
            String where = nic.layout() == null ? "the region of the driver" : nic.layout();
            return switch (kind) {
                case ODP -> MrVerdict.of(Fact.of(MrMode.ODP, note(where + " is a umem that is paged on demand (is_odp)")),
                        Fact.of(MrState.MOVABLE, note("ib_umem_odp_get() pins nothing and follows the page tables")), MrJoin.PLAIN, null);
                case NONE -> MrVerdict.of(Fact.of(MrMode.PLAIN, note(where + " is NULL, or the kernel itself made the region: it has no umem")),
                        Fact.unknown("it has no umem that would tell", null), MrJoin.PLAIN, null);
                default -> MrVerdict.of(Fact.of(MrMode.PLAIN, note(where + " is a umem over memory of a process (is_dmabuf and is_odp are 0)")),
                        Fact.of(MrState.PINNED, note("ib_umem_get() pinned the pages of the umem")), MrJoin.PLAIN, null);
            };
        }
    }

    private Evidence note(String words) {
        return evidence.withNote(words);
    }

    /** The attachment that the umem is of; several when nothing tells them apart. */
    private static List<AttachmentState> attachments(OnBuffer o, BufferState b) {
        List<AttachmentState> same = new ArrayList<>(1);
        for (AttachmentState a : b.attachments()) {
            if (a.deviceName().equals(o.device()) && (a.attachment() == null || sameUmem(a.attachment().umem(), o.umem()))) {
                same.add(a);
            }
        }
        if (same.size() < 2 || b.sight() == null || o.place() < 0 || o.place() >= b.sight().buffer().attachments().size()) {
            return same;
        }
        StructAttachment there = b.sight().buffer().attachments().get(o.place());
        List<AttachmentState> exact = same.stream().filter(a -> a.attachment() == there).toList();
        return exact.size() == 1 ? exact : same;
    }

    /** Pins and mappings change all the time; what was registered does not. */
    private static boolean sameUmem(StructUmem a, StructUmem b) {
        return a != null && a.address() == b.address() && a.length() == b.length() && b.device().equals(a.device());
    }
}
