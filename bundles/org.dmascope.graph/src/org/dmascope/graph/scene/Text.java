// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/**
 * A run of text in its shown form: no control characters.
 *
 * @param x      where it is anchored
 * @param y      its base line
 * @param text   what is drawn, cut to its place
 * @param role   how it is set
 * @param colour token
 * @param anchor what of it lies at x
 */
public record Text(double x, double y, String text, TextRole role, String colour, Anchor anchor) {
    /** Which part of the run lies at its x. */
    public enum Anchor {
        START, MIDDLE, END
    }
}
