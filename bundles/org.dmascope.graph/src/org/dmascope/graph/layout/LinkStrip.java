// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dmascope.graph.build.GraphLink;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextRole;

/** Links between devices in a strip below them, above all other tracks: a level line for each, with a piece down from each of its devices. */
final class LinkStrip {
    private static final double TRACK = 15;
    private static final double FIRST = 12;
    private static final String COLOUR = "teal";

    /** A link with its place across, and its track. */
    private record Laid(GraphLink link, List<String> devices, int track) {
    }

    private final List<Laid> laid = new ArrayList<>();
    private final double height;

    /** @param devices boxes by id: only links whose devices all have one are laid */
    LinkStrip(List<GraphLink> links, Map<String, Rect> devices) {
        List<double[]> ends = new ArrayList<>();
        for (GraphLink k : links) {
            if (!devices.keySet().containsAll(k.devices())) {
                continue;
            }
            List<String> across = new ArrayList<>(k.devices());
            across.sort(Comparator.comparingDouble(d -> devices.get(d).x()));
            double left = devices.get(across.getFirst()).x();
            double right = devices.get(across.getLast()).right();
            int track = 0;
            while (track < ends.size() && overlaps(ends.get(track), left, right)) {
                track++;
            }
            if (track == ends.size()) {
                ends.add(new double[0]);
            }
            double[] before = ends.get(track);
            double[] now = java.util.Arrays.copyOf(before, before.length + 2);
            now[before.length] = left;
            now[before.length + 1] = right;
            ends.set(track, now);
            laid.add(new Laid(k, across, track));
        }
        height = ends.isEmpty() ? 0 : FIRST + ends.size() * TRACK;
    }

    private static boolean overlaps(double[] taken, double left, double right) {
        for (int i = 0; i < taken.length; i += 2) {
            if (left <= taken[i + 1] && taken[i] <= right) {
                return true;
            }
        }
        return false;
    }

    /** Room that it takes below the frames. */
    double height() {
        return height;
    }

    /**
     * @param top    lower border of the frames
     * @param bottom of the devices
     * @param ports  columns by trunk
     */
    List<Line> lines(double top, double bottom, Map<String, Double> ports) {
        List<Line> out = new ArrayList<>();
        for (Laid l : laid) {
            GraphLink k = l.link;
            double y = top + FIRST + l.track * TRACK;
            String first = l.devices.getFirst();
            double x = ports.get(Trunks.of(k, first));
            for (int i = 1; i < l.devices.size(); i++) {
                String other = l.devices.get(i);
                double to = ports.get(Trunks.of(k, other));
                List<Text> texts = i > 1 ? List.of() : List.of(new Text(x - 5, y + 4, k.label(), TextRole.SMALL, COLOUR, Text.Anchor.END));
                out.add(new Line(k.id() + ":" + i, LineKind.LINK, k.subjects().get(k.devices().indexOf(other)), k.subjects(), first, other,
                        List.of(new Point(x, bottom), new Point(x, y), new Point(to, y), new Point(to, bottom)), COLOUR, Dash.SOLID, EndMark.NONE, null, texts, 1, k.tip(),
                        k.tip().toLowerCase(Locale.ROOT)));
            }
        }
        return out;
    }
}
