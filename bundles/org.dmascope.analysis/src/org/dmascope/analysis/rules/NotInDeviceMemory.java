// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Names;

/** A movable buffer in system memory because its importers cannot do peer to peer. */
final class NotInDeviceMemory implements FindingRule {
    private static final About ABOUT = new About("buffer.not-in-device-memory", Severity.INFO, "In system memory: its importers cannot do peer to peer",
            "Is a movable buffer in system memory, and is no importer peer to peer?",
            "The exporter has to keep the memory where the importers can reach it. That is how PRIME offloading works; it is not "
                    + "GPUDirect.",
            "Nothing, unless device memory was meant: then both devices must reach each other, and the importer must ask for peer "
                    + "to peer.",
            "drivers/gpu/drm/amd/amdgpu/amdgpu_dma_buf.c amdgpu_dma_buf_pin()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.attached(report)) {
            if (!report.known(l.movable()) || !l.movable().value() || !report.known(l.buffer().placement()) || !l.inSystemMemory()) {
                continue;
            }
            List<AttachmentState> forcing = l.attachments().stream().filter(a -> Boolean.FALSE.equals(a.p2p().value())).toList();
            boolean others = l.attachments().stream().anyMatch(a -> Boolean.TRUE.equals(a.p2p().value()));
            if (!forcing.isEmpty() && !others) {
                report.found(FindingSubject.of(l.buffer()), String.join(", ", forcing.stream().map(a -> Names.display(a.deviceName())).distinct().toList())
                        + " cannot do peer to peer, so it stays in system memory", new Clue("placement", l.buffer().placement()),
                        new Clue("p2p of " + Names.display(forcing.getFirst().deviceName()), forcing.getFirst().p2p()));
            }
        }
    }
}
