// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.function.Predicate;

import org.dmascope.analysis.Snapshot;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.layout.Places;
import org.dmascope.graph.scene.TextMeasure;
import org.dmascope.ui.live.OpenHost;

/**
 * What is to be drawn.
 *
 * @param shape   see {@link OpenHost#shape()}
 * @param filter  which buffers, null for all; asked beside the display thread
 * @param options the rest of what decides what is drawn
 * @param regions whether boxes of buffers say how many RDMA memory regions are on them
 * @param before  where buffers stood
 * @param last    the drawing before, null for none; taken again when the reading gives the same
 */
record Wanted(OpenHost host, Snapshot snapshot, int shape, Predicate<Object> filter, GraphOptions options, boolean regions, Places before, TextMeasure measure, Drawn last) {
}
