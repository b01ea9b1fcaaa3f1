// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class FactTest {
    private static Evidence evidence(Tier t) {
        return new Evidence(t, t.name().toLowerCase(java.util.Locale.ROOT), "/x", Instant.EPOCH);
    }

    private static Fact<Integer> draw(Draw d) {
        return d.oneIn(4) ? Fact.unknown("not read", null) : Fact.of(d.below(3), evidence(d.of(Tier.values())));
    }

    @Test
    void strongerTierWinsAndNothingIsLost() {
        Property.holds(5_000, d -> {
            Fact<Integer> a = draw(d);
            Fact<Integer> b = draw(d);
            Fact<Integer> m = a.merge(b);
            assertEquals(a.known() || b.known(), m.known());
            if (a.known() && b.known()) {
                assertEquals(a.evidence().tier().compareTo(b.evidence().tier()) <= 0 ? a.evidence().tier() : b.evidence().tier(), m.evidence().tier());
                assertEquals(!a.value().equals(b.value()), m.disputed());
                List<Integer> said = m.others().stream().map(Fact::value).toList();
                assertTrue(m.value().equals(a.value()) || said.contains(a.value()));
                assertTrue(m.value().equals(b.value()) || said.contains(b.value()));
            }
        });
    }

    @Test
    void knownNeedsEvidenceAndUnknownAReason() {
        assertThrows(NullPointerException.class, () -> Fact.of(1, null));
        assertThrows(NullPointerException.class, () -> Fact.unknown(null, null));
        assertThrows(IllegalArgumentException.class, () -> new Fact<>(1, evidence(Tier.TEXT), "why", null, List.of()));
    }

    @Test
    void theTimeOfTheEvidenceIsNoDifference() {
        Fact<Integer> now = Fact.of(1, new Evidence(Tier.TEXT, "proc", "/x", Instant.EPOCH));
        assertTrue(now.sameAs(Fact.of(1, new Evidence(Tier.TEXT, "proc", "/x", Instant.EPOCH.plusSeconds(5)))));
        assertFalse(now.sameAs(Fact.of(2, evidence(Tier.TEXT))));
        assertFalse(now.sameAs(Fact.unknown("x", null)));
    }

    @Test
    void inferenceIsMarked() {
        assertEquals("STEXRJ", List.of(Tier.values()).stream().map(t -> String.valueOf(t.mark())).reduce("", String::concat));
        assertEquals(List.of(Tier.RULE, Tier.JOIN), List.of(Tier.values()).stream().filter(Tier::inferred).toList());
    }
}
