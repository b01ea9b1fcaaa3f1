// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * How the importer attaches: seen where it is attached to a buffer of the exporter already, else by the tables. Of an RDMA device the contract of its memory
 * regions, not of its other uses of dma-bufs.
 */
final class ImporterSight {
    private static final String REMEDY = "attach for a moment (dmascope trial), or read the kernel's structures while one is attached";
    private static final String MLX5 = "mlx5_core";
    private static final String UMEM = "drivers/infiniband/core/umem_dmabuf.c ib_umem_dmabuf_get()";

    private final ReadyPair pair;

    ImporterSight(ReadyPair pair) {
        this.pair = pair;
    }

    /** Static importers never take peer-to-peer memory. */
    Fact<ImporterKind> kind() {
        Fact<ImporterKind> seen = seen(AttachmentState::importer);
        if (seen != null) {
            return seen;
        }
        Party p = pair.importer();
        if (p.isRdma()) {
            return Fact.of(ImporterKind.DYNAMIC, pair.rule("importer:ib-pinned", "regions attach by " + UMEM + ", which is dynamic"));
        }
        return table(KnownImporter::importer, "how driver " + name() + " imports");
    }

    /** Whether the exporter can take a buffer back from it. */
    Fact<Boolean> revocable() {
        Fact<Boolean> seen = seen(AttachmentState::revocable);
        if (seen != null) {
            return seen;
        }
        Fact<AttachmentClass> kind = attachmentClass();
        if (kind.known()) {
            boolean back = kind.value() == AttachmentClass.MOVABLE || kind.value() == AttachmentClass.PINNED_REVOCABLE;
            return Fact.of(back, kind.evidence());
        }
        Fact<Boolean> table = pair.importer().bound(MLX5) && !pair.importer().isRdma() ? Fact.unknown("the driver alone does not tell", REMEDY)
                : table(KnownImporter::revocable, "whether imports of driver " + name() + " can be revoked");
        return table.known() ? table : Fact.unknown(kind.reason(), kind.remedy());
    }

    /** The class of its attachments. */
    Fact<AttachmentClass> attachmentClass() {
        Fact<AttachmentClass> seen = seen(AttachmentState::attachmentClass);
        if (seen != null) {
            return seen;
        }
        Party p = pair.importer();
        if (p.rdma() != null && p.rdma().dmabufClass().known()) {
            return p.rdma().dmabufClass();
        }
        if (p.isRdma() && p.bound(MLX5)) {
            return Fact.of(AttachmentClass.MOVABLE, pair.rule("importer:mlx5-odp", "movable, unless the program asks for data-direct"));
        }
        if (p.isRdma() && p.bound("bnxt_en")) {
            return Fact.of(AttachmentClass.PINNED, pair.rule("importer:bnxt", "pinned as an RDMA import"));
        }
        return table(KnownImporter::kind, "the class of attachments of driver " + name());
    }

    private <T> Fact<T> seen(Function<AttachmentState, Fact<T>> axis) {
        return pair.seen().stream().map(axis).filter(f -> f.known() && !f.evidence().tier().inferred()).findFirst().orElse(null);
    }

    /** What the rows that the driver or the device tells agree on. */
    private <T> Fact<T> table(Function<KnownImporter, T> column, String what) {
        Set<String> symbols = pair.host().snapshot().kernel() instanceof KernelCaps c && !c.symbols().isEmpty() ? c.symbols() : null;
        List<KnownImporter> rows = pair.importerRows();
        List<KnownImporter> told = rows.stream().filter(r -> r.toldBy(symbols)).toList();
        List<T> values = (told.isEmpty() ? rows : told).stream().map(column).distinct().toList();
        if (values.size() == 1 && values.getFirst() != null) {
            KnownImporter r = (told.isEmpty() ? rows : told).getFirst();
            return Fact.of(values.getFirst(), pair.rule(r.rule(), r.source()));
        }
        return Fact.unknown(rows.isEmpty() ? "the table of importers does not tell " + what : "the table of importers leaves open " + what, REMEDY);
    }

    private String name() {
        return pair.importer().driver() == null ? "none" : Names.display(pair.importer().driver());
    }
}
