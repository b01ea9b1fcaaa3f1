// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.ready.Party;
import org.dmascope.analysis.ready.ReadyRow;
import org.dmascope.analysis.ready.Readiness;

/** Readiness as JSON of the schema {@code dmascope-ready/1} (schema/dmascope-ready-1.schema.json). */
public final class ReadyJson {
    public static final String SCHEMA = "dmascope-ready/1";

    private ReadyJson() {
    }

    public static void write(Readiness r, OutputStream out) throws IOException {
        Snapshot s = r.pair().host().snapshot();
        JsonDocument.write(SCHEMA, out, json -> {
            HostJson.write(json, s);
            party(json, "exporter", r.pair().exporter());
            party(json, "importer", r.pair().importer());
            json.natural("pid", r.pair().pid() == 0 ? -1 : r.pair().pid()).string("verdict", r.verdict().word());
            json.strings("blocking", ids(r.blocking())).strings("open", ids(r.open())).strings("limiting", ids(r.limiting())).key("conditions").beginList();
            for (ReadyRow row : r.rows()) {
                json.begin().string("id", row.about().id()).string("asks", row.about().asks()).string("weight", row.weight().word()).string("answer", row.answer().word())
                        .fact("holds", row.holds()).string("explanation", row.explanation()).string("remedy", row.remedy()).string("source", row.about().source()).end();
            }
            json.endList();
            DiagnosticJson.write(json, s.diagnostics());
        });
    }

    private static void party(Json json, String key, Party p) throws IOException {
        json.key(key).begin().name("asked", p.asked()).name("device", p.device().id()).name("driver", p.driver()).name("function", p.function() == null ? null : p.function().id())
                .name("rdmaDevice", p.rdma() == null ? null : p.rdma().device().id().name()).end();
    }

    private static List<String> ids(List<ReadyRow> rows) {
        return rows.stream().map(x -> x.about().id()).toList();
    }
}
