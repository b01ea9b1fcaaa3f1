// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.outline;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TreeCommands;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tree.LineTree;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What belongs to the selected thing, as a tree: the buffer, its attachments with their axes, its holders, its events. */
public final class OutlineView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.outline"; //$NON-NLS-1$

    private LinkedSelection selection;
    private LineTree tree;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        tree = new LineTree(parent, look, "outline", Messages.filterHint, Messages.noMatch, l -> { //$NON-NLS-1$
            if (l.subject() != null) {
                selection.select(l.subject(), this);
            }
        });
        getSite().setSelectionProvider(tree.viewer());
        setTitleImage(look.image("outline")); //$NON-NLS-1$
        Action collapse = new Action(Messages.collapse, look.descriptor("collapse")) { //$NON-NLS-1$
            @Override
            public void run() {
                tree.open(2);
            }
        };
        getViewSite().getActionBars().getToolBarManager().add(collapse);
        getViewSite().getActionBars().updateActionBars();
        TreeCommands.attach(getSite(), tree, s -> selection.rows().find(s));
        ObjectMenu.attach(getSite(), tree.viewer().getTree(), tree.viewer());
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        fill();
    }

    private void fill() {
        Subject s = selection.subject();
        tree.otherwise("outline", s == null ? Messages.nothing : Messages.gone, s == null ? Messages.nothingText : ""); //$NON-NLS-1$ //$NON-NLS-2$
        boolean other = tree.show(OutlineLines.of(selection.row(), selection.rows()), selection.rows()::find, 2);
        if (other) {
            tree.openGroups();
        }
        tree.reveal(s);
    }

    /** The tree, for tests. */
    public LineTree tree() {
        return tree;
    }

    @Override
    public void hostShown() {
        fill();
    }

    @Override
    public void selected(Object origin) {
        if (origin != this) {
            fill();
        }
    }

    @Override
    public void read() {
        fill();
    }

    @Override
    public void recorded() {
        if (selection.row() instanceof EventRow || !selection.rows().events().isEmpty()) {
            fill();
        }
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public void dispose() {
        if (selection != null) {
            selection.remove(this);
        }
        super.dispose();
    }
}
