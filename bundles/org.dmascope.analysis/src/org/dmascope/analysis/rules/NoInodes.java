// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.List;

/** A kernel that prints no inode numbers. */
final class NoInodes implements FindingRule {
    private static final About ABOUT = new About("kernel.no-inodes", Severity.INFO, "The kernel prints no inode numbers",
            "Does bufinfo list buffers without their inode number?",
            "Buffers are told apart by size, exporter and age then, and cannot be joined with their holders.",
            "A kernel from 5.4 on prints them.",
            "drivers/dma-buf/dma-buf.c dma_buf_debug_show()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        List<Looked> without = host.buffers(report).stream().filter(l -> l.buffer().ino() < 0).toList();
        if (!without.isEmpty()) {
            report.found(FindingSubject.host(), without.size() + " of " + host.snapshot().buffers().size() + " buffers are listed without one",
                    new Clue("size of the first", without.getFirst().buffer().size()));
        }
    }
}
