// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.source.rdma.RdmaDevice;
import org.dmascope.core.source.rdma.RdmaMr;

/**
 * Finds out on which buffer each memory region of one device sits. Where the kernel's structures tell it ({@link ExactRegions}), that holds. The kernel's text
 * says nothing of it, so for the others this is a correlation, of a
 * stated confidence, and where more than one answer fits there is none: a region is joined with no buffer rather than with a wrong one.
 */
final class MrJoin {
    private static final String STRUCTS = "read the kernel's structures: as root, on the live host";
    /** A region may be a plain one, and then there is nothing to join. */
    static final String PLAIN = "it covers no dma-buf";

    private final ReadingContext reading;
    private final RdmaAttachments attachments;
    private final MrFate fate;
    /** Why there may be more buffers than are seen; null when all are. */
    private final Fact<Integer> moreBuffers;

    private final ExactRegions exact;

    MrJoin(ReadingContext reading, RdmaAttachments attachments, Fact<Integer> buffersKnown, ExactRegions exact) {
        this.reading = reading;
        this.exact = exact;
        this.attachments = attachments;
        this.fate = new MrFate(reading);
        this.moreBuffers = buffersKnown.known() ? null : buffersKnown;
    }

    /** The regions of a device in its order; none when they could not be read. */
    List<RegionState> of(RdmaDevice d, RegionState.Home home) {
        if (!(d.regions() instanceof Reading.Ok<List<RdmaMr>>(String path, List<RdmaMr> all))) {
            return List.of();
        }
        MrVerdict[] verdicts = new MrVerdict[all.size()];
        List<Integer> open = new ArrayList<>();
        PlainVerdicts plain = new PlainVerdicts(home.driver().value(), path);
        ExactRegions.Device structs = exact.of(d.id());
        for (int i = 0; i < verdicts.length; i++) {
            RdmaMr m = all.get(i);
            MrVerdict known = structs.verdict(m);
            verdicts[i] = known != null ? known : m.ofKernel() ? plain.kernel(m) : m.driver().containsKey(MrFate.ODP) ? plain.odp(m, home.netlink()) : null;
            if (verdicts[i] == null) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            join(d, all, open, verdicts, plain);
        }
        List<RegionState> out = new ArrayList<>(verdicts.length);
        for (int i = 0; i < verdicts.length; i++) {
            out.add(new RegionState(home, all.get(i), verdicts[i]));
        }
        return out;
    }

    private void join(RdmaDevice d, List<RdmaMr> all, List<Integer> open, MrVerdict[] verdicts, PlainVerdicts plain) {
        Set<ExactRegions.Claim> taken = exact.claimed();
        List<RdmaAttachments.Use> uses = attachments.of(d.id().name()).stream().filter(u -> !taken.contains(ExactRegions.Claim.of(u.attachment()))).toList();
        if (!reading.join) {
            fill(open, verdicts, unjoined("which buffer a region sits on is a correlation: " + Tiers.LEFT_OUT, "allow the tier join"));
        } else if (moreBuffers != null && uses.isEmpty()) {
            fill(open, verdicts, unjoined("not all buffers of this host are known: " + moreBuffers.reason(), moreBuffers.remedy()));
        } else if (uses.isEmpty()) {
            fill(open, verdicts, withoutAttachment(d, plain));
        } else if (uses.stream().allMatch(u -> u.length() >= 0)) {
            new LengthJoin(this, d.id().name(), uses).run(all, open, verdicts, plain);
        } else {
            new HolderJoin(this, d.id().name(), uses, attachments.shared(d.id().name())).run(all, open, verdicts);
        }
    }

    /** No attachment is by its device; it is plain, unless one by another device may be its own. */
    private MrVerdict withoutAttachment(RdmaDevice d, PlainVerdicts plain) {
        String name = Names.display(d.id().name());
        if (otherFunction(d)) {
            return unjoined("no attachment is by its own device, but another function of the same driver has some: with data-direct the region's attachment is by that one", STRUCTS);
        }
        String stranger = attachments.software(d.id().name()) ? attachments.stranger() : null;
        return stranger == null ? plain.none("no attachment of " + name + " on any buffer of this host")
                : unjoined(name + " has no device below it that its attachments would name, and nothing tells whose the attachments of " + Names.display(stranger) + " are", STRUCTS);
    }

    /** mlx5 with data-direct attaches by another PCI function (drivers/infiniband/hw/mlx5/mr.c reg_user_mr_dmabuf_by_data_direct()). */
    private boolean otherFunction(RdmaDevice d) {
        var record = attachments.record(d.id().name());
        return record != null && "mlx5_core".equals(record.driver()) && !reading.structs.read() && attachments.byDriver("mlx5_core");
    }

    private static void fill(List<Integer> open, MrVerdict[] verdicts, MrVerdict v) {
        open.forEach(i -> verdicts[i] = v);
    }

    /** Nothing tells what it covers. */
    MrVerdict unjoined(String why, String remedy) {
        return MrVerdict.of(Fact.unknown(why, remedy), MrFate.UNJOINED, why, remedy);
    }

    /** Several answers fit. */
    MrVerdict ambiguous(String why) {
        return unjoined("not joined, because more than one answer fits: " + why, STRUCTS);
    }

    /**
     * Sits on that buffer, by one of these attachments.
     *
     * @param confidence high, medium or low
     */
    MrVerdict joined(BufferState b, List<AttachmentState> by, String confidence, String why) {
        Evidence e = new Evidence(Tier.JOIN, ReadingContext.RDMA, "MR \u2194 attachment", reading.takenAt, "confidence " + confidence + ": " + why);
        return new MrVerdict(Fact.of(MrMode.DMA_BUF, e), MrFate.of(by), Fact.of(b.ino(), e), b, by.size() == 1 ? by.getFirst() : null);
    }

    /** Verdicts for regions without a buffer; each is made once. */
    final class PlainVerdicts {
        private final String driver;
        private final String path;
        private MrVerdict ofKernel;
        private MrVerdict none;

        private PlainVerdicts(String driver, String path) {
            this.driver = driver;
            this.path = path;
        }

        private MrVerdict kernel(RdmaMr m) {
            if (ofKernel == null) {
                Fact<MrMode> mode = reading.catalogue == null ? Fact.unknown("what modules of the kernel register is an inference: " + Tiers.LEFT_OUT, "allow the tier rule")
                        : Fact.of(MrMode.PLAIN, new Evidence(Tier.RULE, "rule", "drivers/infiniband/core/uverbs_std_types_mr.c", reading.takenAt,
                                "mr-of-kernel: only processes can register dma-bufs, through uverbs"));
                ofKernel = MrVerdict.of(mode, fate.plain(m, driver), PLAIN, null);
            }
            return ofKernel;
        }

        private MrVerdict odp(RdmaMr m, Evidence netlink) {
            return MrVerdict.of(Fact.of(MrMode.ODP, netlink), fate.plain(m, driver), PLAIN, null);
        }

        /** Of a process, and no attachment can be its own. */
        MrVerdict none(String why) {
            if (none == null || !none.mode().evidence().note().endsWith(why)) {
                Evidence e = new Evidence(Tier.JOIN, ReadingContext.RDMA, path, reading.takenAt, "confidence high: " + why);
                none = MrVerdict.of(Fact.of(MrMode.PLAIN, e), fate.plain(NO_ODP, driver), PLAIN, null);
            }
            return none;
        }
    }

    private static final RdmaMr NO_ODP = new RdmaMr(0, -1, -1, -1, -1, -1, 0, null, java.util.Map.of());
}
