// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;

/** Each rule finds what it is for, says what it rests on, and is quiet on a host that lacks it. */
class RulesTest {
    /** What some conditions cannot be had without. */
    private static final Set<String> COMPANIONS = Set.of("attachment.survives-revoke attachment.pinned-for-life");

    private static Set<String> found(Snapshot s) {
        return Findings.of(s).all().stream().map(f -> f.rule().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static RuleResult result(Snapshot s, String rule) {
        return Findings.of(s, List.of(FindingRules.byId(rule))).results().getFirst();
    }

    static List<String> rules() {
        return FindingRules.all().stream().map(r -> r.about().id()).toList();
    }

    @Test
    void eachRuleHasItsCase() {
        assertEquals(new TreeSet<>(rules()), new TreeSet<>(new Cases().all().keySet()));
        assertEquals(rules().size(), new TreeSet<>(rules()).size(), "ids are unique");
        assertTrue(rules().size() >= 20);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itFiresOnItsConditionAndNoOtherDoes(String rule) {
        Snapshot s = new Cases().all().get(rule).get();
        Set<String> found = found(s);
        assertTrue(found.remove(rule), () -> rule + " does not fire: " + found);
        found.removeIf(other -> COMPANIONS.contains(rule + " " + other));
        assertEquals(Set.of(), found);
        List<Finding> findings = result(s, rule).findings();
        assertEquals(1, findings.size());
        Finding f = findings.getFirst();
        assertFalse(f.text().isBlank() || f.subject().id().isBlank() || f.subject().label().isBlank());
        assertTrue(f.clues().stream().allMatch(c -> !c.fact().known() || c.fact().evidence().source() != null), f.toString());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itIsQuietWhereNothingIsWrong(String rule) {
        RuleResult r = result(Cases.calm(), rule);
        assertEquals(List.of(), r.findings());
        assertEquals(List.of(), r.unread(), "nothing is hidden on this host");
    }

    @Test
    void oneLessIsNotYetMany() {
        assertEquals(Set.of(), found(Cases.many(127)));
        assertEquals(Set.of(), found(Cases.descriptors(15)));
        assertEquals(Set.of(), found(Cases.pile(15)));
        assertEquals(Set.of(), found(Cases.full(95)));
        assertEquals(Set.of(), found(Cases.big(12L << 30)));
        assertEquals(Set.of(), found(Cases.limited(2L << 30)));
        assertEquals(Set.of(), found(Cases.limited(0)));
        assertEquals(Set.of(), found(Cases.growing(4)));
    }

    @Test
    void aRevokeThatIsOverWaitsForNobody() {
        assertEquals(List.of(), result(Cases.vfio(true, 0), "buffer.revoke-waits").findings());
        assertEquals(List.of(), result(Cases.vfio(false, 1), "buffer.revoked-kept").findings());
        Finding f = result(new Cases().all().get("buffer.revoke-waits").get(), "buffer.revoke-waits").findings().getFirst();
        assertEquals("the revoke waits for nic; the buffer is held by app 7", f.text());
        assertEquals("ino:10", f.subject().id());
    }

    @Test
    void aRevokeWaitsForWorkToo() {
        RuleResult r = result(Cases.worked(false), "buffer.revoke-waits");
        assertEquals(List.of("the revoke waits for a write fence of vgem; the buffer is held by app 7"), r.findings().stream().map(Finding::text).toList());
        assertEquals(List.of(), result(Cases.worked(true), "buffer.revoke-waits").findings(), "work goes on where another import is live");
    }

    @Test
    void whatCouldNotBeReadIsSkippedAndNotNothing() {
        Snapshot s = new Surveys().bufinfoDenied().processesDenied(4).snapshot();
        Findings all = Findings.of(s);
        Set<String> skipped = all.skipped().stream().map(r -> r.rule().id()).collect(Collectors.toSet());
        for (String rule : List.of("buffer.leak-suspect", "buffer.handle-only", "attachment.revoked-kept", "buffer.revoke-waits", "process.many-alike", "name.hostile")) {
            assertTrue(skipped.contains(rule), rule);
        }
        Unread u = result(s, "attachment.revoked-kept").unread().getFirst();
        assertTrue(u.reason().contains("permission denied"), u.reason());
        assertEquals("run as root (sudo)", u.remedy());
        assertFalse(all.known().known());
    }

    @Test
    void withoutTheStructuresContractsAreSkipped() {
        Snapshot s = new Surveys().buffer(10, 4096, "drm", null, "somebody").snapshot();
        for (String rule : List.of("attachment.revoked-kept", "buffer.revoke-waits", "attachment.p2p-refused", "importer.unknown", "attachment.pinned-for-life")) {
            assertFalse(result(s, rule).unread().isEmpty(), rule);
            assertEquals(List.of(), result(s, rule).findings());
        }
    }

    @Test
    void aThousandAreEnough() {
        Surveys s = Cases.host();
        for (int i = 0; i < Report.MOST + 5; i++) {
            s.buffer(10 + i, 4096, "system", null);
        }
        RuleResult r = result(s.snapshot(), "buffer.leak-suspect");
        assertEquals(Report.MOST, r.findings().size());
        assertEquals(5, r.more());
    }

    @Test
    void theWorstComesFirst() {
        Snapshot s = Cases.held("system", "a\nb").buffer(11, 4096, "udmabuf", null).snapshot();
        Findings f = Findings.of(s);
        assertEquals(List.of("buffer.leak-suspect", "name.hostile"), f.all().stream().map(x -> x.rule().id()).toList());
        assertTrue(f.anyAtLeast(Severity.WARNING));
        assertFalse(f.anyAtLeast(Severity.ERROR));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void itSaysWhatItIs(String rule) {
        About a = FindingRules.byId(rule).about();
        assertTrue(a.id().matches("[a-z]+\\.[a-z0-9-]+"), a.id());
        assertTrue(a.asks().endsWith("?"), a.asks());
        for (String sentence : List.of(a.why(), a.remedy())) {
            assertTrue(sentence.length() > 10 && !sentence.contains("  "), sentence);
        }
    }
}
