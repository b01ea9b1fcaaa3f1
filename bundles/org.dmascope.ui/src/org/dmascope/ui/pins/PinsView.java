// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.pins;

import java.util.List;

import org.dmascope.ui.follow.FollowingTree;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.tree.LineTree;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What keeps the selected buffer in its place, as a tree down to the attachment and the process, and what a revoke would leave of it. */
public final class PinsView extends ViewPart {
    public static final String ID = "org.dmascope.ui.view.pins"; //$NON-NLS-1$

    private LineTree tree;

    @Override
    public void createPartControl(Composite parent) {
        setTitleImage(getSite().<Look>getService(Look.class).image("pinned")); //$NON-NLS-1$
        tree = FollowingTree.create(getViewSite(), parent, "pins", //$NON-NLS-1$
                new FollowingTree.Words("pinned", Messages.filterHint, Messages.noMatch, Messages.nothing, Messages.nothingText, Messages.gone), //$NON-NLS-1$
                TreeViewer.ALL_LEVELS, false, PinLines::of);
    }

    /** The lines, top down, indented by two blanks for each level; for tests. */
    public List<String> words() {
        return tree.words();
    }

    /** The tree, for tests. */
    public LineTree tree() {
        return tree;
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }
}
