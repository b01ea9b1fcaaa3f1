// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.source.proc.HolderProcess;

/** A process that holds buffers, as one reading shows it. */
public final class ProcessState {
    private final HolderProcess process;
    private final Evidence evidence;
    private List<HoldingState> holdings = List.of();

    ProcessState(HolderProcess process, Evidence evidence) {
        this.process = process;
        this.evidence = evidence;
    }

    /** Only while the snapshot is being made. */
    void holdings(List<HoldingState> all) {
        holdings = List.copyOf(all);
    }

    public HolderProcess process() {
        return process;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** One for each buffer, in the order in which the process shows them. */
    public List<HoldingState> holdings() {
        return holdings;
    }
}
