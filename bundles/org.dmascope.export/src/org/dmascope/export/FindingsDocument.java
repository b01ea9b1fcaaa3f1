// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Severity;

/** What the rules say, as JSON of the schema {@code dmascope-check/1} (schema/dmascope-check-1.schema.json). */
public final class FindingsDocument {
    public static final String SCHEMA = "dmascope-check/1";

    private FindingsDocument() {
    }

    /** @param failOn severity from which on the command line fails */
    public static void write(Snapshot snapshot, Findings findings, Severity failOn, OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> {
            HostJson.write(json, snapshot);
            json.string("failOn", failOn.word()).truth("failed", findings.anyAtLeast(failOn)).number("rules", findings.results().size());
            FindingJson.write(json.key("findings"), findings.all());
            json.number("more", findings.results().stream().mapToInt(RuleResult::more).sum());
            FindingJson.write(json.key("ignored"), findings.ignored(), findings::ignoredBy);
            json.number("ignoredCount", findings.ignoredCount());
            FindingJson.skipped(json, findings.skipped());
            DiagnosticJson.write(json, snapshot.diagnostics());
        });
    }
}
