// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Names;

/** One importer keeps the buffer out of device memory for the others. */
final class FallbackForced implements FindingRule {
    private static final About ABOUT = new About("buffer.fallback-forced", Severity.WARNING, "One importer keeps the buffer out of device memory for all",
            "Is a movable buffer in system memory, with an importer that cannot do peer to peer beside one that can?",
            "One attachment that is not peer to peer moves the whole buffer to system memory; the importers that could have reached "
                    + "device memory pay for it. The order of attaching decides.",
            "Give the importer that is named a copy, or attach it later; find out why it is not peer to peer.",
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
            if (!forcing.isEmpty() && others) {
                report.found(FindingSubject.of(l.buffer()), String.join(", ", forcing.stream().map(a -> Names.display(a.deviceName())).distinct().toList())
                        + " cannot do peer to peer and keeps it in system memory; others that are attached could", new Clue("placement", l.buffer().placement()),
                        new Clue("p2p of " + Names.display(forcing.getFirst().deviceName()), forcing.getFirst().p2p()));
            }
        }
    }
}
