// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import org.dmascope.graph.scene.Scene;

/**
 * A laid out graph.
 *
 * @param scene  to be painted
 * @param places to be handed to the next layout of the same host
 */
public record Drawing(Scene scene, Places places) {
}
