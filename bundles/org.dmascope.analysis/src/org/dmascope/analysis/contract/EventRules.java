// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import java.time.Instant;
import java.util.function.LongFunction;

import org.dmascope.core.Evidence;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * What a recording tells of an attachment that it saw come: whether it pinned, and what became of it when the buffer was taken back. The
 * framework keeps no pin field, so for importers that nobody knows this is the only way. {@code importer_ops} alone is never taken for movable.
 */
public final class EventRules {
    private static final String INVALIDATE = "invalidate_mappings";

    private final KernelCaps caps;
    private final Evidence evidence;
    private final LongFunction<Instant> clock;

    /**
     * @param caps  what the kernel can do; null when that could not be read
     * @param clock wall clock of a time of the recording
     */
    public EventRules(KernelCaps caps, Instant takenAt, LongFunction<Instant> clock) {
        this.caps = caps;
        this.clock = clock;
        evidence = new Evidence(Tier.EVENT, "events", "recording", takenAt);
    }

    /** @param canPin whether the exporter is known to have a pin operation that pins; on others a pin proves nothing */
    public Verdict judge(History h, boolean canPin) {
        Chain chain = new Chain(evidence, evidence, null);
        if (h.ops() != null) {
            chain.known(Axis.IMPORTER, h.ops().set() ? ImporterKind.DYNAMIC : ImporterKind.STATIC, Rule.EVENT_ATTACH, Seen.shown("importer_ops", h.ops()), null);
        }
        boolean follower = h.ops() != null && h.ops().set() && h.callback() != null && h.callback().set();
        if (follower) {
            kind(h, chain);
            if (canPin) {
                pinned(h, chain);
            }
            state(h, chain);
        }
        return chain.verdict("no event tells it", "record events from before it attaches: dmascope watch");
    }

    /** Whether a callback that is set means that the importer can be revoked. */
    private boolean callbackIsAChoice() {
        return caps != null && INVALIDATE.equals(caps.callbackMember());
    }

    private void kind(History h, Chain chain) {
        if (h.mappedUnpinned()) {
            chain.known(Axis.CLASS, AttachmentClass.MOVABLE, Rule.EVENT_MAPPED_UNPINNED, "it mapped without a pin", at(h.mapped()));
            chain.known(Axis.REVOCABLE, true, Rule.EVENT_MAPPED_UNPINNED, "it mapped without a pin", at(h.mapped()));
        } else if (h.pinnedFirst() && callbackIsAChoice()) {
            chain.known(Axis.CLASS, AttachmentClass.PINNED_REVOCABLE, Rule.EVENT_PINNED_FIRST, "yes, and it has a callback", at(h.pinned()));
        }
    }

    private void pinned(History h, Chain chain) {
        if (h.pins() > 0) {
            chain.known(Axis.PINNED, Pinned.FOR_LIFE, Rule.EVENT_PIN_HELD, h.pins() == 1 ? "one" : h.pins() + " of them", at(h.pinned()));
        } else if (h.everPinned() && h.invalidated() >= h.pinned()) {
            chain.known(Axis.PINNED, Pinned.NO, Rule.EVENT_PIN_RELEASED, "it gave it back after the buffer was invalidated", at(h.invalidated()));
        } else if (h.mappedUnpinned() && caps != null && caps.moveNotify() != null) {
            chain.known(Axis.PINNED, caps.moveNotify() ? Pinned.NO : Pinned.WHILE_MAPPED, Rule.EVENT_NO_PIN, "none", null);
        }
    }

    private void state(History h, Chain chain) {
        if (h.mappedUnpinned()) {
            if (h.maps() > 0 && h.lastMapped() > h.invalidated()) {
                chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.EVENT_LIVE, "not since it mapped", at(h.lastMapped()));
            }
        } else if (h.pinnedFirst() && callbackIsAChoice()) {
            if (h.invalidated() < h.pinned()) {
                chain.known(Axis.REVOKE_STATE, RevokeState.LIVE, Rule.EVENT_LIVE, "not since it pinned", at(h.pinned()));
            } else if (h.maps() > 0) {
                chain.known(Axis.REVOKE_STATE, RevokeState.REVOKING, Rule.EVENT_REVOKING, "no, " + h.maps() + (h.maps() == 1 ? " mapping is" : " mappings are") + " left",
                        at(h.invalidated()) + "; waits for this attachment to unmap");
            } else {
                chain.known(Axis.REVOKE_STATE, RevokeState.REVOKED, Rule.EVENT_REVOKED, "yes", at(h.invalidated()));
            }
        }
    }

    private String at(long nanos) {
        return "at " + clock.apply(nanos);
    }
}
