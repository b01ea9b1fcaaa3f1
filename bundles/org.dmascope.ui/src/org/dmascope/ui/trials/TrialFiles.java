// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.export.TrialJson;
import org.dmascope.ui.live.OpenHost;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TrialJson(host.spec().text()).write(m, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, TrialMatrix m, OpenHost host) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        dialog.setFilterNames(new String[] { Messages.exportTsv, Messages.exportJson });
        dialog.setFilterExtensions(new String[] { '*' + TSV, '*' + JSON });
        dialog.setFileName("trials" + TSV); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.endsWith(TSV) || chosen.endsWith(JSON) ? chosen : chosen + (dialog.getFilterIndex() == 1 ? JSON : TSV));
            Job job = Job.create(NLS.bind(Messages.exporting, file.getFileName()), (IJobFunction) monitor -> write(file.toString().endsWith(JSON) ? json(m, host) : tsv(m), file));
            job.setUser(true);
            job.schedule();
        }
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there. */
    static IStatus write(String text, Path file) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial"); //$NON-NLS-1$
        try {
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.exportFailed, file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        }
    }
}
