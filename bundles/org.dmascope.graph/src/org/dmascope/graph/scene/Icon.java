// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.scene;

/**
 * An icon.
 *
 * @param x    left
 * @param y    top
 * @param size width and height
 * @param key  file name without extension of the icon family, see {@link org.dmascope.model.edit.State#icon()}
 */
public record Icon(double x, double y, double size, String key) {
}
