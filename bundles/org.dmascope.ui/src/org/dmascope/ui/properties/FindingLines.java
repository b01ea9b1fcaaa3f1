// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.List;

import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.words.SeverityWords;

/** The lines of a finding: what it is about, the facts it rests on, why it matters, what to do. */
final class FindingLines {
    private FindingLines() {
    }

    static List<Property> of(FindingRow r) {
        PropertyList out = new PropertyList();
        out.section(Messages.finding).plain(Messages.severity, SeverityWords.word(r));
        if (r.finding() == null) {
            out.plain(Messages.reason, r.unread().reason());
            if (r.unread().remedy() != null) {
                out.plain(Messages.remedy, r.unread().remedy());
            }
        } else {
            out.plain(Messages.subject, r.finding().subject().label()).plain(Messages.detail, r.finding().text());
            out.section(Messages.restsOn, r.finding().clues().size());
            r.finding().clues().forEach(c -> clue(out, c));
            out.section(Messages.advice).plain(Messages.whyItMatters, r.rule().why()).plain(Messages.remedy, r.rule().remedy());
        }
        out.section(Messages.rule).plain(Messages.ruleId, r.rule().id()).plain(Messages.asks, r.rule().asks()).plain(Messages.source, r.rule().source());
        return out.lines();
    }

    private static <T> void clue(PropertyList out, Clue c) {
        @SuppressWarnings("unchecked") // only shown
        Fact<Object> fact = (Fact<Object>) c.fact();
        out.fact(c.what(), fact, v -> v instanceof Word w ? w.word() : v instanceof Boolean b ? (b ? Messages.yes : Messages.no) : Names.display(v.toString()));
    }
}
