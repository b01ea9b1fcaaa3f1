// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.Objects;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;

/**
 * Bytes added up over things of which some may not have been seen.
 *
 * @param bytes of what was seen: at least so many
 * @param all   the same when that is all; unknown, with the reason, when there may be more
 */
public record ByteSum(long bytes, Fact<Long> all) {
    public ByteSum {
        Objects.requireNonNull(all);
    }

    /** @param open why there may be more; null when there is not */
    public static ByteSum of(long bytes, Fact<?> open, Evidence evidence) {
        return new ByteSum(bytes, open == null ? Fact.of(bytes, evidence) : Fact.unknown(open.reason(), open.remedy()));
    }

    /** Nothing can be said. */
    public static ByteSum unknown(Fact<?> why) {
        return new ByteSum(0, Fact.unknown(why.reason(), why.remedy()));
    }

    /** Sum of two numbers of bytes that are not negative; stays at the largest number. */
    public static long plus(long a, long b) {
        long sum = a + b;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
