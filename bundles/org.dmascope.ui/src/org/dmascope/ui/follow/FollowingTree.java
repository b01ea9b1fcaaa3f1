// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.follow;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TreeCommands;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.tree.LineTree;
import org.dmascope.ui.tree.SubjectLine;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewSite;

/** A view that is a tree of what belongs to the selected thing; a line that is selected in it is selected everywhere. */
public final class FollowingTree {
    /**
     * What the view says.
     *
     * @param icon        of the sentences
     * @param hint        what can be typed into the filter
     * @param noMatch     when the filter leaves nothing
     * @param nothing     when nothing is selected, and what could be
     * @param gone        when the selected thing is no longer there
     */
    public record Words(String icon, String hint, String noMatch, String nothing, String nothingText, String gone) {
    }

    private final LinkedSelection selection;
    private final LineTree tree;
    private final Words words;
    private final BiFunction<Object, HostRows, List<SubjectLine>> lines;
    private final int levels;
    private Subject revealed;

    private FollowingTree(IViewSite site, Composite parent, String testId, Words words, int levels, BiFunction<Object, HostRows, List<SubjectLine>> lines) {
        selection = site.getService(LinkedSelection.class);
        this.words = words;
        this.lines = lines;
        this.levels = levels;
        tree = new LineTree(parent, site.getService(Look.class), testId, site.getRegisteredName(), words.hint(), words.noMatch(), l -> {
            if (l.subject() != null) {
                selection.select(l.subject(), this);
            }
        });
    }

    /**
     * Makes the content of a view.
     *
     * @param levels how deep it opens for another thing, {@link TreeViewer#ALL_LEVELS} for all
     * @param events whether events of recordings are among the lines
     * @param lines  of the row of the selected thing, null for none
     */
    public static LineTree create(IViewSite site, Composite parent, String testId, Words words, int levels, boolean events,
            BiFunction<Object, HostRows, List<SubjectLine>> lines) {
        FollowingTree f = new FollowingTree(site, parent, testId, words, levels, lines);
        site.setSelectionProvider(f.tree.viewer());
        TreeCommands.attach(site, f.tree, s -> f.selection.rows().find(s));
        ObjectMenu.attach(site, f.tree.viewer().getTree(), f.tree.viewer());
        StatusText.attach(site, site.getActionBars(), parent);
        Follower.attach(f.selection, parent, f, events, f::fill);
        return f.tree;
    }

    private void fill() {
        Subject s = selection.followed();
        Object row = selection.followedRow();
        boolean gone = s != null && row == null;
        tree.otherwise(words.icon(), gone ? words.gone() : words.nothing(), gone ? "" : words.nothingText()); //$NON-NLS-1$
        boolean other = tree.show(lines.apply(row, selection.rows()), selection.rows()::find, levels);
        if (other && levels != TreeViewer.ALL_LEVELS) {
            tree.openGroups();
        }
        if (tree.selected() == null || !Objects.equals(s, revealed) || selection.linked()) {
            tree.reveal(s); // a tree that is not linked keeps what the user selected in it
        }
        revealed = s;
    }
}
