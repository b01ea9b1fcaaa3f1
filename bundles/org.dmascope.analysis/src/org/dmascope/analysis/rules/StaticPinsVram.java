// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Names;
import org.dmascope.core.axis.ImporterKind;

/** A static importer keeps device memory in its place. */
final class StaticPinsVram implements FindingRule {
    private static final About ABOUT = new About("attachment.static-pins-vram", Severity.WARNING, "A static importer pins device memory",
            "Is an importer without callbacks attached to a buffer that its exporter could move and that is in device memory now?",
            "The exporter may not move the memory while a static importer has it mapped, whatever else needs the space; it cannot "
                    + "be revoked either.",
            "Use an importer that follows moves, or let the buffer be made in system memory.",
            "drivers/dma-buf/dma-buf.c dma_buf_pin_on_map()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            for (AttachmentState a : l.attachments()) {
                if (a.importer().value() == ImporterKind.STATIC && !a.importer().evidence().tier().inferred()) {
                    look(l, a, report);
                }
            }
        }
    }

    private static void look(Looked l, AttachmentState a, Report report) {
        if (!report.known(l.movable()) || !l.movable().value() || !report.known(l.buffer().placement()) || !l.inDeviceMemory()) {
            return;
        }
        report.found(FindingSubject.of(a), Names.display(a.deviceName()) + " has no callback and holds memory of the device in its place", new Clue("importer", a.importer()),
                new Clue("pinned", a.pinned()), new Clue("placement", l.buffer().placement()));
    }
}
