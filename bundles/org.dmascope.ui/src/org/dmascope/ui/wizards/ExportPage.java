// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.export.Exporter;
import org.dmascope.export.Filter;
import org.dmascope.export.View;
import org.dmascope.export.Views;
import org.dmascope.graph.write.DrawingOptions;
import org.dmascope.graph.write.Formats;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.select.LinkedSelection;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which host, what of it, in which format, into which file. */
public final class ExportPage extends WizardPage {
    private final List<Exporter> formats = Formats.all(DrawingOptions.DEFAULT);
    private final List<OpenHost> hosts;
    private final LinkedSelection selection;
    private Combo host;
    private Combo format;
    private Combo view;
    private Text filter;
    private Button onlySelected;
    private Text file;

    ExportPage(List<OpenHost> hosts, LinkedSelection selection) {
        super("export", Messages.exportTitle, null); //$NON-NLS-1$
        this.hosts = hosts;
        this.selection = selection;
        setDescription(Messages.exportDescription);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(10, 10).spacing(8, 8).applyTo(area);
        host = combo(area, Messages.host, "host", hosts.stream().map(OpenHost::title).toList()); //$NON-NLS-1$
        format = combo(area, Messages.format, "format", formats.stream().map(Exporter::label).toList()); //$NON-NLS-1$
        view = combo(area, Messages.view, "view", Views.all().stream().map(View::title).toList()); //$NON-NLS-1$
        onlySelected = new Button(area, SWT.CHECK);
        onlySelected.setText(Messages.onlySelected);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(onlySelected);
        label(area, Messages.filter);
        filter = text(area, "filter", 2); //$NON-NLS-1$
        filter.setMessage(Messages.filterHint);
        label(area, Messages.file);
        file = text(area, "file", 1); //$NON-NLS-1$
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        host.select(Math.max(0, hosts.indexOf(selection.host())));
        format.select(Math.max(0, formats.stream().map(Exporter::id).toList().indexOf("json"))); //$NON-NLS-1$
        Wanted wanted = Wanted.of(selection.row());
        view.select(Views.all().indexOf(wanted.view()));
        onlySelected.setEnabled(!wanted.filter().isEmpty());
        onlySelected.addListener(SWT.Selection, e -> {
            Wanted w = onlySelected.getSelection() ? wanted : Wanted.EVERYTHING;
            view.select(Views.all().indexOf(onlySelected.getSelection() ? w.view() : view()));
            filter.setText(w.filter());
        });
        host.addListener(SWT.Selection, e -> onlySelected.setEnabled(host() == selection.host() && !wanted.filter().isEmpty()));
        for (var c : List.of(host, format, view)) {
            c.addListener(SWT.Selection, e -> check());
        }
        filter.addListener(SWT.Modify, e -> check());
        file.addListener(SWT.Modify, e -> check());
        setControl(area);
        check();
        setErrorMessage(null); // nothing was typed yet
    }

    private static Label label(Composite area, String words) {
        Label l = new Label(area, SWT.NONE);
        l.setText(words);
        return l;
    }

    private static Combo combo(Composite area, String words, String id, List<String> items) {
        label(area, words);
        Combo c = new Combo(area, SWT.READ_ONLY);
        c.setItems(items.toArray(String[]::new));
        c.setData("test.id", id); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(c);
        return c;
    }

    private static Text text(Composite area, String id, int span) {
        Text t = new Text(area, SWT.SINGLE | SWT.BORDER);
        t.setData("test.id", id); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).align(SWT.FILL, SWT.CENTER).applyTo(t);
        return t;
    }

    private OpenHost host() {
        return host.getSelectionIndex() < 0 ? null : hosts.get(host.getSelectionIndex());
    }

    private View<?> view() {
        return Views.all().get(Math.max(0, view.getSelectionIndex()));
    }

    private Exporter format() {
        return formats.get(Math.max(0, format.getSelectionIndex()));
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.exportTitle);
        dialog.setFileName((host() == null ? "dmascope" : host().title().replaceAll("[^A-Za-z0-9._-]", "-")) + '.' + suffix(format())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private static String suffix(Exporter e) {
        return e.id().equals("table") ? "txt" : e.id(); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void check() {
        String problem = problem();
        setErrorMessage(problem);
        setMessage(problem == null && Files.exists(Path.of(file.getText())) ? NLS.bind(Messages.exists, Path.of(file.getText()).getFileName()) : null, WARNING);
        setPageComplete(problem == null);
    }

    private String problem() {
        if (host() == null) {
            return Messages.noHost;
        }
        if (Filter.parse(filter.getText()) instanceof Filter.Result.Bad bad) {
            return bad.message();
        }
        if (file.getText().isBlank()) {
            return Messages.noFile;
        }
        try {
            Path p = Path.of(file.getText()).toAbsolutePath();
            return Files.isDirectory(p) ? NLS.bind(Messages.isDirectory, p) : p.getParent() == null || !Files.isDirectory(p.getParent()) ? NLS.bind(Messages.noDirectory, p.getParent()) : null;
        } catch (InvalidPathException e) {
            return e.getReason();
        }
    }

    /** What was chosen; only when the page is complete. */
    ExportChoice choice() {
        Filter f = Filter.parse(filter.getText()) instanceof Filter.Result.Ok ok ? ok.filter() : Filter.ALL;
        return new ExportChoice(host().title(), host().snapshot(), format(), view(), f, Path.of(file.getText()));
    }
}
