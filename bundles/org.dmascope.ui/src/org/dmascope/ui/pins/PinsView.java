// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.pins;

import java.util.List;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tree.LineContent;
import org.dmascope.ui.tree.LineLabels;
import org.dmascope.ui.widgets.Sentence;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** What keeps the selected buffer in its place, as a tree down to the attachment and the process, and what a revoke would leave of it. */
public final class PinsView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.pins"; //$NON-NLS-1$

    private LinkedSelection selection;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Sentence sentence;
    private TreeViewer tree;
    private List<PinLine> roots = List.of();
    private boolean quiet;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        body = parent;
        parent.setLayout(stack);
        sentence = new Sentence(parent, look);
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        look.paint(tree.getTree(), Token.BASE, Token.TEXT);
        tree.getTree().setData("test.id", "pins"); //$NON-NLS-1$ //$NON-NLS-2$
        tree.setUseHashlookup(true);
        tree.setContentProvider(new LineContent(() -> roots));
        tree.setLabelProvider(new LineLabels(look));
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.setInput(this);
        tree.addSelectionChangedListener(e -> {
            if (!quiet && e.getStructuredSelection().getFirstElement() instanceof PinLine l && l.subject() != null) {
                selection.select(l.subject(), this);
            }
        });
        getSite().setSelectionProvider(tree);
        setTitleImage(look.image("pinned")); //$NON-NLS-1$
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        getSite().<IContextService>getService(IContextService.class).activateContext(Commands.CONTEXT);
        selection.add(this);
        fill(true);
    }

    /** The lines, top down, indented by two blanks for each level; for tests. */
    public List<String> words() {
        return roots.stream().flatMap(l -> words(l, 0)).toList();
    }

    private static java.util.stream.Stream<String> words(PinLine l, int level) {
        String own = "  ".repeat(level) + l.text() + (l.dim().isEmpty() ? "" : " | " + l.dim()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(own), l.lines().stream().flatMap(c -> words(c, level + 1)));
    }

    private void fill(boolean expand) {
        roots = PinLines.of(selection.row(), selection.rows());
        if (roots.isEmpty()) {
            sentence.say("pinned", selection.subject() == null ? Messages.nothing : Messages.gone, selection.subject() == null ? Messages.nothingText : ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        var top = roots.isEmpty() ? sentence.control() : tree.getTree();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
        quiet = true;
        try {
            tree.refresh();
            if (expand) {
                tree.expandAll();
            }
            reveal();
        } finally {
            quiet = false;
        }
    }

    private void reveal() {
        Subject s = selection.subject();
        roots.stream().flatMap(PinsView::all).filter(l -> s != null && s.equals(l.subject())).findFirst()
                .ifPresentOrElse(l -> tree.setSelection(new StructuredSelection(l), true), () -> tree.setSelection(StructuredSelection.EMPTY));
    }

    private static java.util.stream.Stream<PinLine> all(PinLine l) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(l), l.lines().stream().flatMap(PinsView::all));
    }

    @Override
    public void hostShown() {
        fill(true);
    }

    @Override
    public void selected(Object origin) {
        if (origin != this) {
            fill(true);
        }
    }

    @Override
    public void read() {
        fill(false);
    }

    @Override
    public void setFocus() {
        (roots.isEmpty() ? sentence.control() : tree.getTree()).setFocus();
    }

    @Override
    public void dispose() {
        if (selection != null) {
            selection.remove(this);
        }
        super.dispose();
    }
}
