// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.explain;

import java.util.Arrays;
import java.util.List;

import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.ui.widgets.AskDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which failure shall be explained: what a program printed, or an errno, and the stage. */
final class ExplainFailureDialog extends AskDialog {
    private static final int WIDTH = 420;

    private final String about;
    private final List<String> importers;
    private final KnownErrnos errnos = KnownErrnos.load();
    private Text text;
    private Combo stages;
    private Combo importerField;
    private KnownErrno errno;
    private FailureStage stage;
    private String importer;

    /**
     * @param about     what is selected, in words
     * @param importers devices that could have wanted it, to choose from
     * @param importer  the one that stands in the field already, null for any
     * @param known     an error that stands in the field already, 0 for none
     * @param at        a stage that is chosen already, null for any
     */
    ExplainFailureDialog(Shell parent, String about, List<String> importers, String importer, int known, FailureStage at) {
        super(parent, Messages.failureTitle, "explainFailure", 2, null); //$NON-NLS-1$
        this.about = about;
        this.importers = importers;
        this.importer = importer;
        this.errno = known == 0 ? null : errnos.numbered(known);
        this.stage = at;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(about);
        setMessage(Messages.failureText);
        new Label(area, SWT.NONE).setText(Messages.failureErrno);
        text = new Text(area, SWT.BORDER);
        text.setMessage(Messages.failureExample);
        text.setData("test.id", "errno"); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        text.setText(errno == null ? "" : errno.name()); //$NON-NLS-1$
        text.addListener(SWT.Modify, e -> check());
        new Label(area, SWT.NONE).setText(Messages.failureStage);
        stages = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        stages.setData("test.id", "stage"); //$NON-NLS-1$ //$NON-NLS-2$
        stages.add(Messages.failureAnyStage);
        Arrays.stream(FailureStage.values()).forEach(s -> stages.add(s.word() + ": " + s.text())); //$NON-NLS-1$
        stages.select(stage == null ? 0 : stage.ordinal() + 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(stages);
        new Label(area, SWT.NONE).setText(Messages.failureWho);
        importerField = new Combo(area, SWT.DROP_DOWN);
        importerField.setData("test.id", "importer"); //$NON-NLS-1$ //$NON-NLS-2$
        importerField.setItems(importers.toArray(String[]::new));
        importerField.setText(importer == null ? "" : importer); //$NON-NLS-1$
        importerField.setToolTipText(Messages.failureWhoTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(importerField);
    }

    /** Says what is understood, and lets nothing else through. */
    @Override
    protected boolean complete() {
        String typed = text.getText();
        KnownErrno found = errnos.parse(typed);
        FailureStage named = FailureStage.named(typed);
        if (named != null && stages.getSelectionIndex() == 0) {
            stages.select(named.ordinal() + 1);
        }
        setErrorMessage(found == null && !typed.isBlank() ? Messages.failureNone : null);
        setMessage(found == null ? Messages.failureText : NLS.bind(Messages.failureFound, new Object[] { found.name(), found.number(), found.text() }));
        return found != null;
    }

    @Override
    protected void okPressed() {
        errno = errnos.parse(text.getText());
        int at = stages.getSelectionIndex();
        stage = at <= 0 ? null : FailureStage.values()[at - 1];
        importer = importerField.getText().isBlank() ? null : importerField.getText().strip();
        super.okPressed();
    }

    /** What was asked for; only after OK. */
    KnownErrno errno() {
        return errno;
    }

    /** Null for any; only after OK. */
    FailureStage stage() {
        return stage;
    }

    /** Who wanted the buffer, as it was named; null for any; only after OK. */
    String importer() {
        return importer;
    }
}
