// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dmascope.core.Diagnostic;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What could not be read of the shown host: source, path, outcome, errno, reason and remedy. */
public final class DiagnosticsView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.diagnostics"; //$NON-NLS-1$

    private LinkedSelection selection;
    private RowTable<Diagnostic> table;
    private FilterBar bar;
    private Sentence sentence;
    private Composite body;
    private final StackLayout stack = new StackLayout();

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new FilterBar(parent, look, Messages.filterHint, this::filter, this::setFocus);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new RowTable<>(body, look, DiagnosticColumns.all(), DiagnosticColumns::key, true);
        table.control().setData("test.id", "diagnostics"); //$NON-NLS-1$ //$NON-NLS-2$
        sentence = new Sentence(body, look);
        setTitleImage(look.image("denied")); //$NON-NLS-1$
        TableClipboard.attach(getSite(), table);
        TableMenu.attach(getSite(), table, ObjectMenu.ROWS);
        TableClipboard.handle(getSite(), Commands.FIND, bar::focus);
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && bar.visible()) {
                bar.clear();
            }
        });
        table.onCount(this::count);
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
        count();
    }

    private void count() {
        bar.setCount(NLS.bind(Messages.shownOf, table.shown().size(), table.total()));
        if (table.shown().isEmpty() && table.total() > 0) {
            sentence.say("filter", NLS.bind(Messages.noMatch, table.total()), ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        var top = table.shown().isEmpty() ? sentence.control() : table.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
    }

    /** Filters as the user does: every word must stand somewhere in the row; -word must not. */
    public void filter(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+"); //$NON-NLS-1$
        table.setQuickFilter(d -> {
            String row = DiagnosticColumns.all().stream().map(c -> c.text().apply(d)).collect(Collectors.joining("\t")).toLowerCase(Locale.ROOT); //$NON-NLS-1$
            return Arrays.stream(words).allMatch(w -> w.length() > 1 && w.charAt(0) == '-' ? !row.contains(w.substring(1)) : row.contains(w));
        });
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
