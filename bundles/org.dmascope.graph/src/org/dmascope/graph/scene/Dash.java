// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** How a line is broken: whether it is peer to peer. */
public enum Dash {
    /** Peer to peer was negotiated; also what has no such state. */
    SOLID(0, 0),
    /** Not peer to peer. */
    DASHED(6, 4),
    /** Revoked, or not known. */
    DOTTED(2, 2.5);

    private final double on;
    private final double off;

    Dash(double on, double off) {
        this.on = on;
        this.off = off;
    }

    /** Length of a stroke, 0 for an unbroken line. */
    public double on() {
        return on;
    }

    public double off() {
        return off;
    }
}
