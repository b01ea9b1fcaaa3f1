// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.lab.truth.Check;
import org.junit.jupiter.api.Test;

/** Findings against what was planted: a fault that is missed, one too many, the wrong subject, the wrong words. */
class FindingCheckTest {
    private static final String LOST = "{'rule':'buffer.leak-suspect','subject':'ino:10','says':'no process holds it'}";

    private static Snapshot lost() {
        return new Surveys().buffer(10, 4096, "system", null).process(7, "app", List.of(), List.of()).snapshot();
    }

    private static Snapshot healthy(int buffers) {
        Surveys s = new Surveys();
        List<DmabufFd> fds = new ArrayList<>();
        for (int i = 0; i < buffers; i++) {
            s.buffer(10 + i, 4096, "system", null);
            fds.add(Surveys.fd(3 + i, 10 + i, 4096, "system", null));
        }
        return s.process(7, "app", fds, List.of()).snapshot();
    }

    private static List<String> wrong(Snapshot reading, String planted) {
        return FindingCheck.compare(Deeded.truth("'planted':[" + planted + "]"), Findings.of(reading)).stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    @Test
    void aPlantedFaultIsFoundAndNothingElse() {
        assertEquals(List.of(), wrong(lost(), LOST));
        assertEquals(List.of("findings", "nothing fails at warning"), wrong(lost(), ""));
        assertEquals(List.of("findings"), wrong(lost(), LOST.replace("ino:10", "ino:11")));
        assertEquals(List.of("buffer.leak-suspect ino:10 says so"), wrong(lost(), LOST.replace("no process holds it", "the moon holds it")));
        assertEquals(List.of("findings"), wrong(healthy(2), LOST));
        assertEquals(List.of(), wrong(healthy(2), ""));
    }

    @Test
    void aHealthyHostOfAnyScenarioIsQuiet() {
        assertEquals(List.of(), FindingCheck.compare(Deeded.truth("'steps':[]"), Findings.of(healthy(3))).stream().filter(c -> !c.ok()).toList());
        List<Check> loud = FindingCheck.compare(Deeded.truth("'steps':[]"), Findings.of(lost())).stream().filter(c -> !c.ok()).toList();
        assertEquals(2, loud.size(), loud.toString());
    }

    @Test
    void aRuleThatCannotKnowHasToSaySo() {
        String unread = "{'rule':'buffer.fallback-forced','subject':'','says':null}";
        List<String> wrong = wrong(healthy(1), unread);
        assertEquals(List.of("buffer.fallback-forced says what it could not look at", "buffer.fallback-forced says what would help"), wrong);
        Snapshot denied = new Surveys().bufinfoDenied().snapshot();
        assertTrue(wrong(denied, unread).stream().noneMatch(w -> w.contains("fallback-forced")), wrong(denied, unread).toString());
    }

    @Test
    void growthIsRankedOverTheReadings() {
        assertTrue(grown(4, "'growth':{'pid':7,'comm':'app','more':4}").endsWith(" 0 failed\n"), grown(4, "'growth':{'pid':7,'comm':'app','more':4}"));
        assertTrue(grown(4, "'growth':{'pid':7,'comm':'app','more':5}").contains("FAILED compared: how many more: expected [5], shown [4]"));
        assertTrue(grown(4, "'growth':{'pid':8,'comm':'else','more':4}").contains("FAILED compared: who makes more and more: expected [else 8], shown [app 7]"));
        assertTrue(grown(0, "'growth':{'pid':7,'comm':'app','more':4}").contains("FAILED compared: who makes more and more: expected [app 7], shown []"));
    }

    private static String grown(int more, String growth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verdicts verdicts = new Verdicts(new PrintStream(out, true, StandardCharsets.UTF_8));
        GrowthCheck g = new GrowthCheck(verdicts);
        for (int i = 0; i < 3; i++) {
            StringBuilder buffers = new StringBuilder();
            int n = 2 + more * i / 2;
            for (int b = 0; b < n; b++) {
                buffers.append(b == 0 ? "" : ",").append("{'ino':").append(10 + b)
                        .append(",'size':4096,'name':null,'expName':null,'exporterDevice':null,'exporterDriver':null,'attachments':[],'fences':[],'holders':[],'gemHolders':[]}");
            }
            String json = "'planted':[]" + (i < 2 ? "" : "," + growth);
            g.add(Deeded.truth("'buffers':[" + buffers + "]," + json), healthy(n), "");
        }
        verdicts.total();
        return out.toString(StandardCharsets.UTF_8);
    }
}
