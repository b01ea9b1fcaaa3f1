// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.BufferState;

/** A pin that no attachment explains. */
final class PinnedUnattached implements FindingRule {
    private static final About ABOUT = new About("buffer.pinned-unattached", Severity.INFO, "Pinned, though nothing is attached",
            "Does the driver count pins of a buffer to which no device is attached?",
            "The exporting driver itself holds it in its place: it is shown on a display, or the kernel uses it.",
            "Nothing, unless there are many: then their clients are the ones to look at.",
            "drivers/gpu/drm/ttm/ttm_bo.c ttm_bo_pin()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.buffers(report)) {
            BufferState b = l.buffer();
            if (b.pinCount().known() && b.pinCount().value() > 0 && b.attachmentCount().known() && b.attachmentCount().value() == 0) {
                report.found(FindingSubject.of(b), "its driver counts " + (b.pinCount().value() == 1 ? "1 pin" : b.pinCount().value() + " pins") + " and no device is attached",
                        new Clue("pin count", b.pinCount()), new Clue("attachments", b.attachmentCount()));
            }
        }
    }
}
