// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.history;

import java.util.List;

import org.dmascope.ui.live.MemoryHistory.Sample;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tables.HostState;
import org.dmascope.ui.widgets.EndLabel;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** How the memory of devices grew and fell over the readings of this session: of the selected region or control group, else of all regions. */
public final class MemoryHistoryView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.memoryHistory"; //$NON-NLS-1$

    private LinkedSelection selection;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private Composite filled;
    private EndLabel note;
    private MemoryChart chart;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        sentence = new Sentence(body, look);
        filled = look.paint(new Composite(body, SWT.NONE), Token.BASE, Token.TEXT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(filled);
        note = look.paint(new EndLabel(filled), Token.BASE, Token.DIM);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).hint(0, SWT.DEFAULT).applyTo(note);
        chart = new MemoryChart(filled, look);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chart.control());
        setTitleImage(look.image("timeline")); //$NON-NLS-1$
        TableClipboard.handle(getSite(), IWorkbenchCommandConstants.EDIT_COPY, () -> TableClipboard.put(body.getDisplay(), tsv()));
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        parent.addDisposeListener(e -> selection.remove(this));
        show();
    }

    private List<Track> tracks() {
        OpenHost host = selection.host();
        return host == null ? List.of() : Track.of(host.memory().samples(), host.rows(), selection.followedRow());
    }

    private void show() {
        OpenHost host = selection.host();
        List<Track> tracks = tracks();
        if (tracks.isEmpty()) {
            HostState.Words w = HostState.unread(host);
            w = w != null ? w : HostState.none(Messages.memory, Messages.none, host.snapshot().memoryKnown(), host);
            sentence.say(w.icon(), w.heading(), w.text());
        } else {
            List<Sample> samples = host.memory().samples();
            note.setText(samples.size() == 1 ? host.spec().live() ? Messages.oneLive : Messages.one : NLS.bind(Messages.readings, samples.size()));
            chart.show(samples, tracks);
        }
        Control top = tracks.isEmpty() ? sentence.control() : filled;
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    /** One line for each reading, a field for each line of the chart; empty where it was not known. */
    private String tsv() {
        List<Track> tracks = tracks();
        if (tracks.isEmpty()) {
            return ""; //$NON-NLS-1$
        }
        StringBuilder out = new StringBuilder("takenAt"); //$NON-NLS-1$
        tracks.forEach(t -> out.append('\t').append(t.label()));
        for (Sample s : selection.host().memory().samples()) {
            out.append('\n').append(s.at());
            tracks.forEach(t -> out.append('\t').append(s.bytes().containsKey(t.what()) ? s.bytes().get(t.what()).toString() : "")); //$NON-NLS-1$
        }
        return out.append('\n').toString();
    }

    @Override
    public void hostShown() {
        show();
    }

    @Override
    public void read() {
        show();
    }

    @Override
    public void stateChanged() {
        if (stack.topControl == sentence.control()) {
            show();
        }
    }

    @Override
    public void selected(Object origin) {
        show();
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }

    /** What is shown, for tests. */
    public String words() {
        return stack.topControl == filled ? note.getText() + '\n' + chart.words() : sentence.words();
    }

    /** What Ctrl+C copies, for tests. */
    public String copy() {
        return tsv();
    }

    /** What hovering over a point of the plot says, null for nothing; for tests. */
    public String tip(int x, int y) {
        return chart.tip(x, y);
    }
}
