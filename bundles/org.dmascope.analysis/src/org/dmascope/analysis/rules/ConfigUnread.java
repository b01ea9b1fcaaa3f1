// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.source.struct.KernelCaps;

/** A kernel that does not say how it was built. */
final class ConfigUnread implements FindingRule {
    private static final About ABOUT = new About("kernel.config-unread", Severity.INFO, "The kernel does not say how it was built",
            "Could no configuration of the running kernel be found, while its answer matters?",
            "Whether importers that follow moves are pinned all the same is decided by CONFIG_DMABUF_MOVE_NOTIFY up to 7.0.",
            "Put the configuration at /boot/config-RELEASE, or use a kernel with CONFIG_IKCONFIG_PROC.",
            "drivers/dma-buf/dma-buf.c dma_buf_map_attachment(), CONFIG_DMABUF_MOVE_NOTIFY");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        KernelCaps caps = host.snapshot().kernel();
        if (caps != null && caps.callbackMember() != null && !caps.callbackMember().isEmpty() && caps.moveNotify() == null) {
            report.found(FindingSubject.host(), "neither /proc/config.gz nor /boot/config-RELEASE says whether movable imports are pinned");
        }
    }
}
