// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.Map;

import org.dmascope.analysis.rules.About;
import org.dmascope.analysis.rules.FindingRule;
import org.dmascope.analysis.rules.FindingRules;
import org.dmascope.analysis.rules.Severity;

/** The findings, made from the rules that the program runs, so that none is left out. */
final class FindingsPage {
    private static final Map<Severity, String> GROUPS = Map.of(Severity.ERROR, Messages.findingsErrors, Severity.WARNING, Messages.findingsWarnings, Severity.INFO,
            Messages.findingsInfo);

    private FindingsPage() {
    }

    static String xhtml() {
        Xhtml out = new Xhtml(Messages.findingsTitle).paragraph(Messages.findingsLead);
        for (Severity s : Severity.values()) {
            out.heading(2, s.word(), GROUPS.get(s));
            for (FindingRule r : FindingRules.all()) {
                if (r.about().severity() == s) {
                    rule(out, r.about());
                }
            }
        }
        return out.toString();
    }

    private static void rule(Xhtml out, About a) {
        out.heading(3, GeneratedPages.anchor(a.id()), a.title()).paragraph(Xhtml.escape(a.why())).list().row(Messages.findingRule, Xhtml.code(a.id()))
                .row(Messages.ruleAsked, Xhtml.escape(a.asks())).row(Messages.findingRemedy, Xhtml.escape(a.remedy())).row(Messages.ruleSource, Xhtml.escape(a.source())).end();
    }
}
