// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.export.DiffJson;
import org.dmascope.export.DiffTsv;
import org.dmascope.ui.parts.WholeFile;
import org.eclipse.swt.widgets.Shell;

/** A comparison as a file, the same that {@code dmascope diff --tsv} and {@code --json} print. */
final class CompareFiles {
    private static final String JSON = ".json"; //$NON-NLS-1$
    private static final String TSV = ".tsv"; //$NON-NLS-1$

    private CompareFiles() {
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, Compared c) {
        Path file = WholeFile.ask(shell, Messages.exportTitle, "diff", List.of(new WholeFile.Form(TSV, Messages.exportTsv), new WholeFile.Form(JSON, Messages.exportJson))); //$NON-NLS-1$
        if (file != null) {
            WholeFile.later(file, out -> {
                if (WholeFile.named(file, JSON)) {
                    DiffJson.write(c.comparison(), c.growth(), out);
                } else {
                    DiffTsv.write(c.comparison(), out);
                }
            });
        }
    }

    static String json(Compared c) {
        return WholeFile.text(out -> DiffJson.write(c.comparison(), c.growth(), out));
    }
}
