// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph;

import org.dmascope.analysis.Snapshot;
import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.layout.Cancel;
import org.dmascope.graph.layout.Drawing;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.layout.Places;
import org.dmascope.graph.scene.PlainMeasure;
import org.dmascope.graph.scene.Scene;

/** From a snapshot to a scene. */
final class Drawings {
    private Drawings() {
    }

    static Drawing draw(Snapshot s, GraphOptions options, Places before) {
        return Layout.of(GraphBuilder.build(s, options), before, new PlainMeasure(), Cancel.NEVER);
    }

    /** Checked. */
    static Scene scene(Snapshot s, GraphOptions options) {
        Scene scene = draw(s, options, Places.NONE).scene();
        SceneRules.check(scene);
        return scene;
    }

    static Scene scene(Snapshot s) {
        return scene(s, GraphOptions.DEFAULT);
    }
}
