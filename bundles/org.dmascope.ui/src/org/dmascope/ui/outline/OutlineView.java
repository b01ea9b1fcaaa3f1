// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.outline;

import org.dmascope.ui.follow.FollowingTree;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.tree.LineTree;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What belongs to the selected thing, as a tree: the buffer, its attachments with their axes, its holders, its events. */
public final class OutlineView extends ViewPart {
    public static final String ID = "org.dmascope.ui.view.outline"; //$NON-NLS-1$
    private static final int LEVELS = 2;

    private LineTree tree;

    @Override
    public void createPartControl(Composite parent) {
        Opening.fill(getViewSite(), parent, () -> fill(parent));
    }

    private void fill(Composite parent) {
        Look look = getSite().getService(Look.class);
        setTitleImage(look.image("outline")); //$NON-NLS-1$
        Action collapse = new Action(Messages.collapse, look.descriptor("collapse")) { //$NON-NLS-1$
            @Override
            public void run() {
                tree.open(LEVELS);
            }
        };
        getViewSite().getActionBars().getToolBarManager().add(collapse);
        getViewSite().getActionBars().updateActionBars();
        tree = FollowingTree.create(getViewSite(), parent, "outline", //$NON-NLS-1$
                new FollowingTree.Words("outline", Messages.filterHint, Messages.noMatch, Messages.nothing, Messages.nothingText, Messages.gone), //$NON-NLS-1$
                LEVELS, true, OutlineLines::of);
    }

    /** The tree, for tests. */
    public LineTree tree() {
        return tree;
    }

    @Override
    public void setFocus() {
        if (tree != null) {
            tree.setFocus();
        }
    }
}
