// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/** A place in the drawing: pixels at 100 %, x to the right, y down. */
public record Point(double x, double y) {
}
