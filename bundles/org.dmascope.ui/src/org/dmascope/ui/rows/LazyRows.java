// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rows that are made when somebody first asks for them: a host that is read every second does not pay for tables that nobody looks at. */
final class LazyRows<R> {
    private final Supplier<List<R>> make;
    private final Function<R, String> key;
    private volatile List<R> rows;
    private Map<String, R> byKey;

    LazyRows(Supplier<List<R>> make, Function<R, String> key) {
        this.make = make;
        this.key = key;
    }

    synchronized List<R> all() {
        if (rows == null) {
            rows = make.get();
        }
        return rows;
    }

    /** Whether they have been made, so that asking for them costs nothing. */
    boolean made() {
        return rows != null;
    }

    /** Null when there is none. */
    synchronized R find(String rowKey) {
        if (byKey == null) {
            byKey = HashMap.newHashMap(all().size());
            all().forEach(r -> byKey.put(key.apply(r), r));
        }
        return byKey.get(rowKey);
    }
}
