// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import org.dmascope.analysis.rules.Severity;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.table.Cell;
import org.eclipse.osgi.util.NLS;

/** How severe a finding is: icon, word and colour; never by colour alone. */
public final class SeverityWords {
    private SeverityWords() {
    }

    public static String icon(FindingRow row) {
        return row.finding() == null ? FactCells.UNKNOWN_ICON : row.rule().severity().word();
    }

    /** As the cell shows it; {@code skipped} for a rule that could not look. */
    public static String word(FindingRow row) {
        return row.finding() == null ? Messages.skipped : switch (row.rule().severity()) {
            case ERROR -> Messages.severityError;
            case WARNING -> Messages.severityWarning;
            case INFO -> Messages.severityInfo;
        };
    }

    public static Cell cell(FindingRow row) {
        if (row.ignored() != null) {
            return Cell.of(Messages.ignored).icon(icon(row)).token(Token.DIM)
                    .tip(row.ignored().reason().isEmpty() ? Messages.ignoredTip : NLS.bind(Messages.ignoredBecause, row.ignored().reason()));
        }
        return Cell.of(word(row)).icon(icon(row)).token(row.finding() == null ? Token.UNKNOWN : token(row.rule().severity()));
    }

    private static Token token(Severity s) {
        return switch (s) {
            case ERROR -> Token.RED;
            case WARNING -> Token.OCHRE;
            case INFO -> Token.TEXT;
        };
    }

    /** The worst first, then what is ignored, skipped rules last. */
    public static int order(FindingRow row) {
        int all = Severity.values().length;
        return row.finding() == null ? 2 * all : row.rule().severity().ordinal() + (row.ignored() == null ? 0 : all);
    }
}
