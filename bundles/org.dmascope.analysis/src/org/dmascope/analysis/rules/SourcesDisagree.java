// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import org.dmascope.core.Diagnostic;

/** Two sources that say different things. */
final class SourcesDisagree implements FindingRule {
    private static final About ABOUT = new About("source.disagree", Severity.WARNING, "Two sources say different things",
            "Do two sources give different values for the same fact?",
            "One of them is wrong, or the host changed between the two. What is shown is the value of the stronger source; the "
                    + "other one is kept beside it.",
            "Read again; if it stays, one of the sources does not mean what it seems to: keep a capture.",
            "the sources that are named");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void look(Inspection host, Report report) {
        for (Diagnostic d : host.snapshot().diagnostics()) {
            if (d.outcome() == Diagnostic.Outcome.DISAGREE) {
                report.found(FindingSubject.host(), d.reason());
            }
        }
    }
}
