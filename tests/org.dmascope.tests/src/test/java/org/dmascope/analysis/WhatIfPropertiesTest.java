// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Affected;
import org.dmascope.analysis.whatif.Consequence;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Prediction;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.WhatIf;
import org.dmascope.core.axis.Effect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every prediction over hosts that change at random. */
class WhatIfPropertiesTest {
    private static List<Action> actions(Snapshot s) {
        List<Action> out = new ArrayList<>();
        for (Target t : List.of(new Target(Target.Kind.DEVICE, "0000:00:05.0"), new Target(Target.Kind.DEVICE, "vgem"), new Target(Target.Kind.EXPORTER, "drm"),
                new Target(Target.Kind.EXPORTER, "udmabuf"))) {
            out.addAll(List.of(new Action.Revoke(t), new Action.Reset(t), new Action.Unplug(t)));
        }
        s.processes().forEach(p -> out.add(new Action.Close(p.process().pid())));
        out.add(new Action.Evict(8192, 1));
        return out;
    }

    private static List<String> lines(Prediction p) {
        return p.effects().stream().map(c -> c.effect() + " " + c.subject().id() + " " + c.rule() + " " + c.freed() + " " + c.pinned()).toList();
    }

    private static long held(Snapshot s) {
        return s.buffers().stream().mapToLong(b -> b.size().known() ? b.size().value() : 0).sum();
    }

    private static long attachments(Snapshot s, Action a) {
        if (!(a instanceof Action.OnTarget t)) {
            return -1;
        }
        String name = t.target().name();
        return s.buffers().stream().mapToLong(b -> {
            boolean its = t.target().kind() == Target.Kind.EXPORTER ? name.equals(b.expName().value()) : name.equals(b.exporter().value());
            return its ? b.attachments().size()
                    : a instanceof Action.Revoke || t.target().kind() == Target.Kind.EXPORTER ? 0 : b.deviceNames().stream().filter(name::equals).count();
        }).sum();
    }

    private static void check(Snapshot s, Action a, Prediction p) {
        Set<String> seen = new HashSet<>();
        long listed = 0;
        for (Consequence c : p.effects()) {
            if (c.subject().kind() == Affected.Kind.ATTACHMENT) {
                listed++;
                assertTrue(seen.add(c.subject().buffer().key() + " " + c.subject().id()), () -> c.subject().id() + " twice in " + a);
            }
            assertEquals(c.effect() == Effect.BLOCKED, !c.waitsFor().isEmpty(), () -> c.subject().id() + " of " + a);
            if (c.effect() == Effect.UNKNOWN) {
                assertFalse(c.missing().isEmpty(), () -> c.rule() + " says not what is missing: " + c.clues());
            }
        }
        if (attachments(s, a) >= 0) {
            assertEquals(attachments(s, a), listed, () -> a.toString());
        }
        assertTrue(p.totals().freed() <= held(s), () -> a + " frees more than there is");
        assertTrue(p.totals().freed() + p.totals().pinned() <= held(s), () -> a + " frees what stays pinned");
        if (p.ending() == Prediction.Ending.UNBOUNDED) {
            assertFalse(p.waitsFor().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void holdsForEveryPrediction(long seed) {
        RandomHost host = new RandomHost(seed);
        int lines = 0;
        for (int i = 0; i < 60; i++) {
            Snapshot s = host.next();
            WhatIf whatIf = new WhatIf(s);
            for (Action a : actions(s)) {
                for (Policy policy : Policy.values()) {
                    Prediction p = whatIf.predict(a, policy);
                    check(s, a, p);
                    lines += p.effects().size();
                    assertEquals(lines(p), lines(whatIf.predict(a, policy)), "the same again");
                }
            }
            Prediction stranger = whatIf.predict(new Action.Close(4_000_000), Policy.TODAY);
            assertEquals(List.of(), stranger.effects(), "a process without buffers");
            assertEquals(0, stranger.totals().freed());
        }
        assertTrue(lines > 1000, "something was looked at: " + lines);
    }
}
