// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The right answers that a truth gives, and that an answer which is wrong in one point is not taken for right. */
class AnswersTest {
    private static final Regions.Region PINNED = new Regions.Region("nic0", 0x1100, 0x1180, 4096, 7, "train", null, 2L, null, "pinned", false);
    private static final Regions.Region TAKEN = new Regions.Region("nic1", 0x1200, 0x1280, 8192, 8, "serve", null, 3L, null, "pinned-revocable", false);

    private static Contract contract(String device, int ordinal, String pinned, String revokeState) {
        return new Contract(device, ordinal, "ops", null, Map.of(Axis.IMPORTER, "dynamic", Axis.P2P, "true", Axis.PINNED, pinned, Axis.REVOCABLE, "false", Axis.CLASS, "pinned",
                Axis.REVOKE_STATE, revokeState), true, Set.copyOf(EnumSet.allOf(Axis.class)));
    }

    private static Truth.Buffer buffer(long ino, String name, Contract... contracts) {
        return new Truth.Buffer(ino, 4096, name, "x", null, null, List.of(contracts).stream().map(Contract::device).toList(), List.of(),
                List.of(new Truth.Holder(7, "train", 0, 1, 2)), List.of(), List.of(contracts), null, false);
    }

    private static Truth truth(Truth.Buffer... buffers) {
        return new Truth("7.3", "mrs", List.of(buffers), List.of(new Truth.NotMade("dma-buf memory region", "EOPNOTSUPP", "rxe0, x buffer"), new Truth.NotMade("queues", "EPERM", "rxe0")),
                List.of(), null, false, null, new Regions(List.of(PINNED, TAKEN), null, null));
    }

    private static Truth before() {
        return truth(buffer(2, "two", contract("a", 2, "for-life", "not-possible"), contract("a", 1, "no", "not-possible")), buffer(3, "three", contract("b", 1, "for-life", "live")));
    }

    @Test
    void eachQuestionHasTheWholeAnswer() {
        Truth t = before();
        Truth.Buffer two = Answers.buffer(t, "two");
        assertEquals(List.of(List.of("7", "train", "1", "2")), Answers.holders(two).rows());
        assertEquals(List.of(List.of("a", "2"), List.of("a", "1")), Answers.devices(two).rows());
        assertEquals(List.of("a", "2", "dynamic", "yes", "for-life", "no", "pinned", "not-possible"), Answers.contracts(two).rows().getFirst());
        assertEquals(List.of(List.of("a", "2", "for-life")), Answers.pins(two).rows(), "who does not pin is not named");
        assertEquals(List.of(List.of("nic0", "0x1180", "4096", "7", "train", "2")), Answers.regions(t, two).rows());
        assertEquals(List.of(List.of("rxe0", "EOPNOTSUPP")), Answers.refused(t).rows());
        assertEquals(List.of(List.of("a", "mr", "works"), List.of("a", "ibv", "not-tried"), List.of("rdma_rxe", "mr", "EOPNOTSUPP"), List.of("rdma_rxe", "ibv", "EOPNOTSUPP")),
                Answers.tried(t, two).rows());
        assertEquals(List.of(List.of("killed", "b on ino 3 \"three\""), List.of("killed", "nic1 region of serve 8"), List.of("invalidated", "serve 8")), Answers.unplugged(t, "b", "nic1").rows());
        assertThrows(IllegalArgumentException.class, () -> Answers.buffer(t, "four"));
    }

    @Test
    void whatChangedAndWhatHappened() {
        Truth then = before();
        Truth revoked = truth(then.buffers().get(0), buffer(3, "three", contract("b", 1, "no", "revoked")));
        Truth dropped = truth(buffer(2, "two", contract("a", 1, "no", "not-possible")), revoked.buffers().get(1));
        assertEquals(List.of(List.of("gone", "2", "a", "2", "", "", ""), List.of("changed", "3", "b", "1", "pinned", "for-life", "no"),
                List.of("changed", "3", "b", "1", "revokeState", "live", "revoked")), Answers.changed(then, dropped).rows());
        Answer happened = Answers.happened(List.of(then, revoked, dropped));
        assertEquals(List.of("invalidate", "rdma-revoke", "unmap", "unpin", "rdma-release", "rdma-revoke", "unmap", "unpin", "detach"), happened.rows().stream().map(r -> r.get(0)).toList());
        assertEquals(List.of("detach", "2", "a", "train 7"), happened.rows().getLast());
        assertEquals(List.of("invalidate", "3", "", "serve 8"), happened.rows().getFirst());
        assertEquals(List.of(), Answers.changed(then, then).rows());
        assertEquals(List.of(List.of("appeared", "4", "", "", "", "", "")), Answers.changed(then, truth(then.buffers().get(0), then.buffers().get(1), buffer(4, "four"))).rows());
    }

    @Test
    void aWrongAnswerIsToldApart() {
        Answer bag = Answer.of(List.of("a", "b"), List.of(List.of("1", "x"), List.of("2", "y")));
        assertTrue(bag.same(Answer.of(List.of("a", "b"), List.of(List.of("2", "y"), List.of("1", "x")))), "rows in any order");
        assertEquals(8, bag.wrong().size(), "each of two rows: missing, twice, two words");
        assertTrue(bag.wrong().stream().noneMatch(bag::same));
        Answer list = new Answer(List.of("a"), List.of(List.of("1"), List.of("2")), true);
        assertFalse(list.same(new Answer(List.of("a"), List.of(List.of("2"), List.of("1")), true)), "their order is part of it");
        assertEquals(7, list.wrong().size());
        assertTrue(list.wrong().stream().noneMatch(list::same));
        assertFalse(bag.same(Answer.of(List.of("a", "c"), bag.rows())), "another question");
        assertThrows(IllegalArgumentException.class, () -> Answer.of(List.of("a"), List.of(List.of("1", "2"))));
    }
}
