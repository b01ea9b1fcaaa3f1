// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.row;

import java.util.List;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.Pinned;

/**
 * What the attachments of a buffer together do to it.
 *
 * @param strongest the strongest pin among them: for life, then while mapped, then by the exporter, then none
 * @param count     how many hold it so; 0 when there is no attachment
 * @param survivors how many a revoke cannot take back, and which would therefore survive it
 */
public record BufferPins(Fact<Pinned> strongest, int count, Fact<Integer> survivors) {
    private static final List<Pinned> ORDER = List.of(Pinned.NO, Pinned.BY_EXPORTER, Pinned.WHILE_MAPPED, Pinned.FOR_LIFE);

    /** The strongest is null when it is known that nothing is attached. */
    public static BufferPins of(BufferRow buffer) {
        Fact<Integer> known = buffer.attachmentCount();
        if (!known.known()) {
            return new BufferPins(Fact.unknown(known.reason(), known.remedy()), 0, known);
        }
        Fact<Pinned> strongest = null;
        Fact<?> unknownPin = null;
        Fact<Boolean> unknownRevoke = null;
        Fact<Boolean> told = null;
        int count = 0;
        int survivors = 0;
        for (AttachmentRow a : buffer.attachments()) {
            Fact<Pinned> p = a.pinned();
            if (!p.known()) {
                unknownPin = unknownPin == null ? p : unknownPin;
            } else if (strongest == null || rank(p) > rank(strongest)) {
                strongest = p;
                count = 1;
            } else if (p.value() == strongest.value()) {
                count++;
            }
            Fact<Boolean> r = a.revocable();
            if (!r.known()) {
                unknownRevoke = unknownRevoke == null ? r : unknownRevoke;
            } else {
                told = told == null ? r : told;
                survivors += r.value() ? 0 : 1;
            }
        }
        if (unknownPin != null && (strongest == null || strongest.value() != Pinned.FOR_LIFE)) {
            strongest = Fact.unknown(unknownPin.reason(), unknownPin.remedy());
            count = 0;
        }
        Fact<Integer> left = unknownRevoke != null ? Fact.unknown(unknownRevoke.reason(), unknownRevoke.remedy())
                : Fact.of(survivors, told == null ? known.evidence() : told.evidence());
        return new BufferPins(strongest, count, left);
    }

    private static int rank(Fact<Pinned> f) {
        return ORDER.indexOf(f.value());
    }
}
