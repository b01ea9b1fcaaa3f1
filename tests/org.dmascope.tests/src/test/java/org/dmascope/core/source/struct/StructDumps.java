// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.struct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.dmascope.core.Draw;

/** Records of the struct tier drawn at random: few different symbols and devices, any value in every number. */
public final class StructDumps {
    private static final String[] SYMBOLS = { "ib_umem_dmabuf_attach_pinned_ops", "amdgpu_dma_buf_attach_ops", "move", "w\tx" };
    private static final String[] WORDS = { null, "", "-", "\\-", "\\", "pci", "0000:00:04.0", "lab-ib-pinned", "a\nb", "\u00fc" };

    private final Draw draw;

    public StructDumps(Draw draw) {
        this.draw = draw;
    }

    public Sym sym() {
        return switch (draw.below(6)) {
            case 0 -> Sym.NULL;
            case 1 -> Sym.UNNAMED;
            default -> new Sym(draw.of(SYMBOLS), draw.of(null, "ib_core", "amdgpu"));
        };
    }

    private String word() {
        return draw.oneIn(3) ? draw.raw(12) : draw.of(WORDS);
    }

    private Boolean truth() {
        return draw.of(null, true, false);
    }

    private Integer number() {
        return draw.oneIn(3) ? null : draw.oneIn(3) ? (int) draw.any() : draw.below(4);
    }

    private long big() {
        return draw.of(0L, 7L, 10L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, draw.any());
    }

    private StructUmem umem() {
        return new StructUmem(truth(), truth(), draw.oneIn(2), big(), big(), word());
    }

    /** A walk over regions: numbers ascend, and spans do not overlap. */
    public StructRegions regions() {
        List<StructRegions.Nic> devices = new ArrayList<>();
        for (int n = draw.below(4); n > 0; n--) {
            String name = draw.of("mlx5_0", "rxe0", "a\tb", "\u00fc");
            List<StructRegions.Span> spans = new ArrayList<>();
            List<StructRegions.OnBuffer> on = new ArrayList<>();
            long mrn = draw.below(3);
            for (int i = draw.below(5); i > 0; i--) {
                long last = mrn + draw.below(4);
                spans.add(new StructRegions.Span(draw.of(StructRegions.Kind.values()), mrn, last));
                if (draw.oneIn(2)) {
                    on.add(new StructRegions.OnBuffer(mrn, big(), big(), draw.of("0000:41:00.0", ""), draw.below(4) - 1,
                            new StructUmem(truth(), truth(), draw.oneIn(2), big(), big(), name)));
                }
                mrn = last + draw.between(1, 3);
            }
            devices.add(new StructRegions.Nic(draw.below(5), name, word(), truth(), draw.oneIn(2) ? null : Long.valueOf(big()), word(), draw.oneIn(2), spans, on));
        }
        return new StructRegions(word(), devices, draw.oneIn(2) ? List.of() : List.of("a sentence"));
    }

    private StructAttachment attachment() {
        return new StructAttachment(draw.of(WORDS), draw.of(WORDS), draw.of(WORDS), draw.oneIn(2), sym(), sym(), truth(), truth(),
                draw.oneIn(4) ? umem() : null, draw.oneIn(4) ? big() : null, !draw.oneIn(5));
    }

    private StructExporter exporter() {
        return new StructExporter(word(), word(), word(), draw.oneIn(3) ? null : sym(), number(), number(), truth(), number());
    }

    private StructFence fence() {
        return new StructFence(draw.of("kernel", "write", "read", "bookkeep"), big(), big(), draw.oneIn(2), sym());
    }

    /** Some have the very list of the buffer before, as walks hand it on. */
    private StructBuffer buffer(List<StructAttachment> known, List<List<StructAttachment>> lists) {
        List<StructAttachment> attachments = !lists.isEmpty() && draw.oneIn(3) ? lists.getLast()
                : List.copyOf(draw.list(6, () -> known.isEmpty() || draw.oneIn(2) ? attachment() : known.get(draw.below(known.size()))));
        known.addAll(attachments);
        lists.add(attachments);
        return new StructBuffer(big(), big(), word(), word(), word(), sym(), sym(), big(), number(), draw.oneIn(2) ? exporter() : null,
                draw.oneIn(3) ? null : draw.list(3, this::fence), attachments, !draw.oneIn(5));
    }

    public StructDump dump() {
        List<StructAttachment> known = new ArrayList<>();
        List<List<StructAttachment>> lists = new ArrayList<>();
        return new StructDump(draw.of(StructDump.Method.values()), word(), draw.list(8, () -> buffer(known, lists)), draw.list(3, () -> draw.raw(20)));
    }

    public KernelCaps caps() {
        return new KernelCaps(truth(), word(), truth(), word(), word(), truth(), new HashSet<>(draw.list(5, () -> draw.raw(20))));
    }
}
