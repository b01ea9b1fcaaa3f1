// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.compare;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.dmascope.export.DiffJson;
import org.dmascope.export.DiffTsv;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** A comparison as a file, the same that {@code dmascope diff --tsv} and {@code --json} print. */
final class CompareFiles {
    private static final String JSON = ".json"; //$NON-NLS-1$
    private static final String TSV = ".tsv"; //$NON-NLS-1$

    private CompareFiles() {
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, Compared c) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        dialog.setFilterNames(new String[] { Messages.exportTsv, Messages.exportJson });
        dialog.setFilterExtensions(new String[] { '*' + TSV, '*' + JSON });
        dialog.setFileName("diff" + TSV); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.endsWith(TSV) || chosen.endsWith(JSON) ? chosen : chosen + (dialog.getFilterIndex() == 1 ? JSON : TSV));
            Job job = Job.create(NLS.bind(Messages.exporting, file.getFileName()), (IJobFunction) monitor -> write(c, file));
            job.setUser(true);
            job.schedule();
        }
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there. */
    static IStatus write(Compared c, Path file) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial"); //$NON-NLS-1$
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                if (file.toString().endsWith(JSON)) {
                    DiffJson.write(c.comparison(), c.growth(), out);
                } else {
                    DiffTsv.write(c.comparison(), out);
                }
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.exportFailed, file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        }
    }

    static String json(Compared c) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DiffJson.write(c.comparison(), c.growth(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
