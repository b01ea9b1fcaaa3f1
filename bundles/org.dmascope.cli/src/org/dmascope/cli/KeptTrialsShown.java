// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.file.Path;
import java.util.List;

import org.dmascope.analysis.trial.TrialMatrix;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.KeptTrials;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.export.TrialJson;
import org.dmascope.session.Captures;

/** {@code dmascope trial show}: what a capture keeps of trials, as {@code trial run} printed it. */
final class KeptTrialsShown {
    private KeptTrialsShown() {
    }

    static int show(Words words, Console console) throws Exception {
        String name = words.argument(0, "");
        Reading<Captures.Opened> opened = Captures.open(Path.of(name));
        if (!(opened instanceof Reading.Ok<Captures.Opened>(String path, Captures.Opened capture))) {
            throw Problem.unreadable(Failures.line(opened));
        }
        KeptTrials kept = capture.reading().trials();
        TrialRecord all = kept.merged();
        if (all == null) {
            throw Problem.unreadable(name + " keeps no trials; dmascope trial run -o makes a capture that does");
        }
        TrialMatrix m = TrialMatrix.of(all.list(), sides(all, TrialRole.EXPORTER), sides(all, TrialRole.IMPORTER), all, words.has("--dry-run"));
        if (words.has("--json")) {
            new TrialJson(name).write(m, console.out());
        } else {
            console.out().println(kept.runs().size() + (kept.runs().size() == 1 ? " run" : " runs") + ", the last one at " + kept.last());
            new TrialPrint(console.out()).matrix(m);
        }
        console.out().flush();
        return ExitStatus.DONE;
    }

    /** Those that took part; a buffer of another process is in no list. */
    private static List<TrialParty> sides(TrialRecord all, TrialRole role) {
        return all.rows().stream().map(r -> role == TrialRole.EXPORTER ? r.cell().exporter() : r.cell().importer()).distinct().flatMap(id -> all.list().find(role, id).stream()).toList();
    }
}
