// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.List;
import java.util.Set;

import org.dmascope.graph.scene.Highlight;
import org.dmascope.graph.scene.Item;
import org.dmascope.graph.scene.Rect;
import org.dmascope.graph.scene.SceneIndex;

/**
 * What is on screen of a drawing, for tests.
 *
 * @param index     the drawing
 * @param zoom      screen lengths for one of the scene
 * @param part      of the scene that is in sight
 * @param highlight what is selected, and its way
 * @param front     ids of lines in front because of the selection
 * @param hovered   ids of lines in front because of the pointer
 * @param cursor    where the keyboard is, null for nowhere
 * @param found     what has the words of the search field
 * @param paints    how often it was painted
 * @param painted   how many things the last painting painted
 * @param legend    whether the legend is seen
 * @param folded    whether it is one row, with the notes
 * @param share     part of the height of the view that the drawing has, 0 to 1
 * @param spoken    what a screen reader is told, as lines with two blanks for each level
 */
public record Sight(SceneIndex index, double zoom, Rect part, Highlight highlight, Set<String> front, Set<String> hovered, Item cursor, List<Item> found, int paints, int painted,
        boolean legend, boolean folded, double share, List<String> spoken) {
    /** Where a place of the scene is on the widget. */
    public int screenX(double sceneX) {
        return (int) Math.round((sceneX - part.x()) * zoom);
    }

    /** Where a place of the scene is on the widget. */
    public int screenY(double sceneY) {
        return (int) Math.round((sceneY - part.y()) * zoom);
    }
}
