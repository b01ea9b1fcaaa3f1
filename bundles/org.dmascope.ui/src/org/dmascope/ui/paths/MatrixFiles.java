// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;
import org.dmascope.export.Filter;
import org.dmascope.export.PathMatrix;
import org.dmascope.ui.parts.WholeFile;
import org.eclipse.swt.widgets.Shell;

/** The matrix as text: tab-separated as it is shown, or all of it as JSON, the same that {@code dmascope show --view paths --matrix verdict --json} prints. */
final class MatrixFiles {
    private static final String TAB = "\t"; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$
    private static final String JSON = ".json"; //$NON-NLS-1$
    private static final String TSV = ".tsv"; //$NON-NLS-1$

    private MatrixFiles() {
    }

    /** One line for each provider, one field for each client. */
    static String tsv(Square s) {
        List<Integer> all = IntStream.range(0, s.rows()).boxed().toList();
        return tsv(s, all, all);
    }

    /** Of some rows and columns. Shown forms hold neither TAB nor newline. */
    static String tsv(Square s, List<Integer> rows, List<Integer> columns) {
        StringBuilder out = new StringBuilder(columns.stream().map(c -> id(s, c)).collect(Collectors.joining(TAB, Messages.tsvCorner + TAB, NEWLINE)));
        for (int r : rows) {
            out.append(id(s, r));
            columns.forEach(c -> out.append(TAB).append(s.text(r, c)));
            out.append(NEWLINE);
        }
        return out.toString();
    }

    private static String id(Square s, int at) {
        return Names.display(s.ends().get(at).id());
    }

    static String json(Snapshot snapshot) {
        return WholeFile.text(out -> new PathMatrix(snapshot.paths()).json(snapshot, Filter.ALL, out));
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, Square s, Snapshot snapshot) {
        Path file = WholeFile.ask(shell, Messages.exportTitle, "p2p-matrix", List.of(new WholeFile.Form(TSV, Messages.exportTsv), new WholeFile.Form(JSON, Messages.exportJson))); //$NON-NLS-1$
        if (file != null) {
            String shown = WholeFile.named(file, JSON) ? null : tsv(s); // its pairs are made on this thread only
            WholeFile.later(file, WholeFile.of(() -> shown == null ? json(snapshot) : shown));
        }
    }
}
