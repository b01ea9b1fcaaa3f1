// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.List;

import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.core.Evidence;
import org.dmascope.core.source.drm.GemHandle;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;
import org.dmascope.model.topology.Holding;

/** A holding of the EMF topology as a row. */
record ModelHolder(Holding holding) implements HolderRow {
    @Override
    public BufferRow buffer() {
        return ModelRows.of(holding.getBuffer());
    }

    @Override
    public int pid() {
        return holding.getProcess().getPid();
    }

    @Override
    public long startTime() {
        return holding.getProcess().getStartTime();
    }

    @Override
    public String comm() {
        return holding.getProcess().getComm();
    }

    @Override
    public long uid() {
        return holding.getProcess().getUid();
    }

    @Override
    public String cgroup() {
        return holding.getProcess().getCgroup();
    }

    @Override
    public List<DmabufFd> fds() {
        return holding.getFds();
    }

    @Override
    public List<DmabufMap> maps() {
        return holding.getMaps();
    }

    @Override
    public List<GemHandle> gems() {
        return holding.getGems();
    }

    @Override
    public Evidence evidence() {
        return holding.getProcess().getEvidence();
    }
}
