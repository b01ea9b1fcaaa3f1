// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.MemoryState;
import org.dmascope.core.Names;

/** A region of device memory that is full. */
final class RegionFull implements FindingRule {
    private static final About ABOUT = new About("device.region-full", Severity.WARNING, "Video memory is nearly full",
            "Is more than 95 % of the video memory of a device in use?",
            "New buffers are made in system memory, or buffers are moved back and forth. A buffer that was made or moved to system "
                    + "memory is slow for the device, and for every importer.",
            "dmascope show --view memory names the clients that use it.",
            "drivers/gpu/drm/ttm/ttm_resource.c ttm_resource_manager_debug()");

    private static final int PERCENT = 95;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (MemoryState m : host.snapshot().memory()) {
            if (m.device().known() && m.region().startsWith("vram") && m.total().known() && m.used().known() && m.used().value() > m.total().value() / 100 * PERCENT) {
                report.found(FindingSubject.device(m.device().value()), m.used().value() + " of " + m.total().value() + " bytes of " + Names.display(m.region()) + " are in use",
                        new Clue("used", m.used()), new Clue("total", m.total()));
            }
        }
        report.known(host.snapshot().memoryKnown());
    }
}
