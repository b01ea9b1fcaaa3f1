// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.Set;

import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.SceneIndex;

/**
 * What is to be painted.
 *
 * @param index     the drawing
 * @param highlight what is selected, and the way between its devices
 * @param front     ids of lines that are painted over all others
 * @param found     ids of what a search found
 * @param cursor    id of where the keyboard is, null for nowhere
 */
record Shown(SceneIndex index, Highlight highlight, Set<String> front, Set<String> found, String cursor) {
}
