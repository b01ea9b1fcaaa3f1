// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;

import org.dmascope.core.Fact;
import org.dmascope.core.catalogue.KnownFailure;
import org.dmascope.core.catalogue.KnownFailures;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.struct.KernelCaps;

/** Whether the importer's driver has an operation that takes dma-bufs; of an RDMA device, one that registers them. */
final class ImporterRegisters implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("importer.operation", "Does the importer's driver take dma-bufs?",
            "drivers/infiniband/core/uverbs_std_types_mr.c UVERBS_METHOD_REG_DMABUF_MR, drivers/gpu/drm/drm_prime.c");
    private static final String PROBE = "register with fd -1: EBADF means that it can, EOPNOTSUPP that it cannot";

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        Party i = p.importer();
        if (!p.seen().isEmpty()) {
            return ReadyRow.yes(ABOUT, Weight.NEEDED, p.seen().getFirst().buffer().exporter().evidence(), "it is attached to a buffer of this exporter now");
        }
        if (i.rdma() != null && i.rdma().dmabuf().known()) {
            Fact<Boolean> can = i.rdma().dmabuf();
            return can.value() ? ReadyRow.yes(ABOUT, Weight.NEEDED, can.evidence(), "the driver registers dma-bufs as memory regions") : none(can.evidence());
        }
        KnownFailure lacks = KnownFailures.load().all().stream().filter(f -> f.id().equals("rdma-no-op")).findFirst().orElse(null);
        if (i.isRdma() && lacks != null && i.driver() != null && lacks.drivers().contains(i.driver())) {
            return none(p.rule(lacks.rule(), lacks.source()));
        }
        if (i.rdma() != null) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, i.rdma().dmabuf().reason(), PROBE);
        }
        KernelCaps caps = p.host().snapshot().kernel();
        List<KnownImporter> rows = p.importerRows();
        KnownImporter told = rows.stream().filter(r -> r.toldBy(caps == null || caps.symbols().isEmpty() ? null : caps.symbols())).findFirst().orElse(null);
        if (told != null) {
            return ReadyRow.yes(ABOUT, Weight.NEEDED, p.rule(told.rule(), told.source()), "the driver imports dma-bufs");
        }
        return ReadyRow.unknown(ABOUT, Weight.NEEDED, rows.isEmpty() ? "the table of importers does not have " + i.label()
                : "whether " + i.label() + " imports depends on what this kernel has, which was not read or does not tell", i.isRdma() ? PROBE : "import for a moment: dmascope trial");
    }

    private static ReadyRow none(org.dmascope.core.Evidence e) {
        return ReadyRow.no(ABOUT, Weight.NEEDED, e, "the driver has no operation that registers dma-bufs: registering fails with EOPNOTSUPP",
                "use an RDMA device whose driver has one (mlx5, efa, irdma, bnxt_re, mana, ionic), or a newer kernel");
    }
}
