// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.source.struct.StructExporter;

/** A DRM buffer that lives by a handle that no text names. */
final class HandleOnly implements FindingRule {
    private static final About ABOUT = new About("buffer.handle-only", Severity.INFO, "No descriptor and no attachment: kept by a GEM handle, or under way",
            "Has the buffer of a DRM driver no holder that can be seen and no attachment?",
            "A DRM driver keeps an exported buffer as long as a client has a GEM handle of it. Most drivers list their handles "
                    + "nowhere, so that the client cannot be named.",
            "Nothing, unless such buffers grow in number: dmascope diff of two captures ranks what grows.",
            "drivers/gpu/drm/drm_prime.c drm_gem_prime_handle_to_dmabuf()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        if (!host.allHolders(report)) {
            return;
        }
        for (Looked l : host.buffers(report)) {
            BufferState b = l.buffer();
            if (b.ino() >= 0 && b.holders().isEmpty() && drm(l) && report.known(b.attachmentCount()) && b.attachmentCount().value() == 0) {
                report.found(FindingSubject.of(b), "no process is seen to hold it; a client of its driver may have a handle of it", new Clue("holders", b.holderCount()),
                        new Clue("references", b.refs()), new Clue("exporter name", b.expName()));
            }
        }
    }

    private static boolean drm(Looked l) {
        StructExporter x = l.buffer().struct() == null ? null : l.buffer().struct().exporter();
        boolean gem = x != null && (x.type().equals("drm-gem") || x.type().equals("ttm"));
        return gem || "drm".equals(l.buffer().expName().value()) || l.exporter() != null && !l.exporter().funcs().isEmpty();
    }
}
