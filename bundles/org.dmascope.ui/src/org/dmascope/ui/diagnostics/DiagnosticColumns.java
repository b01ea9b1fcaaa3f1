// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.diagnostics;

import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.eclipse.osgi.util.NLS;

/** The columns of what could not be read. */
public final class DiagnosticColumns {
    private DiagnosticColumns() {
    }

    /** First to last. */
    public static List<Column<Diagnostic>> all() {
        return List.of(Column.words("outcome", Messages.outcome, 130, DiagnosticColumns::outcome), //$NON-NLS-1$
                Column.words("source", Messages.source, 90, d -> Cell.of(d.source())), //$NON-NLS-1$
                Column.words("path", Messages.path, 250, d -> Cell.of(Names.display(d.path())).face(Face.MONO)), //$NON-NLS-1$
                Column.words("errno", Messages.errno, 80, d -> Cell.of(Errno.name(d.errno())).face(Face.MONO)), //$NON-NLS-1$
                Column.words("reason", Messages.reason, 300, d -> Cell.of(d.reason()).dim(times(d)).tip(d.reason())), //$NON-NLS-1$
                Column.words("remedy", Messages.remedy, 360, d -> d.remedy() == null ? Cell.of("\u2013").token(Token.DIM) : Cell.of(d.remedy()).tip(d.remedy()))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Identity within one reading. */
    public static String key(Diagnostic d) {
        return d.source() + ' ' + d.path() + ' ' + d.outcome() + ' ' + d.line() + ' ' + d.reason();
    }

    private static Cell outcome(Diagnostic d) {
        State s = Vocabulary.outcome(d.outcome());
        return Cell.of(s.word()).icon(s.icon());
    }

    private static String times(Diagnostic d) {
        String line = d.line() > 0 ? NLS.bind(Messages.line, d.line()) : ""; //$NON-NLS-1$
        return d.count() > 1 ? line + " \u00d7" + d.count() : line; //$NON-NLS-1$
    }
}
