// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.export.WhatIfJson;
import org.dmascope.export.WhatIfTsv;
import org.dmascope.ui.parts.WholeFile;
import org.eclipse.swt.widgets.Shell;

/** Predictions as files, the same that {@code dmascope what-if --format} prints: tab-separated, or JSON. */
final class WhatIfFiles {
    private static final String JSON = ".json"; //$NON-NLS-1$
    private static final String TSV = ".tsv"; //$NON-NLS-1$

    private WhatIfFiles() {
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, Forecast f) {
        Path file = WholeFile.ask(shell, Messages.exportTitle, "what-if", List.of(new WholeFile.Form(TSV, Messages.exportTsv), new WholeFile.Form(JSON, Messages.exportJson))); //$NON-NLS-1$
        if (file != null) {
            WholeFile.later(file, out -> text(f, WholeFile.named(file, JSON), out));
        }
    }

    /** All policies that were predicted; others than the one that is shown are played again. */
    static void text(Forecast f, boolean json, OutputStream out) throws IOException {
        WhatIf whatIf = new WhatIf(f.snapshot());
        List<Prediction> all = f.policies().stream().map(p -> p == f.main().policy() ? f.main() : whatIf.predict(f.main().action(), p)).toList();
        if (json) {
            WhatIfJson.write(f.snapshot(), all, out);
        } else {
            WhatIfTsv.write(all, out);
        }
    }
}
