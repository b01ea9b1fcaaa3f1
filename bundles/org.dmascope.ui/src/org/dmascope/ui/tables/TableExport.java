// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.export.TextTable;
import org.dmascope.export.TextTableFormat;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.WholeFile;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.RowTable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/**
 * Writes what a table shows to a file: the rows that pass the filters in their order, the shown columns in theirs. The file appears whole
 * or not at all.
 */
public final class TableExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC); //$NON-NLS-1$

    private TableExport() {
    }

    /** Asks where to, then writes in the background. */
    static <R> void ask(Shell shell, TableKind<R> kind, RowTable<R> table, OpenHost host) {
        String name = kind.id() + (host == null || host.takenAt() == null ? "" : STAMP.format(host.takenAt())); //$NON-NLS-1$
        Path file = WholeFile.ask(shell, Messages.exportTitle, name, List.of(new WholeFile.Form(TextTableFormat.TSV.suffix(), Messages.exportTsv),
                new WholeFile.Form(TextTableFormat.CSV.suffix(), Messages.exportCsv), new WholeFile.Form(TextTableFormat.JSON.suffix(), Messages.exportJson)));
        if (file != null) {
            TextTable shown = table(kind, table, host);
            Job job = Job.create(NLS.bind(Messages.exporting, file.getFileName()), (IJobFunction) monitor -> write(shown, format(file), file));
            job.setUser(true);
            job.schedule();
        }
    }

    private static TextTableFormat format(Path file) {
        return Arrays.stream(TextTableFormat.values()).filter(f -> WholeFile.named(file, f.suffix())).findFirst().orElse(TextTableFormat.TSV);
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

    /** Writes beside the file and then puts it in its place; a failure leaves what was there. */
    public static IStatus write(TextTable table, TextTableFormat format, Path file) {
        try {
            WholeFile.write(file, out -> format.write(table, out));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.error(NLS.bind(Messages.exportFailed, file, WholeFile.why(e)) + '\n' + Messages.exportRemedy, e);
        }
    }
}
