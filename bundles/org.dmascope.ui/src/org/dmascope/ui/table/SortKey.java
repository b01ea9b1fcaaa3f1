// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

/** A column that rows are ordered by. */
record SortKey(int column, boolean ascending) {
}
