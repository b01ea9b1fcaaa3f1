// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

/**
 * A sign at the right edge of the first cell of a row: something was found about it.
 *
 * @param icon key of the icon
 * @param word what screen readers say: a severity
 * @param tip  what was found, sentences
 */
public record Sign(String icon, String word, String tip) {
}
