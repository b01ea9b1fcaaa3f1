// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * Whether the attachment keeps the memory in its place. {@code dma_buf_pin()} on an exporter without a pin operation succeeds and proves
 * nothing: there the exporter alone keeps it in place, whatever the class of the attachment.
 */
final class PinnedRules {
    private static final String WATCH = "record events from before it attaches: dmascope watch";
    private static final String BTF = "let the reader see /sys/kernel/btf/vmlinux (CONFIG_DEBUG_INFO_BTF)";
    private static final String CONFIG = "let the reader see the configuration of the running kernel: /proc/config.gz or /boot/config-RELEASE";

    private PinnedRules() {
    }

    static void decide(Seen s, KnownImporter known, KnownExporter exporter, KernelCaps caps, Chain chain) {
        AttachmentClass kind = chain.value(Axis.CLASS);
        if (!s.pinOp().set()) {
            chain.known(Axis.PINNED, Pinned.BY_EXPORTER, Rule.EXPORTER_WITHOUT_PIN, Seen.shown("ops->pin", s.pinOp()), null);
        } else if (exporter != null && exporter.fixed()) {
            chain.known(Axis.PINNED, Pinned.BY_EXPORTER, Rule.EXPORTER_FIXED, Seen.shown("ops", s.exporterOps()), exporter.rule());
        } else if (s.isStatic()) {
            importerStatic(caps, chain);
        } else if (Boolean.TRUE.equals(s.umemPinned())) {
            chain.known(Axis.PINNED, Pinned.FOR_LIFE, Rule.UMEM_PINNED, "ib_umem_dmabuf.pinned = 1", null);
        } else if (Boolean.FALSE.equals(s.umemPinned()) && kind != AttachmentClass.MOVABLE) {
            chain.known(Axis.PINNED, Pinned.NO, Rule.UMEM_RELEASED, "ib_umem_dmabuf.pinned = 0", null);
        } else if (Boolean.FALSE.equals(s.iommufd())) {
            chain.known(Axis.PINNED, Pinned.NO, Rule.IOMMUFD_RELEASED, "pages->dmabuf.phys.len = 0", null);
        } else if (kind == AttachmentClass.MOVABLE) {
            movable(known, caps, chain);
        } else if (known != null && known.pin() == KnownImporter.Pin.LIFE) {
            chain.inferred(Axis.PINNED, Pinned.FOR_LIFE, Rule.IMPORTER_PINS.id(), Rule.IMPORTER_PINS.test(), s.ops(), known.source(), known.rule()
                    + "; ib_umem_dmabuf itself was not reached");
        } else {
            chain.unknown(Axis.PINNED, Rule.PIN_IS_PRIVATE, s.ops(), "the pin is the importer's own affair: the framework keeps no pin field, and this importer is not"
                    + " a known one", WATCH);
        }
    }

    private static void importerStatic(KernelCaps caps, Chain chain) {
        Boolean held = caps == null ? null : caps.sgtInAttachment();
        if (held == null) {
            chain.unknown(Axis.PINNED, Rule.PINNED_ON_MAP, "BTF was not read",
                    "a static importer of this exporter is pinned for life on kernels up to 6.14 and while mapped on later ones, and which this is could not be read", BTF);
        } else if (held) {
            chain.known(Axis.PINNED, Pinned.FOR_LIFE, Rule.PINNED_AT_ATTACH, "it has", null);
        } else {
            chain.known(Axis.PINNED, Pinned.WHILE_MAPPED, Rule.PINNED_ON_MAP, "it has not", null);
        }
    }

    private static void movable(KnownImporter known, KernelCaps caps, Chain chain) {
        String remark = known == null ? null : known.rule() + (known.remark() == null ? "" : ": " + known.remark());
        Boolean told = caps == null ? null : caps.moveNotify();
        if (told == null) {
            chain.unknown(Axis.PINNED, Rule.MOVES_ARE_TOLD, "no configuration was read",
                    "kernels without CONFIG_DMABUF_MOVE_NOTIFY pin also dynamic importers while they map, and whether this is one could not be read", CONFIG);
        } else if (told) {
            chain.known(Axis.PINNED, Pinned.NO, Rule.MOVES_ARE_TOLD, "yes, by " + caps.moveNotifyPath(), remark);
        } else {
            chain.known(Axis.PINNED, Pinned.WHILE_MAPPED, Rule.MOVES_ARE_NOT_TOLD, "no, by " + caps.moveNotifyPath(), remark);
        }
    }
}
