// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.diff.Change;
import org.dmascope.analysis.diff.Comparison;
import org.dmascope.analysis.diff.Difference;
import org.dmascope.analysis.diff.GrowthRow;
import org.dmascope.analysis.diff.NotComparable;
import org.dmascope.analysis.diff.StepRow;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;

/** What changed between two readings, as JSON of the schema {@code dmascope-diff/1} (schema/dmascope-diff-1.schema.json). */
public final class DiffJson {
    public static final String SCHEMA = "dmascope-diff/1";

    private DiffJson() {
    }

    /** @param growth over the series, of which the two readings are the first and the last */
    public static void write(Comparison c, List<GrowthRow> growth, OutputStream out) throws IOException {
        write(c, growth, List.of(), out);
    }

    /** The same of a series. @param steps all of its steps */
    public static void write(Comparison c, List<GrowthRow> growth, List<StepRow> steps, OutputStream out) throws IOException {
        JsonDocument.write(SCHEMA, out, json -> {
            side(json, "before", c.before(), c.hiddenBefore());
            side(json, "after", c.after(), c.hiddenAfter());
            json.truth("sameBoot", c.sameBoot());
            json.key("summary").begin().number("appeared", c.count(Change.APPEARED)).number("gone", c.count(Change.GONE)).number("changed", c.count(Change.CHANGED))
                    .number("notComparable", c.hidden()).end();
            differences(json, c.differences());
            hidden(json, c.notComparable());
            growth(json, growth);
            if (!steps.isEmpty()) {
                StepsDocument.steps(json, steps);
            }
        });
    }

    private static void side(Json json, String key, Snapshot s, List<Diagnostic> hidden) throws IOException {
        json.key(key).begin();
        HostJson.write(json, s);
        DiagnosticJson.write(json, hidden);
        json.end();
    }

    private static void differences(Json json, List<Difference> all) throws IOException {
        json.key("differences").beginList();
        for (Difference d : all) {
            json.begin().string("change", d.change().word()).string("thing", d.thing().word()).string("id", d.id()).string("label", d.label()).string("axis", d.axis());
            fact(json, "before", d.was());
            fact(json, "after", d.is());
            json.string("note", d.note()).end();
        }
        json.endList();
    }

    private static void fact(Json json, String key, Fact<?> f) throws IOException {
        if (f == null) {
            json.nothing(key);
        } else {
            json.fact(key, f);
        }
    }

    private static void hidden(Json json, List<NotComparable> all) throws IOException {
        json.key("notComparable").beginList();
        for (NotComparable n : all) {
            json.begin().string("thing", n.thing().word()).string("axis", n.axis()).string("notIn", n.inFirst() ? "before" : "after").string("reason", n.reason())
                    .string("remedy", n.remedy()).string("example", n.example()).number("count", n.count()).end();
        }
        json.endList();
    }

    private static void growth(Json json, List<GrowthRow> growth) throws IOException {
        json.key("growth").beginList();
        for (GrowthRow g : growth) {
            json.begin().string("group", g.group()).string("name", g.name()).number("buffersGrown", g.more()).number("bytesGrown", g.grown()).truth("steady", g.steady())
                    .string("holders", g.holders()).string("unclear", g.unclear()).key("buffers").beginList();
            for (int n : g.buffers()) {
                json.item(n);
            }
            json.endList().key("bytes").beginList();
            for (long n : g.bytes()) {
                json.item(n);
            }
            json.endList().end();
        }
        json.endList();
    }
}
