// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

import java.util.HashSet;
import java.util.Set;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.graph.build.PathWords;

/** What is brought out in a scene. */
public final class Highlights {
    private Highlights() {
    }

    /** The way between two functions: the bridges and the lines between them; what redirects is blamed. What is not in the scene is left out. */
    public static Highlight path(Scene scene, PathState path) {
        Set<Subject> way = new HashSet<>();
        Set<Subject> ends = Set.of(Subject.device(path.a().sysfsPath()), Subject.device(path.b().sysfsPath()));
        Set<Subject> blamed = new HashSet<>();
        path.nodes().forEach(n -> way.add(Subject.device(n.device().sysfsPath())));
        path.route().redirecting().forEach(n -> blamed.add(Subject.device(n.device().sysfsPath())));
        PciNode common = path.route().common();
        if (!path.route().redirecting().isEmpty()) { // what is redirected goes up to the root and down again
            for (PciNode n = common; n != null; n = n.upstream()) {
                way.add(Subject.device(n.device().sysfsPath()));
            }
        }
        if (common == null || !path.route().redirecting().isEmpty()) {
            way.add(new Subject(Subject.Kind.HOST_BRIDGE, path.a().hostBridge()));
            way.add(new Subject(Subject.Kind.HOST_BRIDGE, path.b().hostBridge()));
        }
        Set<String> strong = new HashSet<>();
        Set<String> tinted = new HashSet<>();
        Set<String> guilty = new HashSet<>();
        for (Box b : scene.boxes()) {
            if (stands(b, way)) {
                strong.add(b.id());
            }
            if (stands(b, ends)) {
                tinted.add(b.id());
            }
            if (stands(b, blamed)) {
                guilty.add(b.id());
            }
        }
        for (Line l : scene.lines()) {
            if (l.kind() == LineKind.BUS && strong.contains(l.from()) && strong.contains(l.to())) {
                strong.add(l.id());
            }
        }
        return new Highlight(strong, tinted, guilty, PathWords.of(path));
    }

    /** What stands for these things: boxes are tinted, lines thickened. */
    public static Highlight selected(Scene scene, Set<Subject> things) {
        Set<String> lines = new HashSet<>();
        Set<String> boxes = new HashSet<>();
        // the subjects of an export line are its buffers: these are brought out as boxes
        scene.lines().stream().filter(l -> l.kind() == LineKind.ATTACHMENT).filter(l -> things.contains(l.subject()) || l.more().stream().anyMatch(things::contains))
                .forEach(l -> lines.add(l.id()));
        scene.boxes().stream().filter(b -> stands(b, things)).forEach(b -> boxes.add(b.id()));
        return new Highlight(lines, boxes, Set.of(), null);
    }

    private static boolean stands(Box b, Set<Subject> any) {
        return any.contains(b.subject()) || b.more().stream().anyMatch(any::contains);
    }
}
