// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

import org.dmascope.analysis.diff.StepRow;

/**
 * The steps of a series, as JSON of the schema {@code dmascope-steps/1} (schema/dmascope-steps-1.schema.json).
 *
 * @param host     how the host was named
 * @param how      by which way it was read
 * @param every    time between two readings
 * @param keep     how many steps are kept; 0 for all
 * @param redacted what was taken out
 * @param problems what of the file is damaged
 * @param steps    the steps
 */
public record StepsDocument(String host, String how, Duration every, int keep, List<String> redacted, List<String> problems, List<StepRow> steps) {
    public static final String SCHEMA = "dmascope-steps/1";

    public StepsDocument {
        redacted = List.copyOf(redacted);
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
    }

    public void write(OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> {
            json.string("host", host).string("how", how).number("everyMillis", every.toMillis()).natural("keep", keep == 0 ? -1 : keep).strings("redacted", redacted)
                    .strings("problems", problems);
            steps(json, steps);
        });
    }

    static void steps(Json json, List<StepRow> steps) throws IOException {
        json.key("steps").beginList();
        for (StepRow s : steps) {
            json.begin().number("number", s.number()).string("takenAt", s.takenAt().toString()).string("failure", s.failure()).natural("buffers", seen(s, s.buffers()))
                    .natural("bytes", seen(s, s.bytes())).natural("holders", s.holders()).natural("devices", s.devices()).natural("appeared", s.appeared()).natural("gone", s.gone())
                    .natural("changed", s.changed()).natural("notComparable", s.hidden()).string("unclear", s.unclear()).end();
        }
        json.endList();
    }

    /** That none was seen of an unknown number says nothing. */
    private static long seen(StepRow s, long n) {
        return s.unclear() != null && s.buffers() == 0 ? -1 : n;
    }
}
