// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;

/** A buffer that nothing visible keeps alive, of an exporter that keeps no reference of its own. */
final class LeakSuspect implements FindingRule {
    private static final About ABOUT = new About("buffer.leak-suspect", Severity.WARNING, "Leak suspect: nothing that can be seen keeps this buffer",
            "Has the buffer no descriptor, no mapping, no GEM handle and no attachment, while its exporter keeps no reference of "
                    + "its own?",
            "Memory that no process can reach any more is only freed when its last reference goes. What holds it is hidden: a "
                    + "descriptor under way in a socket, a driver that imported it without an attachment, or a reference that was lost.",
            "Look again after some seconds: a descriptor under way in a socket arrives or is thrown away. If it stays, record "
                    + "events (dmascope watch) while the program that makes such buffers runs.",
            "drivers/dma-buf/dma-buf.c dma_buf_release()");

    /** Rows of the catalogue whose exporters let the buffer go with its last file reference; DRM drivers keep one with each GEM handle. */
    private static final Set<String> KEEP_NONE = Set.of("system-heap", "cma-heap", "tee-heap", "udmabuf", "vb2-dma-contig", "vb2-dma-sg", "vb2-vmalloc", "vfio-pci");

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
            if (b.ino() < 0 || !b.holders().isEmpty() || l.exporter() == null || !KEEP_NONE.contains(l.exporter().id()) || !report.known(b.attachmentCount())
                    || b.attachmentCount().value() > 0 || vmapped(b)) {
                continue;
            }
            Integer readings = host.snapshot().past().unheld().get(b.ino());
            String before = readings == null || readings < 2 ? "" : ", in each of the last " + readings + " readings of the series";
            List<Clue> clues = new ArrayList<>(List.of(new Clue("attachments", b.attachmentCount()), new Clue("holders", b.holderCount()), new Clue("references", b.refs()),
                    new Clue("exporter name", b.expName())));
            if (!before.isEmpty()) {
                clues.add(new Clue("readings in a row without a holder", Fact.of(readings, new Evidence(Tier.RULE, "series", "analysis.diff", host.snapshot().takenAt()))));
            }
            report.found(FindingSubject.of(b), "no process holds it and no device is attached, yet it exists with " + refs(b) + before, clues);
        }
    }

    private static boolean vmapped(BufferState b) {
        return b.struct() != null && b.struct().vmappings() != null && b.struct().vmappings() > 0;
    }

    private static String refs(BufferState b) {
        return !b.refs().known() ? "an unknown number of references" : b.refs().value() == 1 ? "1 reference" : b.refs().value() + " references";
    }
}
