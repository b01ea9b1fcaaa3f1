// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.dmascope.analysis.failure.Cause;
import org.dmascope.analysis.failure.Causes;
import org.dmascope.analysis.failure.Check;
import org.dmascope.analysis.failure.FailureHost;
import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.analysis.failure.Named;
import org.dmascope.core.catalogue.KnownFailure;

/** Causes of a failure as JSON, schema {@code dmascope-failure/1} (schema/dmascope-failure-1.schema.json). */
final class FailureJson {
    private final Causes causes;

    FailureJson(Causes causes) {
        this.causes = causes;
    }

    void write(OutputStream out) throws IOException {
        FailureQuery q = causes.query();
        FailureHost h = causes.host();
        JsonDocument.write(FailureExplanation.SCHEMA, out, json -> {
            json.key("errno").begin().number("number", q.errno().number()).string("name", q.errno().name()).string("text", q.errno().text()).end();
            json.string("stage", q.stage() == null ? null : q.stage().word()).name("exporter", q.exporter()).name("importer", q.importer())
                    .string("takenAt", h == null ? null : h.snapshot().takenAt().toString());
            json.key("names").beginList();
            for (Named n : causes.names()) {
                json.begin().string("role", n.role()).name("asked", n.asked()).fact("is", n.is()).end();
            }
            json.endList();
            list(json, "causes", causes.causes());
            list(json, "ruledOut", causes.ruledOut());
            DiagnosticJson.write(json, h == null ? List.of() : h.snapshot().diagnostics());
        });
    }

    private static void list(Json json, String key, List<Cause> all) throws IOException {
        json.key(key).beginList();
        for (Cause c : all) {
            KnownFailure f = c.failure();
            json.begin().string("rule", f.rule()).string("fit", c.fit().name().toLowerCase(Locale.ROOT).replace('_', '-')).strings("errnos", f.errnos())
                    .strings("stages", f.stages().stream().sorted().map(s -> s.word()).toList()).strings("exporters", f.exporters().stream().sorted().toList())
                    .strings("drivers", f.drivers().stream().sorted().toList()).strings("kinds", f.traits().stream().sorted().map(t -> t.word()).toList())
                    .strings("conditions", f.conditions().stream().map(Object::toString).toList()).string("cause", f.cause()).string("tell", f.tell())
                    .string("remedy", f.remedy()).string("source", f.source());
            checks(json, c.checks());
            json.end();
        }
        json.endList();
    }

    static void checks(Json json, List<Check> checks) throws IOException {
        json.key("checks").beginList();
        for (Check k : checks) {
            json.begin().name("what", k.what()).fact("holds", k.holds()).end();
        }
        json.endList();
    }
}
