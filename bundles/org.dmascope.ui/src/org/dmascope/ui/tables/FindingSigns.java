// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import org.dmascope.analysis.rules.Severity;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.RowMark;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.table.Sign;
import org.eclipse.osgi.util.NLS;

/** What was found about a thing as a sign on its row. */
final class FindingSigns {
    private FindingSigns() {
    }

    /** Whether something can be found about things of that kind. */
    static boolean of(Kind kind) {
        return kind == Kind.BUFFER || kind == Kind.ATTACHMENT || kind == Kind.HOLDER || kind == Kind.DEVICE;
    }

    /** Null for a thing that nothing was found about. */
    static Sign of(LinkedSelection selection, Subject thing) {
        RowMark m = selection.mark(thing);
        if (m == null) {
            return null;
        }
        boolean error = m.worst() == Severity.ERROR;
        String word = error ? Messages.signError : m.leak() ? Messages.signLeak : Messages.signWarning;
        String more = m.all() > m.sentences().size() ? '\n' + NLS.bind(Messages.signMore, m.all()) : ""; //$NON-NLS-1$
        return new Sign(error ? "error" : m.leak() ? "leak" : "warning", word, NLS.bind(Messages.signFound, word, String.join("\n", m.sentences())) + more); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }
}
