// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Reading;
import org.dmascope.core.source.Sources;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.lab.truth.Check;
import org.dmascope.lab.truth.ChurnCheck;
import org.dmascope.lab.truth.Truth;

/**
 * Reads the kernel's structures again and again while attachments come and go thousands of times a second: what is steady is always right,
 * and what is torn is marked. Afterwards everything is as it was.
 */
final class ChurnTrial implements Trial {
    private static final String STOP = "stop";
    private static final String START = "start";
    private final int most;
    private final Duration limit;

    /** @param most how many readings; 0 for as many as the time allows */
    ChurnTrial(int most, Duration limit) {
        this.most = most;
        this.limit = limit;
    }

    @Override
    public void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts) {
        churn(guest, first, verdicts);
        verdicts.add("after the agents ended", aftermath.left());
    }

    private void churn(Guest guest, Truth first, Verdicts verdicts) {
        try (Session session = guest.as(Account.ROOT)) {
            guest.say("reading as root");
            RootReading root = new RootReading(session, verdicts);
            if (!first.churning()) {
                root.compare(first, ""); // also lets the agent get to know the kernel while there is time
            }
            Set<String> devices = root.devices();
            Truth churning = first;
            if (!first.churning() && first.steps().contains(START)) {
                Reading<Truth> started = guest.step(START);
                if (!(started instanceof Reading.Ok<Truth>(String path, Truth truth))) {
                    verdicts.fail("churn", "step " + START, Refusal.of(started));
                    return;
                }
                churning = truth;
            }
            read(guest, session, churning, devices, verdicts);
            Reading<Truth> stopped = guest.step(STOP);
            if (stopped instanceof Reading.Ok<Truth>(String path, Truth truth)) {
                root.compare(truth, " after " + STOP);
                verdicts.add("counts after " + STOP, ChurnCheck.counts(first, truth));
            } else {
                verdicts.fail("churn", "step " + STOP, Refusal.of(stopped));
            }
        }
    }

    private void read(Guest guest, Session session, Truth truth, Set<String> devices, Verdicts verdicts) {
        guest.say("reading while it churns");
        long until = System.nanoTime() + limit.toNanos();
        int readings = 0;
        int torn = 0;
        List<Check> checks = new ArrayList<>();
        while (!guest.cancelled() && (most > 0 ? readings < most : System.nanoTime() < until)) {
            // each walk by itself, in turn
            String source = readings % 2 == 0 ? Sources.STRUCT : Sources.KCORE;
            Reading<Survey> read = session.read(Set.of(source));
            readings++;
            if (!(read instanceof Reading.Ok<Survey>(String path, Survey survey))) {
                checks.add(new Check("reading " + readings, false, "a reading", Refusal.of(read)));
                break;
            }
            Reading<StructDump> walk = walk(survey, source);
            ChurnCheck.Verdict v = ChurnCheck.compare(truth, walk, devices);
            checks.add(new Check("reading " + readings + " by " + source, v.wrong().isEmpty(), "steady buffers right, torn ones marked",
                    v.wrong() + (walk.ok() ? "" : " " + survey.diagnostics())));
            torn += v.torn();
        }
        verdicts.add("while it churns", checks);
        verdicts.note(readings + " readings while it churned, " + torn + " torn values, all marked");
    }

    /** The best walk when the kernel was asked for it, else the one through kcore. */
    private static Reading<StructDump> walk(Survey survey, String source) {
        Reading<StructDump> bpf = survey.struct().bpf();
        boolean whole = bpf instanceof Reading.Ok<StructDump>(String path, StructDump dump) && dump.partial() == null;
        return source.equals(Sources.STRUCT) && whole ? bpf : survey.struct().kcore();
    }
}
