// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.source.drm.DrmClient;
import org.dmascope.core.source.drm.DrmProcess;
import org.dmascope.core.source.drm.GemClient;
import org.dmascope.core.source.proc.HolderProcess;

/**
 * Finds the process behind a client of a driver's list. The list numbers processes as the first pid namespace does, and older kernels name
 * the process that opened the device: so number and command must both be those of a process that was read. Else the holder is shown as the
 * list names it, and the rest of it is unknown.
 */
final class GemHolders {
    /** What the list prints when the process has ended: amdgpu_debugfs_gem_info_show(). */
    private static final String ENDED = "<unknown>";

    private record Key(int pid, String command) {
    }

    private final ReadingContext reading;
    private final Map<Integer, ProcessState> holders = new HashMap<>();
    private final Map<Integer, DrmProcess> users = new HashMap<>();
    private final Map<Key, ProcessState> found = new HashMap<>();
    private final List<ProcessState> added = new ArrayList<>();

    GemHolders(ReadingContext reading, List<ProcessState> processes, List<DrmClient> clients) {
        this.reading = reading;
        processes.forEach(p -> holders.put(p.process().pid(), p));
        clients.forEach(c -> c.seenAt().forEach(d -> users.put(d.process().pid(), d.process())));
    }

    ProcessState process(GemClient c, Evidence evidence) {
        return found.computeIfAbsent(new Key(c.pid(), c.command()), k -> find(c, evidence));
    }

    private ProcessState find(GemClient c, Evidence evidence) {
        ProcessState known = holders.get(c.pid());
        if (known != null && (known.process().comm() == null || c.isOf(known.process().comm()))) {
            return known;
        }
        DrmProcess u = users.get(c.pid());
        boolean same = u != null && u.comm() != null && c.isOf(u.comm());
        HolderProcess p = same ? new HolderProcess(u.pid(), u.startTime(), u.comm(), u.uid(), u.cgroup(), List.of(), List.of())
                : new HolderProcess(c.pid(), -1, c.command().equals(ENDED) ? null : c.command(), -1, null, List.of(), List.of());
        ProcessState s = new ProcessState(p, same ? reading.proc : evidence);
        added.add(s);
        if (same) {
            holders.putIfAbsent(u.pid(), s);
        }
        return s;
    }

    /** Processes that hold buffers by handles only. */
    List<ProcessState> added() {
        return added;
    }
}
