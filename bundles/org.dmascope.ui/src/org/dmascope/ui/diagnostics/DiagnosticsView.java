// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.diagnostics;

import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What could not be read of the shown host: source, path, outcome, errno, reason and remedy. */
public final class DiagnosticsView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.diagnostics"; //$NON-NLS-1$

    private LinkedSelection selection;
    private RowTable<Diagnostic> table;
    private Sentence sentence;
    private Composite body;
    private final StackLayout stack = new StackLayout();

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        body = parent;
        body.setLayout(stack);
        table = new RowTable<>(body, look, DiagnosticColumns.all(), DiagnosticColumns::key, true);
        table.control().setData("test.id", "diagnostics"); //$NON-NLS-1$ //$NON-NLS-2$
        sentence = new Sentence(body, look);
        setTitleImage(look.image("denied")); //$NON-NLS-1$
        TableClipboard.attach(getSite(), table);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        read();
    }

    @Override
    public void read() {
        OpenHost host = selection.host();
        List<Diagnostic> all = host == null || host.snapshot() == null ? List.of() : host.snapshot().diagnostics();
        table.setRows(all);
        if (all.isEmpty()) {
            boolean known = host != null && host.snapshot() != null;
            sentence.say(known ? "ok" : "host", known ? Messages.nothing : Messages.notRead, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        stack.topControl = all.isEmpty() ? sentence.control() : table.control();
        body.layout();
    }

    @Override
    public void hostShown() {
        read();
    }

    /** The table, for tests. */
    public RowTable<Diagnostic> table() {
        return table;
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }

    @Override
    public void dispose() {
        if (selection != null) {
            selection.remove(this);
        }
        super.dispose();
    }
}
