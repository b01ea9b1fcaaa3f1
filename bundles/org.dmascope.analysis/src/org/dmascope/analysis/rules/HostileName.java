// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.analysis.ProcessState;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;

/** A name made to look like something else. */
final class HostileName implements FindingRule {
    private static final About ABOUT = new About("name.hostile", Severity.INFO, "A name holds characters that are not shown as they are",
            "Does the name of a buffer or of a process hold control characters, or bytes that are no text?",
            "Any process names its buffers as it likes. A line end or an escape sequence in a name forges lines of bufinfo and "
                    + "plays tricks with terminals. Dmascope shows such bytes as \\n or \\x1b and is not misled.",
            "Do not trust the output of cat or grep on such a host. The process that holds the buffer is the one to ask.",
            "drivers/dma-buf/dma-buf.c dma_buf_set_name()");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Looked l : host.buffers(report)) {
            Fact<String> name = l.buffer().name();
            if (name.known() && hostile(name.value())) {
                report.found(FindingSubject.of(l.buffer()), "its name reads \"" + Names.display(name.value()) + "\"", new Clue("name", name));
            }
        }
        for (ProcessState p : host.snapshot().processes()) {
            if (p.process().comm() != null && hostile(p.process().comm())) {
                report.found(FindingSubject.of(p.process()), "its name reads \"" + Names.display(p.process().comm()) + "\"",
                        new Clue("command", Fact.of(p.process().comm(), p.evidence())));
            }
        }
    }

    /** Whether bytes of it have to be escaped; a backslash alone, which is shown doubled, does no harm. */
    private static boolean hostile(String raw) {
        return Names.display(raw.replace('\\', '/')).indexOf('\\') >= 0;
    }
}
