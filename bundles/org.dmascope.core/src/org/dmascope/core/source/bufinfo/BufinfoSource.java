// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Gatherer;
import org.dmascope.core.Reading;
import org.dmascope.core.Source;
import org.dmascope.core.SystemRoot;

/**
 * The kernel's list of all dma-bufs. The read holds the mutex of the list and takes the reservation lock of each buffer in turn
 * (dma_buf_debug_show()), so one busy driver blocks it.
 */
public final class BufinfoSource implements Source {
    public static final String ID = "bufinfo";
    /** Where debugfs is mounted: the usual place, and the one of old systems. */
    static final List<String> MOUNTS = List.of("/sys/kernel/debug", "/debug");
    static final String FILE = "/dma_buf/bufinfo";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean canBlock() {
        return true;
    }

    @Override
    public void gather(Gatherer g) {
        read(g);
    }

    /**
     * Reads the file; when it is not there, also what tells why: the directory of the first mount point, then the second mount point.
     * The source and the reader both go this way, so a recording holds whatever the reader asks for.
     */
    static Reading<Content> read(SystemRoot root) {
        Reading<Content> first = root.read(MOUNTS.getFirst() + FILE, SystemRoot.LARGE);
        if (!first.ok()) {
            root.stat(MOUNTS.getFirst());
        }
        if (!(first instanceof Reading.Absent)) {
            return first;
        }
        root.list(MOUNTS.getFirst());
        Reading<Content> second = root.read(MOUNTS.getLast() + FILE, SystemRoot.LARGE);
        return second instanceof Reading.Absent || second instanceof Reading.Unsupported ? first : second;
    }
}
