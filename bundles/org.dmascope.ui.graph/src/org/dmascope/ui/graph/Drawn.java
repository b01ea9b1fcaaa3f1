// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import org.dmascope.analysis.Snapshot;
import org.dmascope.graph.build.Graph;
import org.dmascope.graph.layout.Drawing;
import org.dmascope.graph.scene.SceneIndex;
import org.dmascope.ui.live.OpenHost;

/**
 * A drawing that is complete.
 *
 * @param host     whose
 * @param snapshot of which reading
 * @param shape    of the host at that reading, see {@link OpenHost#shape()}
 * @param graph    what was laid out: a reading that gives the same needs no other drawing
 * @param drawing  the scene, and where buffers stand in it
 * @param index    of the scene
 * @param shown    number of buffers that pass the filter
 * @param total    number of buffers
 */
record Drawn(OpenHost host, Snapshot snapshot, int shape, Graph graph, Drawing drawing, SceneIndex index, int shown, int total) {
    /** The same drawing of a later reading, which changed nothing of it. */
    Drawn of(Snapshot later) {
        return new Drawn(host, later, shape, graph, drawing, index, shown, total);
    }
}
