// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import org.dmascope.analysis.row.CgroupRow;

/** A limit that is not set: shown as the kernel prints it, ordered behind all others. */
final class Unlimited extends Number {
    static final Unlimited MAX = new Unlimited();
    private static final long serialVersionUID = 1L;

    private Unlimited() {
    }

    @Override
    public int intValue() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long longValue() {
        return Long.MAX_VALUE;
    }

    @Override
    public float floatValue() {
        return Float.POSITIVE_INFINITY;
    }

    @Override
    public double doubleValue() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return CgroupRow.UNLIMITED;
    }
}
