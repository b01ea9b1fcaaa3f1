// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.Map;

import org.dmascope.analysis.contract.Rule;

/** The rules, made from those that the program runs: what is asked and where in the kernel that was read come from there, what follows from this bundle. */
final class RulesPage {
    /** Where a group of rules begins. */
    private static final Map<Rule, String> GROUPS = Map.of(Rule.IMPORTER_STATIC, Messages.rulesImporter, Rule.STATIC_ON_STATIC, Messages.rulesClass,
            Rule.EXPORTER_WITHOUT_PIN, Messages.rulesPinned, Rule.REVOKED_UMEM, Messages.rulesState, Rule.EVENT_ATTACH, Messages.rulesEvents);

    private RulesPage() {
    }

    static String xhtml() {
        Xhtml out = new Xhtml(Messages.rulesTitle).paragraph(Messages.rulesLead);
        for (Rule r : Rule.values()) {
            if (GROUPS.containsKey(r)) {
                out.heading(2, "", GROUPS.get(r)); //$NON-NLS-1$
            }
            out.heading(3, GeneratedPages.anchor(r.id()), r.id()).paragraph(Xhtml.escape(RuleWords.meaning(r))).list().row(Messages.ruleAsked, Xhtml.escape(r.test()))
                    .row(Messages.ruleSource, Xhtml.code(r.source())).end();
        }
        return out.toString();
    }
}
