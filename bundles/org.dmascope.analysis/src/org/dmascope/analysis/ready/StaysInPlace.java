// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Placement;
import org.dmascope.core.catalogue.KnownExporter;
import org.dmascope.core.catalogue.PeerExporter.Asks;

/** Where the memory is while the importer uses it: pinning may put it into system memory. */
final class StaysInPlace implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("placement.mapped", "Does the memory stay on the device while the importer uses it?",
            "drivers/gpu/drm/amd/amdgpu/amdgpu_dma_buf.c amdgpu_dma_buf_pin(), drivers/gpu/drm/xe/xe_dma_buf.c xe_dma_buf_pin()");
    private static final String LOOK = "import one buffer and look where it is: dmascope show --view buffers (placement)";

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        for (AttachmentState a : p.seen()) {
            Placement at = a.buffer().placement().value();
            boolean there = at == Placement.VRAM || at == Placement.VISIBLE_VRAM || at == Placement.BAR;
            if (there && Boolean.TRUE.equals(a.p2p().value()) && !a.p2p().evidence().tier().inferred()) {
                return ReadyRow.yes(ABOUT, Weight.NEEDED, a.buffer().placement().evidence(), "a buffer that this importer has attached to peer to peer is in " + at.word() + " now");
            }
        }
        KnownExporter e = p.row();
        if (p.peer() != null && p.peer().asks() == Asks.NEVER) {
            return ReadyRow.no(ABOUT, Weight.NEEDED, p.rule(p.peer().rule(), p.peer().source()), "an attachment moves it to system memory", "use another exporter");
        }
        if (e == null || p.peer() == null) {
            boolean pages = e != null && e.fixed() && (e.id().equals("drm-helpers") || e.placement() != null && e.placement() != Placement.VRAM && e.placement() != Placement.BAR);
            return pages ? ReadyRow.no(ABOUT, Weight.NEEDED, p.rule(e.rule(), e.source()), "it is in system memory from the start", "use an exporter of device memory")
                    : ReadyRow.unknown(ABOUT, Weight.NEEDED, "where memory of " + p.exporter().label() + " is while it is mapped is not known", LOOK);
        }
        if (e.fixed()) {
            return ReadyRow.yes(ABOUT, Weight.NEEDED, p.rule(e.rule(), e.source()), "memory of " + e.id() + " never moves");
        }
        return movable(p, e);
    }

    private static ReadyRow movable(ReadyPair p, KnownExporter e) {
        Fact<AttachmentClass> kind = p.importing().attachmentClass();
        if (!kind.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, kind, LOOK);
        }
        Fact<Boolean> told = p.kernel().moveNotify();
        if (kind.value() == AttachmentClass.STATIC) {
            return ReadyRow.no(ABOUT, Weight.NEEDED, kind.evidence(), "a static importer is never peer to peer, so " + e.id() + " pins into system memory for it", "use an importer that attaches dynamically");
        }
        if (kind.value() != AttachmentClass.MOVABLE) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, "the importer pins, and whether this kernel's " + e.id() + " pins in device memory (amdgpu since 6.15, xe since 7.0, and only while all attachments"
                    + " are peer to peer) or in system memory cannot be read", LOOK);
        }
        if (!told.known()) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, told, LOOK);
        }
        if (told.value()) {
            return ReadyRow.yes(ABOUT, Weight.NEEDED, p.rule(e.rule(), e.source()), "importers that follow moves do not pin, so it may stay while every attachment is peer to peer");
        }
        return e.id().equals("amdgpu") ? ReadyRow.no(ABOUT, Weight.NEEDED, told.evidence(), "without move notification the framework pins for the importer, and amdgpu then pins into system memory (GTT)",
                "use a kernel with CONFIG_DMABUF_MOVE_NOTIFY=y, or of 7.1 or newer")
                : ReadyRow.unknown(ABOUT, Weight.NEEDED, "without move notification the framework pins for the importer, and whether this kernel's " + e.id() + " pins in device memory cannot be read", LOOK);
    }
}
