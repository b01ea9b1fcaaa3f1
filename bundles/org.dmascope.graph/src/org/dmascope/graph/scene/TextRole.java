// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/**
 * How a run of text is set. Sizes are pixels at 100 %.
 */
public enum TextRole {
    /** Headings and names. */
    TITLE(12, true, false),
    /** Values. */
    NAME(12, false, false),
    /** Addresses and keys. */
    MONO(10.8, false, true),
    /** Secondary words; the colour says that they are. */
    DIM(11.5, false, false),
    /** Beside lines. */
    SMALL(10.5, false, true),
    /** Counts in badges. */
    TINY(8.5, true, false);

    private final double size;
    private final boolean bold;
    private final boolean mono;

    TextRole(double size, boolean bold, boolean mono) {
        this.size = size;
        this.bold = bold;
        this.mono = mono;
    }

    public double size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    public boolean mono() {
        return mono;
    }
}
