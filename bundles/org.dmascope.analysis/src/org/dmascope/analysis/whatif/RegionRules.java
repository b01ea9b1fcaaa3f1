// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.RegionState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Effect;

/** What becomes of a memory region: what becomes of its attachment. */
record RegionRules(Policy policy) {
    private static final Fact<Boolean> SEVERAL = Fact.unknown("it could be on one of several attachments, and they fare differently",
            "read the kernel's structures: as root, on the live host");
    private static final Fact<Boolean> NONE = Fact.unknown("the attachment that it is on is not among those that were read", "read again");

    /** @param outcomes of the attachments, in their order */
    Outcome judge(RegionState r, List<AttachmentState> attachments, List<Outcome> outcomes) {
        Outcome found = null;
        for (int i = 0; i < outcomes.size(); i++) {
            if (!mayBe(r, attachments.get(i))) {
                continue;
            }
            if (found != null && found.effect() != outcomes.get(i).effect()) {
                return Outcome.unread("attachment", SEVERAL);
            }
            found = outcomes.get(i);
        }
        if (found == null) {
            return Outcome.unread("attachment", NONE);
        }
        if (found.effect() == Effect.KILLED) {
            return new Outcome(Effect.KILLED, policy.deregisters() ? WhatIfRule.REGION_GONE : WhatIfRule.REGION_FENCED, clues(r, found));
        }
        return new Outcome(found.effect(), WhatIfRule.REGION_FOLLOWS, clues(r, found));
    }

    private static List<Clue> clues(RegionState r, Outcome of) {
        List<Clue> out = new java.util.ArrayList<>(of.clues());
        out.add(new Clue("inode", r.ino()));
        return out;
    }

    /** Whether a region is, or may be, on an attachment. */
    static boolean mayBe(RegionState r, AttachmentState a) {
        AttachmentRow own = r.attachment();
        return own != null ? own.deviceName().equals(a.deviceName()) && own.ordinal() == a.ordinal() : a.deviceName().equals(r.parent().value());
    }
}
