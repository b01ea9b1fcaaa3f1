// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.util.function.Consumer;

/** Says what a row holds under a key of the filter: inodes, process ids, device names, … in their shown form. */
@FunctionalInterface
public interface Terms<R> {
    void each(R row, FilterKey key, Consumer<String> sink);
}
