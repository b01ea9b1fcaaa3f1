// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

import org.dmascope.analysis.failure.ProcessLine;
import org.dmascope.analysis.failure.ProcessReport;
import org.dmascope.core.Names;

/** Why imports and registrations of a process may fail: what stands in their way, what is not known, what is in order. */
public final class ProcessExplanation {
    public static final String SCHEMA = "dmascope-process/1";
    private static final int WIDTH = 14;
    private static final String INDENT = " ".repeat(WIDTH + 2);

    private final ProcessReport report;

    private ProcessExplanation(ProcessReport report) {
        this.report = Objects.requireNonNull(report);
    }

    public static ProcessExplanation of(ProcessReport report) {
        return new ProcessExplanation(report);
    }

    /** For people. */
    public void text(OutputStream to) throws IOException {
        Utf8Output out = new Utf8Output(to);
        out.append("Process " + report.pid() + (report.comm().known() ? " " + Names.display(report.comm().value()) : "")
                + (report.uid().known() ? ", user " + report.uid().value() : "") + "\n");
        part(out, "In its way", report.lines().stream().filter(l -> Boolean.FALSE.equals(l.holds().value())).toList());
        part(out, "Not known", report.lines().stream().filter(l -> !l.holds().known()).toList());
        part(out, "In order", report.lines().stream().filter(l -> Boolean.TRUE.equals(l.holds().value())).toList());
        out.flush();
    }

    private static void part(Utf8Output out, String title, List<ProcessLine> lines) throws IOException {
        out.append("\n" + title + (lines.isEmpty() ? ": nothing" : "") + "\n");
        for (ProcessLine l : lines) {
            out.append("  " + l.topic() + " ".repeat(Math.max(1, WIDTH - l.topic().length())) + Names.display(l.what()) + ": " + Saying.of(l.holds()) + "\n");
            if (l.remedy() != null) {
                out.append(INDENT + "what to do: " + l.remedy() + (l.rule() == null ? "" : "  [RULE, rule " + l.rule() + "]") + "\n");
            }
        }
    }

    /** As a document of {@link #SCHEMA}. */
    public void json(OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> {
            json.number("pid", report.pid()).fact("comm", report.comm()).fact("uid", report.uid())
                    .string("takenAt", report.host().snapshot().takenAt().toString());
            json.key("lines").beginList();
            for (ProcessLine l : report.lines()) {
                json.begin().string("topic", l.topic()).name("what", l.what()).fact("holds", l.holds()).string("remedy", l.remedy()).string("rule", l.rule()).end();
            }
            json.endList();
            DiagnosticJson.write(json, report.host().snapshot().diagnostics());
        });
    }
}
