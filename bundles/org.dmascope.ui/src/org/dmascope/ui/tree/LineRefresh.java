// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Brings a tree up to date and leaves it alone when nothing looks different: as long as the same lines stand in the same order, those that changed, or have
 * something below that did, are replaced one by one; else the tree is filled again. Only those that look different are painted: measuring and painting a
 * row costs GTK more than reading the host.
 */
public final class LineRefresh {
    private record Seen(Line line, List<Seen> below) {
        static List<Seen> of(List<? extends Line> lines) {
            return lines.stream().map(l -> new Seen(l, of(l.lines()))).toList();
        }
    }

    private final TreeViewer tree;
    private List<Seen> seen;

    public LineRefresh(TreeViewer tree) {
        this.tree = tree;
    }

    /** The next time all is filled again: what is shown of the lines has changed otherwise. */
    public void forget() {
        seen = null;
    }

    /** @param roots all lines, as the tree's content provider gives them */
    public void refresh(List<? extends Line> roots) {
        List<Seen> now = Seen.of(roots);
        List<Line> differ = new ArrayList<>();
        if (seen == null || !compare(seen, now, differ)) {
            tree.refresh();
        } else if (!differ.isEmpty()) {
            show(differ);
        }
        seen = now;
    }

    /** @param differ lines in the place of those that equal them */
    private void show(List<Line> differ) {
        List<Line> visibly = new ArrayList<>();
        for (Line l : differ) {
            if (tree.testFindItem(l) instanceof TreeItem item) { // else it is below a closed line, which has it from now on
                if (item.getData() instanceof Line before && paintedAlike(before, l)) {
                    item.setData(l); // its tooltip, and what opens below it
                } else {
                    visibly.add(l);
                }
            }
        }
        if (!visibly.isEmpty()) {
            tree.update(visibly.toArray(), null);
            repaint(visibly);
        }
    }

    /**
     * GTK paints rows between two changed ones too and relies on the clip to keep them out, which SWT's owner draw takes away: they would be
     * painted over themselves. So all from the first to the last that changed is painted anew, and nothing else.
     */
    private void repaint(List<Line> differ) {
        Rectangle all = null;
        for (Line l : differ) {
            if (tree.testFindItem(l) instanceof TreeItem item) {
                Rectangle row = item.getBounds();
                all = all == null ? row : all.union(row);
            }
        }
        if (all != null) {
            tree.getTree().redraw(0, all.y, tree.getTree().getClientArea().width, all.height, false);
        }
    }

    /** Collects the lines to replace. @return whether the same lines stand in the same order */
    private static boolean compare(List<Seen> before, List<Seen> now, List<Line> differ) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            Line a = before.get(i).line();
            Line b = now.get(i).line();
            int known = differ.size();
            if (!a.equals(b) || !compare(before.get(i).below(), now.get(i).below(), differ)) {
                return false;
            }
            if (differ.size() > known || !looksSame(a, b)) {
                differ.add(b);
            }
        }
        return true;
    }

    private static boolean looksSame(Line a, Line b) {
        return paintedAlike(a, b) && Objects.equals(a.tip(), b.tip());
    }

    private static boolean paintedAlike(Line a, Line b) {
        return a.text().equals(b.text()) && a.dim().equals(b.dim()) && a.strong() == b.strong() && Objects.equals(a.icon(), b.icon()) && a.more().equals(b.more());
    }
}
