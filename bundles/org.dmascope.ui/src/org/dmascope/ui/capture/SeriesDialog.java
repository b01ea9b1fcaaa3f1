// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.dmascope.session.Captures;
import org.dmascope.session.SeriesPlan;
import org.dmascope.ui.services.DmascopeServices;
import org.dmascope.ui.widgets.AskDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** How a series of captures is recorded: how often, how many are kept, where to. */
public final class SeriesDialog extends AskDialog {
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_KEPT = 1_000_000;
    private static final int USUAL_SECONDS = 10;
    private static final int USUAL_KEPT = 100;

    private final String title;
    private final String proposed;
    private Spinner every;
    private Spinner keep;
    private Text file;
    private SeriesPlan plan;

    SeriesDialog(Shell parent, String title, String proposed) {
        super(parent, Messages.seriesTitle, "series", 3, Messages.seriesRecord); //$NON-NLS-1$
        this.title = title;
        this.proposed = proposed;
        setHelpAvailable(false);
    }

    @Override
    protected void fill(Composite area) {
        setTitle(NLS.bind(Messages.seriesHeading, title));
        setMessage(Messages.seriesText);
        every = spinner(area, Messages.seriesEvery, "every", 1, MOST_SECONDS, USUAL_SECONDS); //$NON-NLS-1$
        keep = spinner(area, Messages.seriesKeep, "keep", 0, MOST_KEPT, USUAL_KEPT); //$NON-NLS-1$
        new Label(area, SWT.NONE).setText(Messages.seriesFile);
        file = new Text(area, SWT.BORDER);
        file.setText(proposed);
        file.setData("test.id", "file"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(file);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, e -> browse());
        file.addListener(SWT.Modify, e -> check());
    }

    private static Spinner spinner(Composite area, String words, String id, int least, int most, int value) {
        new Label(area, SWT.NONE).setText(words);
        Spinner s = new Spinner(area, SWT.BORDER);
        s.setValues(value, least, most, 0, 1, 10);
        s.setData("test.id", id); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(s);
        return s;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] { "*" + Captures.SUFFIX }); //$NON-NLS-1$
        dialog.setFileName(file.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen.endsWith(Captures.SUFFIX) ? chosen : chosen + Captures.SUFFIX);
        }
    }

    @Override
    protected boolean complete() {
        boolean good = path() != null;
        setErrorMessage(good ? null : NLS.bind(Messages.seriesName, Captures.SUFFIX));
        return good;
    }

    private Path path() {
        try {
            Path p = Path.of(file.getText().strip());
            return p.isAbsolute() && p.toString().endsWith(Captures.SUFFIX) ? p : null;
        } catch (InvalidPathException e) {
            return null; // what cannot be named is no file
        }
    }

    @Override
    protected void okPressed() {
        plan = new SeriesPlan(path(), Duration.ofSeconds(every.getSelection()), keep.getSelection(), 0, Set.of(), DmascopeServices.version());
        super.okPressed();
    }

    /** What was chosen; ask after OK. */
    SeriesPlan plan() {
        return plan;
    }
}
