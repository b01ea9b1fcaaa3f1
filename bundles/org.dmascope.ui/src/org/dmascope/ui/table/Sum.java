// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * How the values of a column add up in the heading of a group.
 *
 * @param value of a row, negative when it is not known
 * @param shown how a sum is written
 * @param once  what must be counted once however many rows show it; null when every row counts
 */
public record Sum<R>(ToLongFunction<R> value, LongFunction<String> shown, Function<R, Object> once) {
    /** Every row counts. */
    public static <R> Sum<R> of(ToLongFunction<R> value, LongFunction<String> shown) {
        return new Sum<>(value, shown, null);
    }

    /** A plain number. */
    public static <R> Sum<R> of(ToLongFunction<R> value) {
        return of(value, Long::toString);
    }
}
