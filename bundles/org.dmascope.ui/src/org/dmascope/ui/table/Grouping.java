// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.Function;

/**
 * A way to put the rows of a table into groups.
 *
 * @param id    stable word for saved layouts and the parameter of the command
 * @param title what the menu says
 * @param of    the group of a row; asked off the display thread for big tables
 */
public record Grouping<R>(String id, String title, Function<R, Value> of) {
}
