// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What decides which rows stand where. Immutable: made on the display thread, worked on by any.
 *
 * @param columns   all of them, by index
 * @param all       every row of the reading
 * @param index     row numbers by key when they are known from an earlier request for the same rows, else null
 * @param key       tells rows apart
 * @param quick     the quick filter
 * @param filterRow words by column, in lower case
 * @param keys      first to last
 * @param grouping  null for none
 * @param collapsed keys of the groups that are closed
 */
record Request<R>(List<Column<R>> columns, List<R> all, Map<String, Integer> index, Function<R, String> key, Predicate<R> quick,
        Map<Integer, String> filterRow, List<SortKey> keys, Grouping<R> grouping, Set<String> collapsed) {
}
