// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.source.drm.GemHandle;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

/** One process on one buffer, as one reading shows it. */
public final class HoldingState implements HolderRow {
    private final ProcessState process;
    private final BufferState buffer;
    private final List<DmabufFd> fds;
    private final List<DmabufMap> maps;
    private final List<GemHandle> gems;

    HoldingState(ProcessState process, BufferState buffer, List<DmabufFd> fds, List<DmabufMap> maps, List<GemHandle> gems) {
        this.process = process;
        this.buffer = buffer;
        this.fds = List.copyOf(fds);
        this.maps = List.copyOf(maps);
        this.gems = List.copyOf(gems);
    }

    public ProcessState process() {
        return process;
    }

    @Override
    public BufferState buffer() {
        return buffer;
    }

    @Override
    public int pid() {
        return process.process().pid();
    }

    @Override
    public long startTime() {
        return process.process().startTime();
    }

    @Override
    public String comm() {
        return process.process().comm();
    }

    @Override
    public long uid() {
        return process.process().uid();
    }

    @Override
    public String cgroup() {
        return process.process().cgroup();
    }

    @Override
    public List<DmabufFd> fds() {
        return fds;
    }

    @Override
    public List<DmabufMap> maps() {
        return maps;
    }

    @Override
    public List<GemHandle> gems() {
        return gems;
    }

    @Override
    public Evidence evidence() {
        return process.evidence();
    }

    /** Whether the same descriptors, mappings and handles are held; counts and names inside fdinfo are the buffer's affair. */
    boolean sameAs(List<DmabufFd> otherFds, List<DmabufMap> otherMaps, List<GemHandle> otherGems) {
        if (fds.size() != otherFds.size() || !maps.equals(otherMaps) || !gems.equals(otherGems)) {
            return false;
        }
        for (int i = 0; i < fds.size(); i++) {
            if (fds.get(i).fd() != otherFds.get(i).fd()) {
                return false;
            }
        }
        return true;
    }
}
