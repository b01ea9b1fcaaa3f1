// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;
import org.dmascope.export.Filter;
import org.dmascope.export.PathMatrix;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PathMatrix(snapshot.paths()).json(snapshot, Filter.ALL, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, Square s, Snapshot snapshot) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        dialog.setFilterNames(new String[] { Messages.exportTsv, Messages.exportJson });
        dialog.setFilterExtensions(new String[] { '*' + TSV, '*' + JSON });
        dialog.setFileName("p2p-matrix" + TSV); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.endsWith(TSV) || chosen.endsWith(JSON) ? chosen : chosen + (dialog.getFilterIndex() == 1 ? JSON : TSV));
            String shown = file.toString().endsWith(JSON) ? null : tsv(s); // its pairs are made on this thread only
            Job job = Job.create(NLS.bind(Messages.exporting, file.getFileName()), (IJobFunction) monitor -> write(() -> shown == null ? json(snapshot) : shown, file));
            job.setUser(true);
            job.schedule();
        }
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there. */
    static IStatus write(Supplier<String> text, Path file) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial"); //$NON-NLS-1$
        try {
            Files.writeString(partial, text.get());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.exportFailed, file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        }
    }
}
