// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.LinkedHashSet;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.failure.FailureHost;
import org.dmascope.analysis.failure.ProcessCauses;
import org.dmascope.analysis.failure.ProcessReport;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Sources;
import org.dmascope.export.ProcessExplanation;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** The part of {@code explain} that says why the imports of a process may fail: {@code pid:N}. */
final class ExplainProcess {
    static final String LEAD = "pid:";
    /** PID_MAX_LIMIT of include/linux/threads.h is 4194304. */
    private static final int DIGITS = 7;

    private ExplainProcess() {
    }

    static int run(String asked, Words words, Console console) throws Exception {
        String digits = asked.substring(LEAD.length());
        int pid = digits.matches("[0-9]{1," + DIGITS + "}") ? Integer.parseInt(digits) : 0;
        if (pid < 1) {
            throw words.usage("pid:N needs the number of a process");
        }
        Set<String> sources = new LinkedHashSet<>(Sources.ids());
        sources.add(Sources.RIGHTS);
        SurveyReading reading = HostReading.read(HostArguments.of(words, 1), ReadOptions.all().only(sources), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), TierOption.of(words));
        Reading<ProcessReport> report = ProcessCauses.load().of(pid, reading.survey().rights(), new FailureHost(snapshot, reading.survey().struct().kernel()));
        if (!(report instanceof Reading.Ok<ProcessReport>(String path, ProcessReport r))) {
            throw Problem.unreadable(Failures.line(report));
        }
        if (words.has("--json")) {
            ProcessExplanation.of(r).json(console.out());
        } else {
            ProcessExplanation.of(r).text(console.out());
        }
        console.out().flush();
        return ExitStatus.DONE;
    }
}
