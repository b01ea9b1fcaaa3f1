// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.MemoryState;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Pinned;

/** Pinned device memory near the size of the region. */
final class PinnedNearLimit implements FindingRule {
    private static final About ABOUT = new About("device.pinned-near-limit", Severity.WARNING, "Pinned device memory is near the size of the region",
            "Do buffers that are pinned take more than four fifths of the video memory of a device?",
            "Pinned memory is never evicted. What else needs video memory then fails with ENOMEM or ENOSPC, or falls back to system "
                    + "memory.",
            "Release imports that pin for life, or give the other user another device.",
            "drivers/gpu/drm/ttm/ttm_bo.c ttm_bo_evict_cb()");

    /** From here on little is left that can be evicted. */
    private static final int PERCENT = 80;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Map<String, Long> pinned = new HashMap<>();
        Map<String, BufferState> some = new HashMap<>();
        for (Looked l : host.buffers(report)) {
            BufferState b = l.buffer();
            if (b.exporter().known() && b.size().known() && l.inDeviceMemory() && pinned(l)) {
                pinned.merge(b.exporter().value(), b.size().value(), Long::sum);
                some.putIfAbsent(b.exporter().value(), b);
            }
        }
        if (!pinned.isEmpty()) {
            report.known(host.snapshot().memoryKnown());
        }
        for (MemoryState m : host.snapshot().memory()) {
            Long bytes = m.device().known() && m.region().startsWith("vram") ? pinned.get(m.device().value()) : null;
            if (bytes != null && report.known(m.total()) && bytes > m.total().value() / 100 * PERCENT) {
                BufferState b = some.get(m.device().value());
                report.found(FindingSubject.device(m.device().value()), bytes + " of " + m.total().value() + " bytes of " + Names.display(m.region()) + " are pinned",
                        new Clue("total", m.total()), new Clue("placement of " + FindingSubject.of(b).id(), b.placement()));
            }
        }
    }

    private static boolean pinned(Looked l) {
        return l.buffer().pinCount().known() && l.buffer().pinCount().value() > 0 || l.attachments().stream().anyMatch(a -> a.pinned().value() == Pinned.FOR_LIFE);
    }
}
