// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.path.CapturedMachine;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.Surveyor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows about the path on captured machines, held against what their kernels answered. */
class CapturedPairsTest {
    private static final int ROOT = 4096;
    private static final int USER = 64;
    private static final int MOST_PAIRS = 60;

    static java.util.List<String> machines() {
        return CapturedMachine.ALL;
    }

    private static ReadyRow row(Readiness r, String id) {
        return r.rows().stream().filter(x -> x.about().id().equals(id)).findFirst().orElseThrow();
    }

    private static Readiness readiness(Survey survey, Snapshot s, String a, String b) {
        return Readiness.of(new ReadyPair(new ReadyHost(s, survey), Party.find(s, a).getFirst(), Party.find(s, b).getFirst(), 0));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void thePathIsAsTheKernelSays(String name) {
        CapturedMachine m = new CapturedMachine(name, ROOT);
        Survey survey = Surveyor.read(m.root(), Instant.EPOCH, PciIds.none());
        Snapshot s = Snapshots.of(survey);
        int seen = 0;
        for (CapturedMachine.Answer a : m.answers()) {
            if (seen < MOST_PAIRS && !a.provider().equals(a.client())) {
                seen++;
                Readiness r = readiness(survey, s, a.provider(), a.client());
                assertEquals(a.api() < 0 ? Answer.NO : Answer.YES, row(r, "path.map-type").answer(), a::toString);
                assertNotEquals(ReadyVerdict.READY, r.verdict(), "the rest was not read, so it is never ready");
                assertTrue(row(r, "path.iommu").answer() == Answer.YES, row(r, "path.iommu")::toString);
            }
        }
        assertTrue(seen > 0);
    }

    /** A user sees 64 bytes of config space: what depends on ACS is not known then, and is never taken for direct. */
    @Test
    void withoutAcsNothingIsGuessed() {
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        for (String name : CapturedMachine.ALL) {
            CapturedMachine m = new CapturedMachine(name, USER);
            Survey survey = Surveyor.read(m.root(), Instant.EPOCH, PciIds.none());
            Snapshot s = Snapshots.of(survey);
            m.answers().stream().filter(a -> !a.provider().equals(a.client())).limit(MOST_PAIRS).forEach(a -> {
                Answer said = row(readiness(survey, s, a.provider(), a.client()), "path.map-type").answer();
                answers.add(said);
                assertTrue(said == Answer.UNKNOWN || said == (a.api() < 0 ? Answer.NO : Answer.YES), a::toString);
            });
        }
        assertTrue(answers.contains(Answer.UNKNOWN));
    }
}
