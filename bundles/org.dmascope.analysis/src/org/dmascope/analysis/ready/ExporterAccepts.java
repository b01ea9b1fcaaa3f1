// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.catalogue.KnownExporter;

/** Whether the exporter takes this kind of importer: those that take buffers back refuse whom they cannot take them from. */
final class ExporterAccepts implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("exporter.accepts", "Does the exporter take this kind of importer?",
            "drivers/vfio/pci/vfio_pci_dmabuf.c vfio_pci_dma_buf_attach()");

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        KnownExporter e = p.row();
        if (!p.seen().isEmpty()) {
            return ReadyRow.yes(ABOUT, Weight.NEEDED, p.seen().getFirst().buffer().exporter().evidence(), "the importer is attached to a buffer of this exporter now");
        }
        if (e == null) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, "the table of exporters does not have " + p.exporter().label(), "attach for a moment: dmascope trial");
        }
        if (e.id().equals("vmwgfx")) {
            return ReadyRow.no(ABOUT, Weight.NEEDED, p.rule(e.rule(), e.source()), "vmwgfx lets nobody attach to its surfaces (ENOSYS)", "share a dumb buffer, which goes through drm");
        }
        return e.revokes() ? taking(p, e) : ReadyRow.yes(ABOUT, Weight.NEEDED, p.rule(e.rule(), e.source()), e.id() + " takes any importer");
    }

    private static ReadyRow taking(ReadyPair p, KnownExporter e) {
        Fact<Boolean> exports = p.kernel().symbol("vfio_pci_core_feature_dma_buf");
        if (e.id().equals("vfio-pci") && Boolean.FALSE.equals(exports.value())) {
            return ReadyRow.no(ABOUT, Weight.NEEDED, exports.evidence(), "this kernel's vfio-pci exports no dma-bufs", "use a kernel with CONFIG_VFIO_PCI_DMABUF (6.19)");
        }
        Fact<Boolean> young = p.kernel().symbol("dma_buf_attach_revocable");
        if (!young.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, young, "read the live host");
        }
        return young.value() ? revocable(p, e) : unpinned(p, e, young);
    }

    private static ReadyRow revocable(ReadyPair p, KnownExporter e) {
        Fact<Boolean> back = p.importing().revocable();
        if (!back.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, back, null);
        }
        return back.value() ? ReadyRow.yes(ABOUT, Weight.NEEDED, back.evidence(), e.id() + " takes importers that it can revoke, and this one it can")
                : ReadyRow.no(ABOUT, Weight.NEEDED, back.evidence(), e.id() + " takes only importers that it can revoke, and this one cannot be revoked (EOPNOTSUPP)",
                        "use an importer that follows moves (mlx5 with on-demand paging, amdgpu, xe) or can be revoked (irdma, iommufd)");
    }

    private static ReadyRow unpinned(ReadyPair p, KnownExporter e, Fact<Boolean> young) {
        Fact<AttachmentClass> kind = p.importing().attachmentClass();
        if (!kind.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, kind, null);
        }
        return kind.value() == AttachmentClass.MOVABLE ? ReadyRow.yes(ABOUT, Weight.NEEDED, kind.evidence(), e.id() + " of this kernel takes importers that do not pin, and this one does not")
                : ReadyRow.no(ABOUT, Weight.NEEDED, young.evidence(), e.id() + " of this kernel refuses importers that pin, as this one does (EOPNOTSUPP)",
                        "use an importer that follows moves, or a kernel of 7.1 or newer");
    }
}
