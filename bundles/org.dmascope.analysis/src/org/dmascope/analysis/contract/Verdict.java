// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

/**
 * What an attachment amounts to. The axes are separate facts; none is derived from another one's word.
 *
 * @param importer        how it attached
 * @param p2p             peer to peer, as negotiated
 * @param pinned          whether it keeps the memory in its place
 * @param revocable       whether a callback can take it back
 * @param attachmentClass what these amount to
 * @param revokeState     where it stands between use and revocation
 * @param steps           the rules in the order in which they were asked
 */
public record Verdict(Fact<ImporterKind> importer, Fact<Boolean> p2p, Fact<Pinned> pinned, Fact<Boolean> revocable, Fact<AttachmentClass> attachmentClass,
        Fact<RevokeState> revokeState, List<Step> steps) {
    public Verdict {
        steps = List.copyOf(steps);
    }

    /** Nothing is known, for one reason. */
    public static Verdict unknown(String reason, String remedy) {
        return new Verdict(Fact.unknown(reason, remedy), Fact.unknown(reason, remedy), Fact.unknown(reason, remedy), Fact.unknown(reason, remedy),
                Fact.unknown(reason, remedy), Fact.unknown(reason, remedy), List.of());
    }

    public Fact<?> fact(Axis axis) {
        return switch (axis) {
            case IMPORTER -> importer;
            case P2P -> p2p;
            case PINNED -> pinned;
            case REVOCABLE -> revocable;
            case CLASS -> attachmentClass;
            case REVOKE_STATE -> revokeState;
        };
    }

    /** Axis by axis, see {@link Fact#merge}; the chain of the other one comes after. */
    public Verdict merge(Verdict o) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(o.steps);
        return new Verdict(importer.merge(o.importer), p2p.merge(o.p2p), pinned.merge(o.pinned), revocable.merge(o.revocable),
                attachmentClass.merge(o.attachmentClass), revokeState.merge(o.revokeState), all);
    }

    /** Whether the axes say the same, with the same sources and remarks; the time does not count. */
    public boolean sameAs(Verdict o) {
        return this == o || importer.sameAs(o.importer) && p2p.sameAs(o.p2p) && pinned.sameAs(o.pinned) && revocable.sameAs(o.revocable)
                && attachmentClass.sameAs(o.attachmentClass) && revokeState.sameAs(o.revokeState);
    }

    /** Whether the axes have the same values, whoever says so. */
    public boolean sameValues(Verdict o) {
        for (Axis a : Axis.values()) {
            if (fact(a).known() != o.fact(a).known() || fact(a).known() && !fact(a).value().equals(o.fact(a).value())) {
                return false;
            }
        }
        return true;
    }
}
