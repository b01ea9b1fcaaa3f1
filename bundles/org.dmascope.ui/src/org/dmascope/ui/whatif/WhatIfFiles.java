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
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
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
            Job job = Job.create(NLS.bind(Messages.exporting, file.getFileName()), (IJobFunction) monitor -> write(f, file));
            job.setUser(true);
            job.schedule();
        }
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there. */
    static IStatus write(Forecast f, Path file) {
        try {
            WholeFile.write(file, out -> text(f, file.toString().endsWith(JSON), out));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.exportFailed, file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
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
