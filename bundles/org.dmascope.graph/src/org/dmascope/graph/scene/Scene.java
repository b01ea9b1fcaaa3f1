// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.List;

/**
 * A drawing, ready to be painted: nothing in it depends on a toolkit or a theme. Painted in the order frames, lines of the bus, boxes, other lines, badges, legend.
 *
 * @param width  of everything, legend included; pixels at 100 %
 * @param height of everything
 * @param title  whose topology, in its shown form
 * @param frames groups
 * @param boxes  none overlaps another
 * @param lines  in the order of their boxes
 * @param legend below the rest
 * @param notes  what the drawing leaves out or could not know, one sentence each
 */
public record Scene(double width, double height, String title, List<Frame> frames, List<Box> boxes, List<Line> lines, Legend legend, List<String> notes) {
    public Scene {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    public Rect bounds() {
        return new Rect(0, 0, width, height);
    }
}
