// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.core.Fact;
import org.dmascope.core.catalogue.KnownExporter;

/** Judges like attachments once: a host has half a million, of a few kinds. What decides is the verdict on an attachment and what is known of its exporter. */
final class Remembered {
    private record Ground(KnownExporter exporter, Fact<String> name, Fact<String> driver, Fact<Boolean> pinned) {
        /** By the values alone: their evidence has paths and times, whose hash cost more than all rules, and the few grounds of a host part by their values. */
        @Override
        public int hashCode() {
            return Objects.hash(name.value(), driver.value(), pinned.value());
        }
    }

    private final AttachmentRules rules;
    private final Action.OnTarget action;
    private final Map<Ground, Map<Verdict, Outcome>> outcomes = new HashMap<>();

    Remembered(AttachmentRules rules, Action.OnTarget action) {
        this.rules = rules;
        this.action = action;
    }

    /** In the order of the attachments. */
    List<Outcome> judge(Exposed e) {
        List<AttachmentState> attachments = e.attachments();
        if (attachments.isEmpty()) {
            return List.of();
        }
        // by identity: verdicts are shared where they are made
        Map<Verdict, Outcome> known = outcomes.computeIfAbsent(new Ground(e.exporter(), e.buffer().expName(), e.buffer().exporterDriver(), e.pinned()), g -> new IdentityHashMap<>());
        List<Outcome> out = new ArrayList<>(attachments.size());
        for (AttachmentState a : attachments) {
            Outcome o = known.get(a.verdict());
            if (o == null) {
                o = rules.judge(e, a, action);
                known.put(a.verdict(), o);
            }
            out.add(o);
        }
        return out;
    }
}
