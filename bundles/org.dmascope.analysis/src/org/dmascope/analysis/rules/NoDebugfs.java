// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.source.host.HostFacts;

/** The list of all buffers is not offered. */
final class NoDebugfs implements FindingRule {
    private static final About ABOUT = new About("host.no-debugfs", Severity.INFO, "debugfs is not mounted",
            "Is debugfs not mounted, so that bufinfo cannot be read?",
            "bufinfo is the only text that lists all buffers with their attachments.",
            "mount -t debugfs none /sys/kernel/debug",
            "drivers/dma-buf/dma-buf.c dma_buf_init_debugfs(), /proc/mounts");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        HostFacts h = host.snapshot().host();
        if (h.debugfs() == null && host.snapshot().diagnostics().stream().anyMatch(d -> d.source().equals("bufinfo") && d.outcome() == Diagnostic.Outcome.ABSENT)) {
            report.found(FindingSubject.host(), "debugfs is not mounted; the list of all buffers is not to be had", new Clue("buffers", host.snapshot().buffersKnown()));
        }
    }
}
