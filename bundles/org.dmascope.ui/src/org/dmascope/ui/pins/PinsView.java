// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.pins;

import java.util.List;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TreeCommands;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tree.LineTree;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What keeps the selected buffer in its place, as a tree down to the attachment and the process, and what a revoke would leave of it. */
public final class PinsView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.pins"; //$NON-NLS-1$

    private LinkedSelection selection;
    private LineTree tree;

    @Override
    public void createPartControl(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        tree = new LineTree(parent, look, "pins", Messages.filterHint, Messages.noMatch, l -> { //$NON-NLS-1$
            if (l.subject() != null) {
                selection.select(l.subject(), this);
            }
        });
        getSite().setSelectionProvider(tree.viewer());
        setTitleImage(look.image("pinned")); //$NON-NLS-1$
        TreeCommands.attach(getSite(), tree, s -> selection.rows().find(s));
        ObjectMenu.attach(getSite(), tree.viewer().getTree(), tree.viewer());
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        fill();
    }

    /** The lines, top down, indented by two blanks for each level; for tests. */
    public List<String> words() {
        return tree.words();
    }

    /** The tree, for tests. */
    public LineTree tree() {
        return tree;
    }

    private void fill() {
        Subject s = selection.subject();
        tree.otherwise("pinned", s == null ? Messages.nothing : Messages.gone, s == null ? Messages.nothingText : ""); //$NON-NLS-1$ //$NON-NLS-2$
        tree.show(PinLines.of(selection.row(), selection.rows()), selection.rows()::find);
        tree.reveal(s);
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
