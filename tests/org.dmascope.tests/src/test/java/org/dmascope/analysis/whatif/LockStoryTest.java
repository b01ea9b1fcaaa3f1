// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.analysis.whatif.LockConflict.Kind;
import org.junit.jupiter.api.Test;

/** Conflicts are found by the order of steps, not told; today's kernel has none. */
class LockStoryTest {
    private static LockStory story(Policy p) {
        Action revoke = new Action.Revoke(new Target(Target.Kind.DEVICE, "0000:41:00.0"));
        return LockStory.of(Prediction.of(revoke, p, List.of(), List.of()));
    }

    private static String kinds(Policy p) {
        return story(p).conflicts().stream().map(c -> c.kind().word() + ":" + c.first().lock().word() + ">" + c.second().lock().word() + "/" + c.against().id())
                .collect(Collectors.joining(" "));
    }

    @Test
    void onlyDeregistrationByTheKernelTurnsTheOrderRound() {
        assertEquals("", kinds(Policy.TODAY));
        assertEquals("", kinds(Policy.SOFT_PIN));
        assertEquals("", kinds(Policy.DEVICE_REVOKE));
        String turned = "tried:reservation>rdma-file/register tried:reservation>rdma-file/close twice:reservation>reservation/take-back";
        for (Policy p : List.of(Policy.TODAY_DEREG, Policy.SOFT_PIN_DEREG, Policy.DEVICE_REVOKE_DEREG)) {
            assertEquals(turned, kinds(p), p.word());
        }
    }

    @Test
    void eachStepNamesItsSource() {
        for (Policy p : Policy.values()) {
            for (LockPath path : story(p).paths()) {
                assertTrue(path.steps().stream().allMatch(s -> s.source().endsWith("()") || path.proposal() && s.source().startsWith("proposal: ")), path.toString());
            }
            assertFalse(p == Policy.TODAY && story(p).paths().stream().anyMatch(LockPath::proposal));
        }
    }

    private static LockPath path(String id, LockStep... steps) {
        return new LockPath(id, id, id.startsWith("new"), List.of(steps));
    }

    private static LockStep step(Lock lock, boolean waits, boolean held) {
        return new LockStep(lock, waits, held, "x", "y()");
    }

    @Test
    void anInversionIsTwoPathsThatWaitTheOtherWayRound() {
        LockPath old = path("old", step(Lock.RDMA_FILE, true, true), step(Lock.RESERVATION, true, true));
        LockPath turned = path("new", step(Lock.RESERVATION, true, true), step(Lock.RDMA_FILE, true, true));
        assertEquals(List.of(Kind.INVERSION), LockConflict.among(List.of(old, turned)).stream().map(LockConflict::kind).toList());
        assertEquals("new", LockConflict.among(List.of(old, turned)).getFirst().path().id(), "said of the proposal");
        assertEquals(List.of(), LockConflict.among(List.of(old, path("new", step(Lock.RESERVATION, true, false), step(Lock.RDMA_FILE, true, true)))), "it was given back");
        assertEquals(List.of(), LockConflict.among(List.of(old, old)));
        LockPath ticket = path("new", step(Lock.OTHER_RESERVATION, true, true), step(Lock.OTHER_RESERVATION, true, true));
        assertEquals(List.of(), LockConflict.among(List.of(ticket)), "a ww_mutex has no order");
    }
}
