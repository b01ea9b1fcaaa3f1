// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dmascope.export.TextTable;
import org.dmascope.export.TextTableFormat;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Writes what a table shows to a file: the rows that pass the filters in their order, the shown columns in theirs. The file appears whole
 * or not at all.
 */
public final class TableExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC); //$NON-NLS-1$
    private static final String PARTIAL = ".partial"; //$NON-NLS-1$

    private TableExport() {
    }

    /** Asks where to, then writes in the background. */
    static <R> void ask(Shell shell, TableKind<R> kind, RowTable<R> table, OpenHost host) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        dialog.setFilterNames(new String[] { Messages.exportTsv, Messages.exportCsv, Messages.exportJson });
        dialog.setFilterExtensions(new String[] { "*.tsv", "*.csv", "*.json" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        dialog.setFileName(kind.id() + (host == null || host.takenAt() == null ? "" : STAMP.format(host.takenAt())) + TextTableFormat.TSV.suffix()); //$NON-NLS-1$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            TextTableFormat byFilter = TextTableFormat.values()[Math.max(0, dialog.getFilterIndex())];
            Path file = file(chosen, byFilter);
            Job job = job(table(kind, table, host), format(file), file);
            job.setUser(true);
            job.schedule();
        }
    }

    /** A name without a known ending gets that of the chosen kind. */
    static Path file(String chosen, TextTableFormat byFilter) {
        String name = chosen.toLowerCase(Locale.ROOT);
        for (TextTableFormat f : TextTableFormat.values()) {
            if (name.endsWith(f.suffix())) {
                return Path.of(chosen);
            }
        }
        return Path.of(chosen + byFilter.suffix());
    }

    private static TextTableFormat format(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(TextTableFormat.CSV.suffix()) ? TextTableFormat.CSV : name.endsWith(TextTableFormat.JSON.suffix()) ? TextTableFormat.JSON : TextTableFormat.TSV;
    }

    /** What is shown now; the rows are kept, so that the next reading does not change what is written. */
    public static <R> TextTable table(TableKind<R> kind, RowTable<R> table, OpenHost host) {
        List<Column<R>> columns = table.shownColumns();
        Map<String, String> about = new LinkedHashMap<>();
        if (host != null && host.takenAt() != null) {
            about.put("host", host.spec().text()); //$NON-NLS-1$
            about.put("takenAt", host.takenAt().toString()); //$NON-NLS-1$
        }
        List<R> rows = List.copyOf(table.shown());
        return new TextTable(kind.id(), about, columns.stream().map(c -> new TextTable.Heading(c.id(), c.title(), c.right())).toList(),
                () -> rows.stream().map(r -> line(columns, r)).iterator());
    }

    private static <R> List<String> line(List<Column<R>> columns, R row) {
        List<String> out = new ArrayList<>(columns.size());
        for (Column<R> c : columns) {
            Cell cell = c.cell().apply(row);
            out.add(cell.token() == Token.UNKNOWN ? null : c.text().apply(row));
        }
        return out;
    }

    private static Job job(TextTable table, TextTableFormat format, Path file) {
        return Job.create(NLS.bind(Messages.exporting, file.getFileName()), (IJobFunction) monitor -> run(table, format, file, monitor));
    }

    private static IStatus run(TextTable table, TextTableFormat format, Path file, IProgressMonitor monitor) {
        monitor.beginTask(file.toString(), IProgressMonitor.UNKNOWN);
        return write(table, format, file);
    }

    /** Writes beside the file and then puts it in its place; a failure leaves what was there. */
    public static IStatus write(TextTable table, TextTableFormat format, Path file) {
        Path partial = file.resolveSibling(file.getFileName() + PARTIAL);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                format.write(table, out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Status.OK_STATUS;
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            IStatus failed = Status.error(NLS.bind(Messages.exportFailed, file, why) + '\n' + Messages.exportRemedy, e);
            return swept(partial, failed);
        }
    }

    private static IStatus swept(Path partial, IStatus failed) {
        try {
            Files.deleteIfExists(partial);
            return failed;
        } catch (IOException e) {
            return Status.error(failed.getMessage() + '\n' + e.getMessage(), failed.getException());
        }
    }
}
