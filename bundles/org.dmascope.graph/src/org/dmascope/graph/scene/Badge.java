// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/**
 * A mark in a circle on a line, near the buffer.
 *
 * @param x      centre
 * @param y      centre
 * @param icon   key
 * @param colour token of the circle
 * @param word   the same in words
 */
public record Badge(double x, double y, String icon, String colour, String word) {
    /** Of the circle. */
    public static final double RADIUS = 8;
    public static final double ICON = 11;
}
