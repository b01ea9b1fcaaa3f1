// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.export.TrialJson;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.WholeFile;
import org.eclipse.swt.widgets.Shell;

/** The matrix as text: tab-separated as it is shown, or as JSON, the same that {@code dmascope trial run --json} prints. */
final class TrialFiles {
    private static final String TAB = "\t"; //$NON-NLS-1$
    private static final String NEWLINE = "\n"; //$NON-NLS-1$
    private static final String JSON = ".json"; //$NON-NLS-1$
    private static final String TSV = ".tsv"; //$NON-NLS-1$

    private TrialFiles() {
    }

    /** One line for each exporter, one field for each importer. Shown forms hold neither TAB nor newline. */
    static String tsv(TrialMatrix m) {
        StringBuilder out = new StringBuilder(m.importers().stream().map(TrialParty::id).collect(Collectors.joining(TAB, Messages.tsvCorner + TAB, NEWLINE)));
        for (int e = 0; e < m.exporters().size(); e++) {
            out.append(m.exporters().get(e).id());
            for (int i = 0; i < m.importers().size(); i++) {
                out.append(TAB).append(TrialWords.cell(m.pair(e, i)).text());
            }
            out.append(NEWLINE);
        }
        return out.toString();
    }

    static String json(TrialMatrix m, OpenHost host) {
        return WholeFile.text(out -> new TrialJson(host.spec().text()).write(m, out));
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, TrialMatrix m, OpenHost host) {
        Path file = WholeFile.ask(shell, Messages.exportTitle, "trials", List.of(new WholeFile.Form(TSV, Messages.exportTsv), new WholeFile.Form(JSON, Messages.exportJson))); //$NON-NLS-1$
        if (file != null) {
            WholeFile.later(file, WholeFile.of(() -> WholeFile.named(file, JSON) ? json(m, host) : tsv(m)));
        }
    }
}
