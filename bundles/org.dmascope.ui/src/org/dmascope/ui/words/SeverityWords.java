// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import org.dmascope.analysis.rules.Severity;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.table.Cell;

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
        return Cell.of(word(row)).icon(icon(row)).token(row.finding() == null ? Token.UNKNOWN : token(row.rule().severity()));
    }

    private static Token token(Severity s) {
        return switch (s) {
            case ERROR -> Token.RED;
            case WARNING -> Token.OCHRE;
            case INFO -> Token.TEXT;
        };
    }

    /** The worst first, skipped rules last. */
    public static int order(FindingRow row) {
        return row.finding() == null ? Severity.values().length : row.rule().severity().ordinal();
    }
}
