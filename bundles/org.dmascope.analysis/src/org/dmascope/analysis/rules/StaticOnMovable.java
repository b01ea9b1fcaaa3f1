// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Names;
import org.dmascope.core.axis.ImporterKind;

/** A static importer on an exporter that could move the memory. */
final class StaticOnMovable implements FindingRule {
    private static final About ABOUT = new About("attachment.static-on-movable", Severity.INFO, "A static importer on a movable exporter",
            "Is an importer without callbacks attached to a buffer that its exporter could move, and that is not known to be in "
                    + "device memory?",
            "A static importer makes the exporter pin the memory: up to 6.14 as long as it is attached, from 6.15 while it has it "
                    + "mapped.",
            "Nothing, unless the memory should be in the device: then use an importer that follows moves.",
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
        if (report.known(l.movable()) && l.movable().value() && !l.inDeviceMemory()) {
            report.found(FindingSubject.of(a), Names.display(a.deviceName()) + " has no callback, so the exporter pins the memory for it", new Clue("importer", a.importer()),
                    new Clue("pinned", a.pinned()), new Clue("placement", l.buffer().placement()));
        }
    }
}
