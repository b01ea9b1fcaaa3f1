// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;

import org.dmascope.analysis.AttachmentPath;
import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.contract.Axis;
import org.dmascope.analysis.contract.Step;
import org.dmascope.analysis.contract.Verdict;
import org.dmascope.analysis.path.PathState;
import org.dmascope.core.source.struct.StructBuffer;

/** An explanation as JSON, schema {@code dmascope-explain/1} (schema/dmascope-explain-1.schema.json). */
final class ExplanationJson {
    private final Explanation explanation;

    ExplanationJson(Explanation explanation) {
        this.explanation = explanation;
    }

    void write(OutputStream out) throws IOException {
        JsonDocument.write(Explanation.SCHEMA, out, json -> {
            json.string("subject", explanation.subject().toString())
                    .string("takenAt", explanation.snapshot().takenAt().toString());
            json.key("buffers").beginList();
            for (Explanation.Part p : explanation.parts()) {
                buffer(json, explanation.snapshot(), p);
            }
            json.endList();
            DiagnosticJson.write(json, explanation.snapshot().diagnostics());
        });
    }

    private static void buffer(Json json, Snapshot snapshot, Explanation.Part p) throws IOException {
        BufferState b = p.buffer();
        json.begin().natural("ino", b.ino()).fact("size", b.size()).fact("name", b.name()).fact("expName", b.expName()).fact("exporter", b.exporter())
                .fact("exporterDriver", b.exporterDriver()).fact("attachmentCount", b.attachmentCount());
        StructBuffer s = b.struct();
        if (s == null) {
            json.nothing("structure");
        } else {
            json.key("structure").begin().name("ops", s.ops().name()).name("pin", s.pinOp().name()).name("owner", s.owner()).truth("stable", s.stable()).end();
        }
        json.key("attachments").beginList();
        for (AttachmentState a : p.attachments()) {
            attachment(json, snapshot, a);
        }
        json.endList().end();
    }

    private static void attachment(Json json, Snapshot snapshot, AttachmentState a) throws IOException {
        json.begin().name("device", a.deviceName()).number("ordinal", a.ordinal()).fact("driver", a.driver());
        PathState path = AttachmentPath.of(snapshot, a);
        if (path == null) {
            json.nothing("path");
        } else {
            PathJson.one(json.key("path"), path);
        }
        axes(json, "axes", a.verdict());
        json.key("steps").beginList();
        for (Step s : a.verdict().steps()) {
            json.begin().string("axis", s.axis().key()).string("rule", s.rule()).string("tier", s.tier().name()).string("test", s.test()).string("seen", s.seen())
                    .string("follows", s.follows()).string("source", s.source()).end();
        }
        json.endList();
        Verdict catalogue = a.inferred();
        if (catalogue == null) {
            json.nothing("catalogue");
        } else {
            axes(json, "catalogue", catalogue);
        }
        json.end();
    }

    private static void axes(Json json, String key, Verdict v) throws IOException {
        json.key(key).begin();
        for (Axis axis : Axis.values()) {
            json.fact(axis.key(), v.fact(axis));
        }
        json.end();
    }
}
