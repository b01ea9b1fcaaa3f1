// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.Fact;
import org.dmascope.core.source.struct.StructBuffer;

/** A structure that changed while it was read. */
final class ReadingTorn implements FindingRule {
    private static final About ABOUT = new About("reading.torn", Severity.INFO, "Structures changed while they were read",
            "Did two looks at a structure of the kernel differ?",
            "The walk takes no lock of the kernel. What changed under it is shown as unknown, or may be torn.",
            "Read again; on a kernel with the iterator over dma-bufs (6.16) the list itself is exact.",
            "kernel/bpf/dmabuf_iter.c, fs/proc/kcore.c");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Looked first = null;
        int count = 0;
        for (Looked l : host.buffers(report)) {
            StructBuffer s = l.buffer().struct();
            if (s != null && (!s.stable() || s.attachments().stream().anyMatch(a -> !a.stable()))) {
                first = first == null ? l : first;
                count++;
            }
        }
        if (first != null) {
            report.found(FindingSubject.host(), (count == 1 ? "1 buffer" : count + " buffers") + ", such as " + FindingSubject.of(first.buffer()).label(),
                    new Clue("stable", Fact.of(false, first.buffer().structEvidence())));
        }
    }
}
