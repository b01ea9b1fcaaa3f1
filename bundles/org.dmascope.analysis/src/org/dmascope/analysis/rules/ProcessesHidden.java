// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.Fact;

/** Processes that could not be looked into. */
final class ProcessesHidden implements FindingRule {
    private static final About ABOUT = new About("process.not-looked-into", Severity.INFO, "Some processes could not be looked into",
            "Were descriptors or mappings of processes refused to the reader?",
            "These processes may hold any of the buffers. That a buffer has no holder then means nothing, and rules that ask for "
                    + "holders are skipped.",
            "Read as root, or with CAP_SYS_PTRACE.",
            "fs/proc/fd.c proc_fd_permission()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        Fact<Integer> known = host.snapshot().holdersKnown();
        if (!known.known()) {
            report.found(FindingSubject.host(), known.reason(), new Clue("holders", known));
        }
    }
}
