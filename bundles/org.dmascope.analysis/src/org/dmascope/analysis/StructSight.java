// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.Objects;

import org.dmascope.core.source.struct.StructBuffer;

/**
 * A buffer as the walks show it.
 *
 * @param walk        the stronger walk that has it
 * @param buffer      what that walk says
 * @param otherWalk   a second walk that has it; null when there was none, or it has not
 * @param otherBuffer what that one says
 */
record StructSight(Walk walk, StructBuffer buffer, Walk otherWalk, StructBuffer otherBuffer) {
    /** Whether all that the verdicts depend on is the same; counts, sizes and fences are not. */
    boolean sameAs(StructSight o) {
        return same(buffer, o.buffer) && same(otherBuffer, o.otherBuffer);
    }

    private static boolean same(StructBuffer a, StructBuffer b) {
        if (a == b || a == null || b == null) {
            return a == b;
        }
        return a.stable() == b.stable() && Objects.equals(a.pinOp(), b.pinOp()) && Objects.equals(a.ops(), b.ops()) && Objects.equals(a.owner(), b.owner())
                && Objects.equals(a.exporter(), b.exporter()) && a.attachments().equals(b.attachments());
    }
}
