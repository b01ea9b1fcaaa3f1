// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.analysis.BufferState;
import org.dmascope.core.Names;

/** Two buffers that bear one inode number. */
final class InodeTwice implements FindingRule {
    private static final About ABOUT = new About("buffer.inode-twice", Severity.WARNING, "Two buffers bear the same inode number",
            "Do two buffers of this reading have the same inode number?",
            "Kernels before 5.18 can hand out a number again while it is in use. Who holds which of the two cannot be told, so "
                    + "holders may be shown at the wrong one.",
            "Tell them apart by size and exporter; a kernel with numbers of its own for dma-bufs (5.18) does not do this.",
            "drivers/dma-buf/dma-buf.c dma_buf_getfile()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Map<Long, BufferState> seen = new HashMap<>();
        for (Looked l : host.buffers(report)) {
            BufferState before = l.buffer().ino() < 0 ? null : seen.putIfAbsent(l.buffer().ino(), l.buffer());
            if (before != null) {
                report.found(FindingSubject.of(before), "another buffer bears its inode number: " + Names.display(l.buffer().key()), new Clue("size", before.size()),
                        new Clue("size of the other", l.buffer().size()));
            }
        }
    }
}
