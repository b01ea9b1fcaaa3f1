// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.Objects;

import org.dmascope.core.Fact;

/**
 * Facts of a buffer that are not simply what bufinfo printed: another source knows better, disagrees, or is the only one. A null part
 * means that bufinfo's word stands alone.
 */
record Overrides(Fact<Long> size, Fact<String> name, Fact<String> expName, Fact<Long> refs) {
    static final Overrides NONE = new Overrides(null, null, null, null);

    boolean sameAs(Overrides o) {
        return this == o || same(size, o.size) && same(name, o.name) && same(expName, o.expName) && same(refs, o.refs);
    }

    private static <T> boolean same(Fact<T> a, Fact<T> b) {
        return a == null || b == null ? Objects.equals(a, b) : a.sameAs(b);
    }
}
