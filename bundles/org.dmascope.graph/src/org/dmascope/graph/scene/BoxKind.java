// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** What a box shows, and with that how it is painted. */
public enum BoxKind {
    /** Root of a PCI hierarchy. */
    HOST_BRIDGE("bar", "dim"),
    /** A bridge, or a function that only leads to the device below. */
    BRIDGE("base", "ink"),
    /** The ports of a PCI Express switch. */
    SWITCH("base", "ink"),
    /** A device that can export or import. */
    DEVICE("base", "ink"),
    /** Several devices as one. */
    DEVICE_GROUP("base", "ink"),
    /** A process that holds buffers. */
    PROCESS("window", "slate"),
    /** Several processes as one. */
    PROCESS_GROUP("window", "slate"),
    BUFFER("buffer", "buffer-line"),
    /** Several buffers as one. */
    BUFFER_GROUP("buffer", "buffer-line");

    private final String fill;
    private final String border;

    BoxKind(String fill, String border) {
        this.fill = fill;
        this.border = border;
    }

    /** Token. */
    public String fill() {
        return fill;
    }

    /** Token. */
    public String border() {
        return border;
    }

    /** Whether it stands for several things and can be expanded in place. */
    public boolean group() {
        return this == BUFFER_GROUP || this == DEVICE_GROUP || this == PROCESS_GROUP;
    }

    /** Radius of its corners. */
    public double radius() {
        return this == BUFFER || this == BUFFER_GROUP ? 5 : 3;
    }
}
