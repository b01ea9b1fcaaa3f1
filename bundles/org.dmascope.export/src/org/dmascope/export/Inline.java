// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.Word;

import com.google.gson.stream.JsonWriter;

/**
 * Facts and evidence as JSON on one line. A big host repeats the same few reasons and sources a million times, so these are made once
 * and kept for the length of one document.
 */
final class Inline {
    private record Said(Tier tier, String source, String note) {
        static Said of(Evidence e) {
            return new Said(e.tier(), e.source(), e.note());
        }
    }

    /** Shared facts, by identity: reasons why something is unknown. */
    private final Map<Fact<?>, String> unknowns = new IdentityHashMap<>();
    private final Map<Evidence, String> evidence = new IdentityHashMap<>();
    private final Map<Said, String> said = new HashMap<>();
    private final StringWriter scratch = new StringWriter();

    /** {@code {"value":…,"tier":…,"source":…}} or {@code {"value":null,"reason":…,"remedy":…}}. */
    String fact(Fact<?> f) {
        return f.known() ? "{\"value\":" + value(f.value()) + "," + parts(f.evidence()) + others(f) + "}" : "{\"value\":null," + why(f) + "}";
    }

    private String others(Fact<?> f) {
        return f.disputed() ? ",\"others\":[" + String.join(",", f.others().stream().map(this::fact).toList()) + "]" : "";
    }

    /** {@code {"tier":…,"source":…,"note":…}}. */
    String evidence(Evidence e) {
        return "{" + parts(e) + "}";
    }

    /** The object {@code unknown}: reason and remedy by key, for those that are unknown; null when none is. */
    String unknowns(Map<String, Fact<?>> facts) {
        StringBuilder out = null;
        for (Map.Entry<String, Fact<?>> e : facts.entrySet()) {
            if (!e.getValue().known()) {
                out = (out == null ? new StringBuilder("{") : out.append(',')).append('"').append(e.getKey()).append("\":{").append(why(e.getValue())).append('}');
            }
        }
        return out == null ? null : out.append('}').toString();
    }

    /** What other sources say, by key, for those that are disputed; null when none is. */
    String disputed(Map<String, Fact<?>> facts) {
        StringBuilder out = null;
        for (Map.Entry<String, Fact<?>> e : facts.entrySet()) {
            if (e.getValue().disputed()) {
                out = (out == null ? new StringBuilder("{") : out.append(',')).append('"').append(e.getKey()).append("\":[");
                List<String> others = new ArrayList<>();
                e.getValue().others().forEach(o -> others.add(fact(o)));
                out.append(String.join(",", others)).append(']');
            }
        }
        return out == null ? null : out.append('}').toString();
    }

    /** Keys grouped by what said them: {@code [{"tier":…,"source":…,"of":[…]}]}. */
    String grouped(Map<String, Fact<?>> facts) {
        List<String> heads = new ArrayList<>(2);
        List<StringBuilder> keys = new ArrayList<>(2);
        for (Map.Entry<String, Fact<?>> e : facts.entrySet()) {
            if (e.getValue().known()) {
                String head = parts(e.getValue().evidence());
                int at = heads.indexOf(head);
                if (at < 0) {
                    heads.add(head);
                    keys.add(new StringBuilder().append('"').append(e.getKey()).append('"'));
                } else {
                    keys.get(at).append(",\"").append(e.getKey()).append('"');
                }
            }
        }
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < heads.size(); i++) {
            out.append(i == 0 ? "{" : ",{").append(heads.get(i)).append(",\"of\":[").append(keys.get(i)).append("]}");
        }
        return out.append(']').toString();
    }

    private String why(Fact<?> f) {
        return unknowns.computeIfAbsent(f, u -> "\"reason\":" + quote(u.reason()) + ",\"remedy\":" + quote(u.remedy()));
    }

    private String parts(Evidence e) {
        return evidence.computeIfAbsent(e, x -> said.computeIfAbsent(Said.of(x), s -> "\"tier\":\"" + s.tier() + "\",\"source\":" + quote(s.source())
                + (s.note() == null ? "" : ",\"note\":" + quote(s.note()))));
    }

    private String value(Object v) {
        return v instanceof String s ? quote(Names.display(s)) : v instanceof Word w ? quote(w.word()) : v.toString();
    }

    /** A JSON string, or null. */
    String quote(String s) {
        if (s == null) {
            return "null";
        }
        try {
            scratch.getBuffer().setLength(0);
            JsonWriter w = new JsonWriter(scratch);
            w.setHtmlSafe(false);
            w.value(s);
            w.flush();
            return scratch.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a string buffer never fails", e);
        }
    }
}
