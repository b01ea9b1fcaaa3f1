// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.axis.Effect;

/** Compares what Dmascope foretells of device memory, and what it warns of, with what the kernel then did. */
public final class EvictCheck {
    private static final String NEAR_LIMIT = "cgroup.pinned-near-limit";
    private static final int PERCENT = 80;

    private EvictCheck() {
    }

    /** What {@code what-if evict BYTES --for CGROUP} says of the wish that was announced. */
    public static Prediction predict(Snapshot before, Dmem.Wanted wanted) {
        return new WhatIf(before).predict(new Action.Evict(wanted.bytes(), wanted.cgroup()), Policy.of("today"));
    }

    /** @param before the truth when the prediction was made @param after what then was. In the scenario nothing may stay open */
    public static List<Check> compare(Prediction prediction, Dmem before, Dmem after) {
        Checks checks = new Checks();
        Map<Long, Effect> foretold = new HashMap<>();
        Effect request = null;
        for (Consequence c : prediction.effects()) {
            if (c.subject().kind() == Affected.Kind.BUFFER) {
                foretold.put(c.subject().buffer().ino(), c.effect());
            } else if (c.subject().kind() == Affected.Kind.CGROUP) {
                request = c.effect();
            }
        }
        for (Dmem.Placed was : before.buffers()) {
            Dmem.Placed is = after.buffers().stream().filter(p -> p.ino() == was.ino()).findFirst().orElse(was);
            Effect came = !was.inDevice() ? null : is.inDevice() ? Effect.SURVIVES : Effect.MOVED;
            checks.equal("foretold of buffer " + was.ino(), came, foretold.remove(was.ino()));
        }
        checks.equal("nothing else is foretold", Set.of(), foretold.keySet());
        checks.equal("foretold of the wish", after.refused() == null ? Effect.SURVIVES : Effect.REFUSED, request);
        return checks.all();
    }

    /** The rule about pinned memory near a limit finds exactly the groups that have so much pinned. */
    public static List<Check> warnings(Truth truth, Snapshot snapshot) {
        Dmem made = truth.dmem();
        List<String> expected = new ArrayList<>();
        for (Dmem.Group g : made.groups()) {
            boolean buffers = made.region(g.region()).orElseThrow().buffers();
            if (buffers && g.max() != null && made.bytes(truth, g.cgroup(), true) > g.max() / 100 * PERCENT) {
                expected.add("control group " + g.cgroup());
            }
        }
        Checks checks = new Checks();
        checks.sameBag(NEAR_LIMIT, expected, Findings.of(snapshot).all().stream().filter(f -> f.rule().id().equals(NEAR_LIMIT)).map(Finding::text)
                .map(t -> t.substring(0, Math.max(0, t.indexOf(':')))).toList());
        return checks.all();
    }
}
