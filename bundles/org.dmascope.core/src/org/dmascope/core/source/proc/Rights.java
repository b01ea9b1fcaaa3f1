// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.List;
import java.util.Map;

import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;

/**
 * What processes may, and what there is to be opened.
 *
 * @param nodes     nodes of devices as the reader sees them, in order of path
 * @param processes by pid
 */
public record Rights(List<Node> nodes, Map<Integer, ProcessRights> processes) {
    /** A node. @param path raw */
    public record Node(String path, Reading<FileStat> stat) {
    }

    public Rights {
        nodes = List.copyOf(nodes);
        processes = Map.copyOf(processes);
    }

    /** For a reading that did not ask. */
    public static Reading<Rights> notAsked() {
        return new Reading.Unsupported<>(ProcSource.PROC, 0, "this reading did not ask for the rights of processes");
    }
}
