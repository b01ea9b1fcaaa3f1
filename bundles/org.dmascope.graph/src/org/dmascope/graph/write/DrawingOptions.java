// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.write;

import org.dmascope.analysis.path.PathState;
import org.dmascope.graph.build.GraphOptions;
import org.dmascope.graph.scene.Theme;

/**
 * What formats that draw want to know beside the request.
 *
 * @param theme which colours
 * @param graph what is drawn and how closely; the filter of the request narrows it further
 * @param path  the way that is brought out; null for none
 */
public record DrawingOptions(Theme theme, GraphOptions graph, PathState path) {
    public static final DrawingOptions DEFAULT = new DrawingOptions(Theme.LIGHT, GraphOptions.DEFAULT, null);
}
