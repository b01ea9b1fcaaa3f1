// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.widgets.Shortened;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Words of a tree that is too narrow for them. */
@ExtendWith(WorkbenchExtension.class)
class LineWordsTest {
    /** No letter reaches into these pixels at the right edge. */
    private static final int EDGE = 3;

    @TempDir
    Path folder;

    private static void collect(TreeItem[] items, List<TreeItem> into) {
        for (TreeItem i : items) {
            into.add(i);
            collect(i.getItems(), into);
        }
    }

    private static TreeItem item(Tree tree, String start) {
        List<TreeItem> all = new ArrayList<>();
        collect(tree.getItems(), all);
        return all.stream().filter(i -> i.getText().startsWith(start)).reduce((a, b) -> b).orElseThrow();
    }

    private static String tip(TreeItem item) {
        TreeViewer viewer = (TreeViewer) Ui.view("hosts", HostsView.class).getSite().getSelectionProvider();
        return ((CellLabelProvider) viewer.getLabelProvider()).getToolTipText(item.getData());
    }

    @Test
    void noLineIsCutThroughALetterAndTheTooltipHasTheRest() {
        Clean.window(ShotsTest.SIZE);
        OpenHost host = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Tree tree = Ui.on(() -> Ui.tree("hosts"));
        Ui.run(() -> ((TreeViewer) Ui.view("hosts", HostsView.class).getSite().getSelectionProvider()).expandAll());
        Ui.until("the column is as wide as the tree", () -> tree.getColumn(0).getWidth() == tree.getClientArea().width);
        assertTrue(Ui.on(() -> tree.getHorizontalBar().getMaximum() <= tree.getHorizontalBar().getThumb()), "nothing is out of sight to the right");
        ImageData shot = Shot.still("hosts", () -> tree);
        Set<Integer> colours = new TreeSet<>();
        int right = Ui.on(() -> tree.getClientArea().width);
        for (int y = 0; y < shot.height; y++) {
            for (int x = right - EDGE; x < right; x++) {
                colours.add(shot.getPixel(x, y));
            }
        }
        assertTrue(colours.size() <= 2, "ground and selection only: " + colours);
        TreeItem source = Ui.on(() -> item(tree, "sysfs devices"));
        String all = Ui.on(source::getText);
        assertTrue(all.matches("sysfs devices  TEXT \u00b7 .*"), all);
        assertTrue(Ui.on(() -> tip(source)).startsWith(all + '\n'), () -> Ui.on(() -> tip(source)));
        assertNull(Ui.on(() -> tip(item(tree, "Buffers"))), "a line that is shown whole says nothing twice");
        Ui.close(host);
    }

    @Test
    void wordsAreShortenedToTheirRoom() {
        Ui.run(() -> {
            GC gc = new GC(Ui.window().getShell());
            gc.setFont(Ui.window().getService(Look.class).font(Face.TEXT));
            String words = "unknown reader \ud83d\udc27 command";
            for (int width = 0; width <= gc.textExtent(words).x; width++) {
                String shown = Shortened.of(gc, words, width);
                assertTrue(gc.textExtent(shown).x <= width, shown);
                assertTrue(shown.isEmpty() || shown.equals(words) || shown.endsWith("\u2026") && words.startsWith(shown.substring(0, shown.length() - 1)), shown);
                assertFalse(shown.length() > 1 && Character.isHighSurrogate(shown.charAt(shown.length() - 2)), shown);
            }
            assertEquals(words, Shortened.of(gc, words, gc.textExtent(words).x));
            assertEquals("", Shortened.of(gc, "", 0));
            gc.dispose();
        });
    }
}
