// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import org.dmascope.ui.table.Cell;

/**
 * A line of the Properties view.
 *
 * @param key     identity among the lines
 * @param name    what it is; the heading of a section when {@code heading}
 * @param value   what is known; how many for a heading
 * @param source  where it comes from, short; "" for none
 * @param detail  evidence, other values, reason and remedy; several lines
 * @param heading whether it begins a section
 * @param rule    name of the rule that the value comes from, which F1 explains; null for none
 */
record Property(String key, String name, Cell value, String source, String detail, boolean heading, String rule) {
}
