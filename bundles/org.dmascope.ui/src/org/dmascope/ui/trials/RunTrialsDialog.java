// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.trials;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.trial.LiveImpact;
import org.dmascope.analysis.trial.TrialPair;
import org.dmascope.core.Names;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialList;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Says what trials change on the host and how that is undone; goes on only with consent. Cancel is the default. */
final class RunTrialsDialog extends TitleAreaDialog {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 360;

    private final Look look;
    private final String host;
    private final List<TrialPair> pairs;
    private final TrialList list;
    private final List<LiveBuffer> live;
    private LineText effects;
    private Button consent;
    private Text named;

    RunTrialsDialog(Shell parent, Look look, String host, List<TrialPair> pairs, TrialList list) {
        super(parent);
        this.look = look;
        this.host = host;
        this.pairs = pairs;
        this.list = list;
        this.live = pairs.stream().map(p -> LiveBuffer.of(p.exporter().id())).flatMap(Optional::stream).distinct().toList();
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
        setMessage(!live.isEmpty() ? Messages.runLive : pairs.size() == 1 ? NLS.bind(Messages.runOne, TrialWords.arrow(pairs.get(0)))
                : NLS.bind(Messages.runMany, pairs.size()), IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        effects = new LineText(area, look, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).hint(look.scaled(WIDTH), look.scaled(HEIGHT)).applyTo(effects.control());
        effects.show(lines());
        Button box = look.plain(new Button(area, SWT.CHECK));
        box.setText(NLS.bind(Messages.runConsent, host));
        box.setData("test.id", "consent"); //$NON-NLS-1$ //$NON-NLS-2$
        consent = box;
        box.addListener(SWT.Selection, e -> allowed());
        if (!live.isEmpty()) {
            confirmation(area);
        }
        return area;
    }

    /** The second consent: the buffers that are in use are named by hand. */
    private void confirmation(Composite area) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(NLS.bind(Messages.touchLive, confirmation()));
        GridDataFactory.fillDefaults().grab(true, false).hint(look.scaled(WIDTH), SWT.DEFAULT).applyTo(label);
        named = new Text(area, SWT.BORDER);
        named.setData("test.id", "touchLive"); //$NON-NLS-1$ //$NON-NLS-2$
        Named.as(Messages.touchName, named);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(named);
        named.addListener(SWT.Modify, e -> allowed());
    }

    private String confirmation() {
        return live.stream().map(LiveBuffer::confirmation).distinct().collect(Collectors.joining(" ")); //$NON-NLS-1$
    }

    private void allowed() {
        getButton(IDialogConstants.OK_ID).setEnabled(consent.getSelection() && (named == null || named.getText().strip().equals(confirmation())));
    }

    /** Side effects of each kind that takes part, once. */
    private List<Line> lines() {
        Set<TrialKind> kinds = new LinkedHashSet<>();
        pairs.forEach(p -> list.kind(p.exporter()).ifPresent(kinds::add));
        pairs.forEach(p -> list.kind(p.importer()).ifPresent(kinds::add));
        List<Line> out = new ArrayList<>();
        for (LiveBuffer b : live) {
            out.add(Line.heading("warning", NLS.bind(Messages.liveHeading, b.id()), "")); //$NON-NLS-1$ //$NON-NLS-2$
            pairs.stream().filter(p -> p.exporter().id().equals(b.id())).forEach(p -> out.add(impact(p)));
        }
        for (TrialKind k : kinds) {
            out.add(Line.heading(null, NLS.bind(Messages.trying, k.role().word(), Names.display(k.title())), "")); //$NON-NLS-1$
            out.addAll(Explanation.effects(k));
        }
        return out;
    }

    private static Line impact(TrialPair p) {
        LiveImpact impact = LiveImpact.of(p.exporter(), p.importer(), p.forecast());
        String word = switch (impact.harm()) {
            case NONE -> Messages.harmNone;
            case PINS -> Messages.harmPins;
            case UNKNOWN -> Messages.harmUnknown;
        };
        String icon = switch (impact.harm()) {
            case NONE -> "ok"; //$NON-NLS-1$
            case PINS -> "pinned"; //$NON-NLS-1$
            case UNKNOWN -> "unknown"; //$NON-NLS-1$
        };
        return Line.of(p.importer().id(), icon, word, Token.TEXT, Names.display(impact.sentence()));
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
