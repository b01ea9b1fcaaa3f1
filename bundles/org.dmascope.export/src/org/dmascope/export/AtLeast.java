// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

/** A number of things that were seen while others could not be looked at: shown as {@code ≥N}, ordered as N. */
final class AtLeast extends Number {
    private static final long serialVersionUID = 1L;
    private final long seen;

    AtLeast(long seen) {
        this.seen = seen;
    }

    @Override
    public int intValue() {
        return (int) Math.min(seen, Integer.MAX_VALUE);
    }

    @Override
    public long longValue() {
        return seen;
    }

    @Override
    public float floatValue() {
        return seen;
    }

    @Override
    public double doubleValue() {
        return seen;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof AtLeast a && a.seen == seen;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seen);
    }

    @Override
    public String toString() {
        return "\u2265" + seen;
    }
}
