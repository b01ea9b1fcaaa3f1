// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.List;

import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;

/** Where the tiers disagree about attachments. Asked for only when there are two that speak of them: verdicts are made for all attachments then. */
final class AxisDisagreements {
    private final ReadingContext reading;
    private final Disagreements found = new Disagreements("an attachment", "attachments");

    AxisDisagreements(ReadingContext reading) {
        this.reading = reading;
    }

    List<Diagnostic> of(List<BufferState> buffers) {
        if (!reading.verdicts.several()) {
            return List.of();
        }
        for (BufferState b : buffers) {
            for (AttachmentState a : b.attachments()) {
                Verdict v = a.verdict();
                for (Axis axis : Axis.values()) {
                    Fact<?> f = v.fact(axis);
                    if (f.disputed()) {
                        found.add(axis.key(), f);
                    }
                }
            }
        }
        return found.diagnostics();
    }
}
