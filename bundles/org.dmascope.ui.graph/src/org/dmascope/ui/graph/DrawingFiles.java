// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.export.ExportRequest;
import org.dmascope.export.Exporter;
import org.dmascope.export.Exporters;
import org.dmascope.export.Filter;
import org.dmascope.export.Views;
import org.dmascope.graph.write.DrawingOptions;
import org.dmascope.graph.write.Formats;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.wizards.ExportChoice;
import org.dmascope.ui.wizards.ExportJob;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** The drawing in files and on the clipboard. Files are written by the writers of the command line, which draw the same on every machine. */
final class DrawingFiles {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC); //$NON-NLS-1$
    private static final String SVG = "svg"; //$NON-NLS-1$

    private DrawingFiles() {
    }

    /** Formats that draw. */
    static List<Exporter> formats(DrawingOptions options) {
        Set<String> others = Exporters.all().stream().map(Exporter::id).collect(Collectors.toSet());
        return Formats.all(options).stream().filter(f -> !others.contains(f.id())).toList();
    }

    /** Asks where to, then writes in the background. */
    static void ask(Shell shell, OpenHost host, DrawingOptions options) {
        List<Exporter> formats = formats(options);
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        dialog.setFilterNames(formats.stream().map(Exporter::label).toArray(String[]::new));
        dialog.setFilterExtensions(formats.stream().map(f -> "*." + f.id()).toArray(String[]::new)); //$NON-NLS-1$
        dialog.setFileName("topology" + (host.takenAt() == null ? "" : STAMP.format(host.takenAt())) + '.' + formats.getFirst().id()); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(host, options, chosen, Math.max(0, dialog.getFilterIndex()));
        }
    }

    /** The ending of the name decides; a name without a known one gets that of the chosen format. */
    static Job write(OpenHost host, DrawingOptions options, String name, int chosen) {
        List<Exporter> formats = formats(options);
        Exporter named = formats.stream().filter(f -> name.toLowerCase(Locale.ROOT).endsWith('.' + f.id())).findFirst().orElse(null);
        Exporter format = named != null ? named : formats.get(chosen);
        Path file = Path.of(named != null ? name : name + '.' + format.id());
        Job job = new ExportJob(new ExportChoice(host.title(), host.snapshot(), format, Views.BUFFERS, Filter.ALL, file));
        job.schedule();
        return job;
    }

    /** Puts the drawing on the clipboard as SVG text, made in the background. */
    static void copySvg(Display display, OpenHost host, DrawingOptions options) {
        ExportRequest request = new ExportRequest(host.snapshot(), Views.BUFFERS, Filter.ALL, 0);
        Job job = Job.create(NLS.bind(Messages.layingOut, host.title()), (ICoreRunnable) monitor -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Formats.byId(SVG, options).write(request, out);
            } catch (IOException e) {
                throw new CoreException(Status.error(Messages.copyFailed, e));
            }
            String text = out.toString(StandardCharsets.UTF_8);
            if (!display.isDisposed()) {
                display.asyncExec(() -> TableClipboard.put(display, text));
            }
        });
        job.setUser(true);
        job.schedule();
    }

    /** Puts a picture on the clipboard, and disposes it. */
    static void copy(Display display, Image picture) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] { picture.getImageData() }, new Transfer[] { ImageTransfer.getInstance() });
        clipboard.dispose();
        picture.dispose();
    }
}
