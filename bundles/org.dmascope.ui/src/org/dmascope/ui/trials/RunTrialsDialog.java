// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Names;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Says what trials change on the host and how that is undone; goes on only with consent. Cancel is the default. */
final class RunTrialsDialog extends TitleAreaDialog {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;

    private final Look look;
    private final String host;
    private final List<TrialPair> pairs;
    private final TrialList list;
    private LineText effects;

    RunTrialsDialog(Shell parent, Look look, String host, List<TrialPair> pairs, TrialList list) {
        super(parent);
        this.look = look;
        this.host = host;
        this.pairs = pairs;
        this.list = list;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.runTitle);
        shell.setData("test.id", "runTrials"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.runHeading);
        setMessage(pairs.size() == 1 ? NLS.bind(Messages.runOne, TrialWords.arrow(pairs.get(0))) : NLS.bind(Messages.runMany, pairs.size()), IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        effects = new LineText(area, look, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(look.scaled(WIDTH), look.scaled(HEIGHT)).applyTo(effects.control());
        effects.show(lines());
        Button box = look.plain(new Button(area, SWT.CHECK));
        box.setText(NLS.bind(Messages.runConsent, host));
        box.setData("test.id", "consent"); //$NON-NLS-1$ //$NON-NLS-2$
        box.addListener(SWT.Selection, e -> getButton(IDialogConstants.OK_ID).setEnabled(box.getSelection()));
        return area;
    }

    /** Side effects of each kind that takes part, once. */
    private List<Line> lines() {
        Set<TrialKind> kinds = new LinkedHashSet<>();
        pairs.forEach(p -> list.kind(p.exporter()).ifPresent(kinds::add));
        pairs.forEach(p -> list.kind(p.importer()).ifPresent(kinds::add));
        List<Line> out = new ArrayList<>();
        for (TrialKind k : kinds) {
            out.add(Line.heading(null, NLS.bind(Messages.trying, k.role().word(), Names.display(k.title())), "")); //$NON-NLS-1$
            out.addAll(Explanation.effects(k));
        }
        return out;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
        // the platform's dark style sheet would paint the button as if it could be pressed
        look.plain(createButton(parent, IDialogConstants.OK_ID, pairs.size() == 1 ? Messages.runButton : Messages.runButtons, false)).setEnabled(false);
    }

    @Override
    public void create() {
        super.create();
        getButton(IDialogConstants.CANCEL_ID).setFocus();
    }

    /** What is said, for tests. */
    String words() {
        return effects.words();
    }
}
