// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic.Outcome;

/**
 * Tells mappings of dma-bufs from mappings of files that only are called so: all dma-bufs are of one file system (fs of
 * drivers/dma-buf/dma-buf.c, dma_buf_init()), so all their mappings show one device number. When there are several, the one that agrees
 * with most descriptors in inode and name is kept.
 */
final class MapOrigin {
    private final Map<String, Long> weight = new HashMap<>();
    private String best;

    /** Counts the mappings of one process; one that agrees with a descriptor of it counts much more. */
    void add(List<DmabufFd> fds, List<MapsParser.Line> maps) {
        for (MapsParser.Line l : maps) {
            boolean agrees = false;
            for (DmabufFd f : fds) {
                agrees |= f.ino() == l.map().ino() && (f.name() == null ? "" : f.name()).equals(l.map().name());
            }
            weight.merge(l.dev(), agrees ? 1L << 32 : 1L, Long::sum);
        }
        best = null;
    }

    List<DmabufMap> keep(List<MapsParser.Line> maps, Tally tally) {
        if (best == null && !weight.isEmpty()) {
            best = weight.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
        }
        List<DmabufMap> out = new ArrayList<>(maps.size());
        for (MapsParser.Line l : maps) {
            if (l.dev().equals(best)) {
                out.add(l.map());
            } else {
                tally.add("/proc/PID/maps", Outcome.DISAGREE, 0, "a mapping is called like a dma-buf but is of another file system than the others: left out");
            }
        }
        return List.copyOf(out);
    }
}
