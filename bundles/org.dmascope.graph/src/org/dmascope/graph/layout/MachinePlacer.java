// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.graph.build.GraphNode;
import org.dmascope.graph.build.GraphPlace;
import org.dmascope.graph.scene.Box;
import org.dmascope.graph.scene.BoxKind;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.graph.scene.Frame;
import org.dmascope.graph.scene.Line;
import org.dmascope.graph.scene.LineKind;
import org.dmascope.graph.scene.Point;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.Text;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.graph.scene.TextRole;

/** Stands the machine: frames side by side, each with its bridges above and all devices in one row at the bottom. */
final class MachinePlacer {
    private final TextMeasure measure;
    private final Cancel cancel;
    private final Map<String, Integer> ports;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Rect> devices = new HashMap<>();
    private double deviceTop;

    /** @param ports lines that begin at each device */
    MachinePlacer(TextMeasure measure, Cancel cancel, Map<String, Integer> ports) {
        this.measure = measure;
        this.cancel = cancel;
        this.ports = ports;
    }

    /** @return right border of the last frame */
    double place(List<GraphPlace> places) {
        int depth = places.stream().flatMap(p -> p.roots().stream()).mapToInt(MachinePlacer::depth).max().orElse(0);
        deviceTop = Grid.MARGIN + Grid.FRAME_TITLE + depth * Grid.LEVEL;
        double x = Grid.MARGIN;
        for (GraphPlace p : places) {
            x = place(p, x) + Grid.FRAME_GAP;
        }
        return places.isEmpty() ? Grid.MARGIN : x - Grid.FRAME_GAP;
    }

    /** Levels of bridges above the row of devices. */
    private static int depth(GraphNode n) {
        return n.children().isEmpty() && n.kind() != BoxKind.HOST_BRIDGE ? 0 : 1 + n.children().stream().mapToInt(MachinePlacer::depth).max().orElse(0);
    }

    private double place(GraphPlace p, double left) {
        double x = left + Grid.FRAME_PAD;
        double least = left + FrameFace.width(p, measure);
        for (GraphNode n : p.roots()) {
            x = place(n, x, 0) + Grid.DEVICE_GAP;
        }
        double right = Math.max(least, x - Grid.DEVICE_GAP + Grid.FRAME_PAD);
        Rect r = new Rect(left, Grid.MARGIN, right - left, bottom() + Grid.FRAME_PAD - Grid.MARGIN);
        frames.add(FrameFace.of(p, r, deviceTop - Grid.MARGIN - Grid.FRAME_TITLE >= Grid.LEVEL, measure));
        return right;
    }

    /** @return right border of the subtree */
    private double place(GraphNode n, double left, int level) {
        cancel.check();
        if (n.children().isEmpty() && n.kind() != BoxKind.HOST_BRIDGE) {
            double width = Math.max(DeviceFace.width(n, measure), Grid.room(ports.getOrDefault(n.id(), 0)));
            Rect r = new Rect(left, deviceTop, width, Grid.DEVICE_HEIGHT);
            devices.put(n.id(), r);
            boxes.add(DeviceFace.device(n, r, measure));
            return r.right();
        }
        double own = DeviceFace.bridgeWidth(n, measure);
        double below = width(n);
        int at = boxes.size();
        boxes.add(null); // its place in the order, parents before children
        double x = left + Math.max(0, own - below) / 2;
        double first = x;
        List<Rect> tops = new ArrayList<>();
        for (GraphNode c : n.children()) {
            int child = boxes.size();
            x = place(c, x, level + 1) + Grid.DEVICE_GAP;
            tops.add(boxes.get(child).bounds());
        }
        double right = Math.max(left + own, x - Grid.DEVICE_GAP);
        boolean narrow = tops.size() == 1 && n.kind() == BoxKind.BRIDGE;
        double centre = tops.isEmpty() ? left + own / 2 : tops.getFirst().centreX();
        double y = Grid.MARGIN + Grid.FRAME_TITLE + level * Grid.LEVEL;
        Rect r = narrow ? new Rect(centre - own / 2, y, own, Grid.BRIDGE_HEIGHT) : new Rect(Math.min(left, first), y, right - Math.min(left, first), Grid.BRIDGE_HEIGHT);
        boxes.set(at, DeviceFace.bridge(n, r, measure));
        for (int i = 0; i < tops.size(); i++) {
            lines.add(bus(n, n.children().get(i), r, tops.get(i)));
        }
        return right;
    }

    /** Of what is below, or of the device itself. */
    private double width(GraphNode n) {
        if (n.children().isEmpty()) {
            return n.kind() == BoxKind.HOST_BRIDGE ? DeviceFace.bridgeWidth(n, measure)
                    : Math.max(DeviceFace.width(n, measure), Grid.room(ports.getOrDefault(n.id(), 0)));
        }
        double sum = -Grid.DEVICE_GAP;
        for (GraphNode c : n.children()) {
            sum += Grid.DEVICE_GAP + Math.max(width(c), c.children().isEmpty() ? 0 : DeviceFace.bridgeWidth(c, measure));
        }
        return sum;
    }

    private static Line bus(GraphNode parent, GraphNode child, Rect above, Rect below) {
        double x = below.centreX();
        boolean named = !child.via().isEmpty();
        List<Text> texts = named ? List.of(new Text(x + 4, above.bottom() + 11, child.via() + (child.viaRedirects() ? " ACS" : ""), TextRole.SMALL,
                child.viaRedirects() ? "ochre" : "dim", Text.Anchor.START)) : List.of();
        String tip = child.title() + " " + child.address() + " below " + parent.title() + " " + parent.address() + (named ? ", port " + child.via() : "")
                + (child.viaRedirects() ? "\nACS of the port redirects: peer-to-peer traffic goes up to the root" : "");
        return new Line("l:" + child.id(), LineKind.BUS, child.subject(), List.of(), parent.id(), child.id(), List.of(new Point(x, above.bottom()), new Point(x, below.y())),
                child.viaRedirects() ? "ochre" : "slate", Dash.SOLID, EndMark.NONE, null, texts, 1, tip, "");
    }

    /** Of all devices. */
    double bottom() {
        return deviceTop + Grid.DEVICE_HEIGHT;
    }

    List<Frame> frames() {
        return frames;
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Line> lines() {
        return lines;
    }

    /** Boxes that lines begin at, by id. */
    Map<String, Rect> devices() {
        return devices;
    }
}
