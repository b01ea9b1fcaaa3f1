// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.axis.Word;

import com.google.gson.stream.JsonWriter;

/** The writing habits of dmascope/1 on top of a stream writer: facts, evidence, what is unknown and why. */
final class Json {
    private final JsonWriter out;
    private final Inline inline = new Inline();

    Json(JsonWriter out) {
        this.out = out;
    }

    Json begin() throws IOException {
        out.beginObject();
        return this;
    }

    Json end() throws IOException {
        out.endObject();
        return this;
    }

    Json beginList() throws IOException {
        out.beginArray();
        return this;
    }

    Json endList() throws IOException {
        out.endArray();
        return this;
    }

    Json key(String key) throws IOException {
        out.name(key);
        return this;
    }

    Json nothing(String key) throws IOException {
        out.name(key).nullValue();
        return this;
    }

    /** Text as it is; null stays null. */
    Json string(String key, String value) throws IOException {
        out.name(key).value(value);
        return this;
    }

    /** A raw name in its shown form; null stays null. */
    Json name(String key, String raw) throws IOException {
        return string(key, raw == null ? null : Names.display(raw));
    }

    Json number(String key, long value) throws IOException {
        out.name(key).value(value);
        return this;
    }

    /** A number that is not there when negative. */
    Json natural(String key, long value) throws IOException {
        return value < 0 ? nothing(key) : number(key, value);
    }

    Json truth(String key, boolean value) throws IOException {
        out.name(key).value(value);
        return this;
    }

    Json item(String value) throws IOException {
        out.value(value);
        return this;
    }

    Json item(long value) throws IOException {
        out.value(value);
        return this;
    }

    Json strings(String key, List<String> values) throws IOException {
        out.name(key).beginArray();
        for (String v : values) {
            out.value(v);
        }
        out.endArray();
        return this;
    }

    /** The bare value of a fact, null when unknown. */
    Json value(String key, Fact<?> f) throws IOException {
        out.name(key);
        bare(f.value());
        return this;
    }

    private void bare(Object v) throws IOException {
        // a chain, not a switch over types: such a switch is linked at run time, which costs a short command milliseconds
        if (v == null) {
            out.nullValue();
        } else if (v instanceof String s) {
            out.value(Names.display(s));
        } else if (v instanceof Number n) {
            out.value(n.longValue());
        } else if (v instanceof Word w) {
            out.value(w.word());
        } else if (v instanceof Boolean b) {
            out.value(b);
        } else {
            throw new IllegalArgumentException("no form for " + v.getClass());
        }
    }

    /** {@code {value, tier, source, note?}} or {@code {value: null, reason, remedy}}, on one line. */
    Json fact(String key, Fact<?> f) throws IOException {
        return raw(key, inline.fact(f));
    }

    Json evidence(String key, Evidence e) throws IOException {
        return e == null ? nothing(key) : raw(key, inline.evidence(e));
    }

    /** Which source said which key. */
    Json grouped(Map<String, Fact<?>> facts) throws IOException {
        return raw("evidence", inline.grouped(facts));
    }

    /** The object {@code unknown}: a reason and a remedy for each key that could not be told; left out when there is none. */
    Json unknowns(Map<String, Fact<?>> facts) throws IOException {
        String json = inline.unknowns(facts);
        return json == null ? this : raw("unknown", json);
    }

    /** The object {@code disputed}: what other sources say; left out when all agree. */
    Json disputed(Map<String, Fact<?>> facts) throws IOException {
        String json = inline.disputed(facts);
        return json == null ? this : raw("disputed", json);
    }

    private Json raw(String key, String json) throws IOException {
        out.name(key).jsonValue(json);
        return this;
    }
}
