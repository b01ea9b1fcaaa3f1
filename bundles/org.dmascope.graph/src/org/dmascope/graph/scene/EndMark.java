// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** What a line begins with at the device. */
public enum EndMark {
    NONE,
    /** Revocable. */
    RING,
    /** Not revocable. */
    SQUARE,
    /** Not known whether it is revocable. */
    BAR,
    /** The device exported the buffer. */
    DIAMOND;

    /** From the border of the device to its middle. */
    public static final double OFFSET = 5;
}
