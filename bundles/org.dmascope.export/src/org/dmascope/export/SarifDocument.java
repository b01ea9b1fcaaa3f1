// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.rules.About;
import org.dmascope.analysis.rules.Clue;
import org.dmascope.analysis.rules.Finding;
import org.dmascope.analysis.rules.Findings;
import org.dmascope.analysis.rules.Ignore;
import org.dmascope.analysis.rules.RuleResult;
import org.dmascope.analysis.rules.Severity;
import org.dmascope.analysis.rules.Unread;

/**
 * What the rules say, as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and editors show. The subjects are
 * logical locations: there is no source file to point at. What a rule could not look at is a notification of the run.
 */
public final class SarifDocument {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String VERSION = "2.1.0";
    /** Makes the same finding known again in a later run. */
    private static final String FINGERPRINT = "ruleAndSubject/v1";

    private SarifDocument() {
    }

    /** @param version of the program */
    public static void write(Snapshot snapshot, Findings findings, String version, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        JsonWriter writer = new JsonWriter(text);
        writer.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
        writer.setHtmlSafe(false);
        Json json = new Json(writer);
        json.begin().string("$schema", SCHEMA).string("version", VERSION).key("runs").beginList().begin();
        json.key("tool").begin().key("driver").begin().string("name", "Dmascope").string("version", version);
        Map<String, Integer> indexes = rules(json, findings.results());
        json.end().end();
        invocation(json, snapshot, findings.skipped());
        json.key("results").beginList();
        for (Finding f : findings.all()) {
            result(json, f, indexes.get(f.rule().id()), null);
        }
        for (Finding f : findings.ignored()) {
            result(json, f, indexes.get(f.rule().id()), findings.ignoredBy(f));
        }
        json.endList().end().endList().end();
        writer.flush();
        text.write('\n');
        text.flush();
    }

    private static Map<String, Integer> rules(Json json, List<RuleResult> results) throws IOException {
        Map<String, Integer> indexes = new HashMap<>();
        json.key("rules").beginList();
        for (RuleResult r : results) {
            About a = r.rule();
            indexes.put(a.id(), indexes.size());
            json.begin().string("id", a.id());
            message(json, "shortDescription", a.title());
            message(json, "fullDescription", a.why());
            message(json, "help", a.remedy());
            json.key("defaultConfiguration").begin().string("level", level(a.severity())).end();
            json.key("properties").begin().string("asks", a.asks()).string("source", a.source()).end().end();
        }
        json.endList();
        return indexes;
    }

    private static void invocation(Json json, Snapshot snapshot, List<RuleResult> skipped) throws IOException {
        json.key("invocations").beginList().begin().truth("executionSuccessful", true).string("startTimeUtc", snapshot.takenAt().toString());
        if (snapshot.host().name() != null) {
            json.name("machine", snapshot.host().name());
        }
        json.key("toolExecutionNotifications").beginList();
        for (RuleResult r : skipped) {
            for (Unread u : r.unread()) {
                json.begin().string("level", "note");
                message(json, "message", "The rule could not look at everything: " + u.reason() + (u.remedy() == null ? "" : ". Remedy: " + u.remedy()));
                json.key("associatedRule").begin().string("id", r.rule().id()).end().end();
            }
        }
        json.endList().end().endList();
    }

    private static void result(Json json, Finding f, int index, Ignore by) throws IOException {
        json.begin().string("ruleId", f.rule().id()).number("ruleIndex", index).string("level", level(f.severity()));
        message(json, "message", f.rule().title() + ": " + f.subject().label() + ": " + f.text());
        json.key("locations").beginList().begin().key("logicalLocations").beginList().begin().string("name", f.subject().label())
                .string("fullyQualifiedName", f.subject().id()).string("kind", f.subject().kind().word()).end().endList().end().endList();
        json.key("partialFingerprints").begin().string(FINGERPRINT, f.key()).end();
        if (by != null) { // section 3.35: not in the file that was looked at, but in a list of the user
            json.key("suppressions").beginList().begin().string("kind", "external");
            if (!by.reason().isEmpty()) {
                json.string("justification", by.reason());
            }
            json.end().endList();
        }
        json.key("properties").begin().key("evidence").beginList();
        for (Clue c : f.clues()) {
            json.begin().string("what", c.what()).fact("fact", c.fact()).end();
        }
        json.endList().end().end();
    }

    private static void message(Json json, String key, String text) throws IOException {
        json.key(key).begin().string("text", text).end();
    }

    private static String level(Severity s) {
        return s == Severity.INFO ? "note" : s.word();
    }
}
