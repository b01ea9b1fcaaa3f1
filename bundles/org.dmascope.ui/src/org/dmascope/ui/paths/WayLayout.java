// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.paths;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PathVerdict;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.core.Names;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the boxes of a way stand. The way from the provider to the client is one row. Where the traffic goes up to the root though a bridge is above both, the
 * bridges above that one and the host bridge are a row over it.
 */
final class WayLayout {
    static final int HEIGHT = 46;
    static final int MARGIN = 10;
    /** Between the two rows. */
    static final int RISE = 30;
    private static final int GAP = 34;
    private static final int WIDEST_GAP = 150;
    private static final int TIGHT = 22;
    private static final int LABEL = 14;

    private final PathState path;
    private final Map<WayBox, Integer> widths = new IdentityHashMap<>();
    private final List<WayBox> row = new ArrayList<>();
    private final List<WayBox> above = new ArrayList<>();
    private final List<Rectangle> rowPlaces = new ArrayList<>();
    private final List<Rectangle> abovePlaces = new ArrayList<>();
    /** Place of the bridge above both in the row; -1 for none. */
    private int common = -1;

    /** @param width of a box, by its words */
    WayLayout(PathState path, ToIntFunction<WayBox> width) {
        this.path = path;
        fill();
        row.forEach(b -> widths.put(b, width.applyAsInt(b)));
        above.forEach(b -> widths.put(b, width.applyAsInt(b)));
    }

    private void fill() {
        PciNode top = path.route().common();
        for (PciNode n : path.nodes()) {
            if (n == top) {
                common = row.size();
            }
            row.add(WayBox.of(n, path));
        }
        boolean placed = path.route().provider().placed() && path.route().client().placed();
        if (placed && top == null) {
            int at = 1;
            for (PciNode n = path.route().provider(); n.upstream() != null; n = n.upstream()) {
                at++;
            }
            row.add(at, WayBox.host(path.a().hostBridge(), path.a().hostBridge().equals(path.b().hostBridge())));
            if (!path.a().hostBridge().equals(path.b().hostBridge())) {
                row.add(at + 1, WayBox.host(path.b().hostBridge(), false));
            }
        } else if (placed && !path.redirecting().isEmpty()) {
            for (PciNode n = top.upstream(); n != null; n = n.upstream()) {
                above.add(WayBox.of(n, path));
            }
            above.add(WayBox.host(path.a().hostBridge(), true));
        }
    }

    /** Places the boxes; gaps grow up to a bound where there is room. @return what all of it needs */
    int place(int room) {
        rowPlaces.clear();
        abovePlaces.clear();
        int gaps = 0;
        int boxes = 2 * MARGIN;
        for (int i = 0; i < row.size(); i++) {
            boxes += widths.get(row.get(i));
            gaps += i == 0 ? 0 : gap(i);
        }
        boolean tight = boxes + gaps > room; // then links are told by the tips of the boxes
        int more = row.size() < 2 || tight ? 0 : Math.max(0, Math.min(WIDEST_GAP, (room - boxes - gaps) / (row.size() - 1)));
        int y = above.isEmpty() ? MARGIN : MARGIN + HEIGHT + RISE;
        int x = MARGIN;
        for (int i = 0; i < row.size(); i++) {
            x += i == 0 ? 0 : tight ? TIGHT : gap(i) + more;
            int w = widths.get(row.get(i));
            rowPlaces.add(new Rectangle(x, y, w, HEIGHT));
            x += w;
        }
        int end = x + MARGIN;
        if (!above.isEmpty()) {
            int left = rowPlaces.get(common).x;
            for (WayBox b : above) {
                int w = widths.get(b);
                abovePlaces.add(new Rectangle(left, MARGIN, w, HEIGHT));
                left += w + GAP;
            }
            end = Math.max(end, left - GAP + MARGIN);
        }
        return end;
    }

    private int gap(int i) {
        return Math.max(GAP, link(i).length() * 6 + 2 * LABEL);
    }

    /** The link between a box of the row and the one before it: {@code x16 · 32 GT/s}; "" for none, as inside a switch or to what is no PCI function. */
    String link(int i) {
        if (stranger(row.get(i - 1)) || stranger(row.get(i))) {
            return ""; //$NON-NLS-1$
        }
        WayBox lower = common >= 0 && i <= common || row.get(i).node() == null || common < 0 && i <= provider() ? row.get(i - 1) : row.get(i);
        return lower.link();
    }

    private static boolean stranger(WayBox b) {
        return b.node() != null && !b.node().pci();
    }

    /** The last box of the provider's side where no bridge is above both. */
    private int provider() {
        int i = 0;
        while (i < row.size() && row.get(i).node() != null) {
            i++;
        }
        return i;
    }

    int height() {
        return 2 * MARGIN + HEIGHT + (above.isEmpty() ? 0 : HEIGHT + RISE);
    }

    List<WayBox> row() {
        return row;
    }

    List<WayBox> above() {
        return above;
    }

    List<Rectangle> rowPlaces() {
        return rowPlaces;
    }

    List<Rectangle> abovePlaces() {
        return abovePlaces;
    }

    int common() {
        return common;
    }

    PathVerdict verdict() {
        return PathVerdict.of(path);
    }

    /** Whether there would be a direct way if nothing redirected. */
    boolean couldBeDirect() {
        return path.route().common() != null && !path.redirecting().isEmpty();
    }

    /** All boxes in the order in which today's traffic passes them. */
    List<WayBox> passed() {
        List<WayBox> out = new ArrayList<>(above.isEmpty() ? row : row.subList(0, common + 1));
        if (!above.isEmpty()) {
            out.addAll(above);
            out.addAll(row.subList(common + 1, row.size()));
        }
        return out;
    }

    /** In words, for screen readers: the names with their kinds. */
    String words() {
        return PathWords.arrow(path) + ": " + String.join(", ", passed().stream().map(b -> Names.display(b.title()) + ' ' + b.text()).toList()); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
