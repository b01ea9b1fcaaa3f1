// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.util.Arrays;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.failure.FailureCauses;
import org.dmascope.analysis.failure.FailureHost;
import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.core.Names;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.export.FailureExplanation;
import org.dmascope.session.ReadOptions;
import org.dmascope.session.SurveyReading;

/** The part of {@code explain} that says why a call failed: an errno, with or without a host. */
final class ExplainFailure {
    static final List<Syntax.Option> OPTIONS = List.of(
            Syntax.Option.oneOf("--stage", "STAGE", Arrays.stream(FailureStage.values()).map(FailureStage::word).toList(),
                    "Of an ERRNO: what failed, one of " + String.join(", ", Arrays.stream(FailureStage.values()).map(FailureStage::word).toList())
                            + ". Left out, a call that ERRNO names tells it"),
            Syntax.Option.value("--exporter", "NAME", "Of an ERRNO: whose buffer; an exporter name (system), a driver (amdgpu) or a row of the table of exporters"),
            Syntax.Option.value("--importer", "NAME", "Of an ERRNO: who imports; a device (0000:41:00.0), a node (mlx5_0, renderD128), a driver or a kind (rdma)"));
    /** Longest name that is taken; the kernel's are shorter. */
    private static final int LONGEST = 256;

    private ExplainFailure() {
    }

    /** Null when the text names no error. */
    static KnownErrno errno(String text) {
        return KnownErrnos.load().parse(text);
    }

    static int run(KnownErrno errno, Words words, Console console) throws Exception {
        String line = words.argument(0, "");
        FailureStage stage = words.has("--stage") ? FailureStage.of(words.value("--stage", "")) : FailureStage.named(line);
        FailureQuery query = new FailureQuery(errno, stage, name(words, "--exporter"), name(words, "--importer"));
        FailureHost host = words.argument(1, null) == null ? null : read(words, console);
        FailureExplanation explanation = FailureExplanation.of(FailureCauses.load().of(query, host));
        if (words.has("--json")) {
            explanation.json(console.out());
        } else {
            explanation.text(console.out());
        }
        console.out().flush();
        return ExitStatus.DONE;
    }

    /** Its options say nothing of a subject or a process: that they are given is a mistake. */
    static void refuse(Words words) throws Problem {
        for (Syntax.Option o : OPTIONS) {
            if (words.has(o.key())) {
                throw words.usage(o.key() + " goes with an ERRNO");
            }
        }
    }

    private static FailureHost read(Words words, Console console) throws Exception {
        SurveyReading reading = HostReading.read(HostArguments.of(words, 1), ReadOptions.all(), console);
        Snapshot snapshot = Snapshots.of(reading.survey(), reading.events(), TierOption.of(words));
        return new FailureHost(snapshot, reading.survey().struct().kernel());
    }

    private static String name(Words words, String option) throws Problem {
        String v = words.value(option, null);
        if (v != null && (v.isBlank() || v.length() > LONGEST)) {
            throw words.usage(option + " takes a name of at most " + LONGEST + " characters");
        }
        return v == null ? null : Names.parse(v);
    }
}
