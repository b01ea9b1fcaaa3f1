// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.List;

import org.dmascope.core.Fact;

/**
 * Why imports and registrations of a process may fail.
 *
 * @param pid   process id
 * @param comm  command name, raw; unknown for a process that holds nothing
 * @param uid   user by which it opens files
 * @param host  what it was read from
 * @param lines what stands in its way, then what is not known, then what is in order
 */
public record ProcessReport(int pid, Fact<String> comm, Fact<Long> uid, FailureHost host, List<ProcessLine> lines) {
    public ProcessReport {
        lines = List.copyOf(lines);
    }
}
