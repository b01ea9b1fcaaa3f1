// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.wire.Hello;

/** {@link CaptureManifest} as JSON. Names stand in the shown form; what is read back is escaped once more where it is shown as it is. */
final class ManifestJson {
    private static final int LONGEST = 10_000;
    private static final int MOST_SOURCES = 64;

    private ManifestJson() {
    }

    static byte[] write(CaptureManifest m) {
        JsonObject o = new JsonObject();
        o.addProperty("schema", m.schema());
        o.addProperty("toolVersion", m.toolVersion());
        o.addProperty("spec", m.spec());
        o.addProperty("host", m.host() == null ? null : Names.display(m.host()));
        o.addProperty("kernel", m.kernel());
        o.addProperty("takenAt", m.takenAt().toString());
        o.addProperty("how", m.how());
        JsonObject hello = new JsonObject();
        hello.addProperty("protocol", m.hello().protocol());
        hello.addProperty("agentVersion", m.hello().agentVersion());
        hello.addProperty("uid", m.hello().uid());
        hello.addProperty("caps", "%016x".formatted(m.hello().caps()));
        hello.addProperty("machine", m.hello().machine());
        o.add("hello", hello);
        JsonArray sources = new JsonArray();
        m.sources().forEach(sources::add);
        o.add("sources", sources);
        JsonArray redacted = new JsonArray();
        m.redacted().forEach(redacted::add);
        o.add("redacted", redacted);
        return new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create().toJson(o).getBytes(StandardCharsets.UTF_8);
    }

    /** @param hello as the frames say it, which is what counts */
    static Reading<CaptureManifest> read(String path, byte[] json, Hello hello) {
        try {
            JsonObject o = JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
            String schema = text(o, "schema");
            if (!CaptureManifest.SCHEMA.equals(schema)) {
                return bad(path, "its manifest has the schema " + schema + ", this program reads " + CaptureManifest.SCHEMA);
            }
            String host = text(o, "host");
            String takenAt = text(o, "takenAt");
            if (takenAt == null) {
                return bad(path, "its manifest has no takenAt");
            }
            return new Reading.Ok<>(path, new CaptureManifest(schema, text(o, "toolVersion"), text(o, "spec"), host == null ? null : Names.parse(host),
                    text(o, "kernel"), Instant.parse(takenAt), text(o, "how"), hello, words(o, "sources"), words(o, "redacted")));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException | DateTimeParseException e) {
            return bad(path, "its manifest is not the JSON of a capture");
        }
    }

    private static Reading<CaptureManifest> bad(String path, String reason) {
        return new Reading.Malformed<>(path, 0, "not a usable capture: " + reason);
    }

    static String text(JsonObject o, String key) {
        JsonElement e = o.get(key);
        return e == null || e.isJsonNull() ? null : shown(e.getAsString());
    }

    /** Bounded, and without a character that a terminal would interpret; the shown form of a name comes through unchanged. */
    private static String shown(String s) {
        String bounded = s.length() > LONGEST ? s.substring(0, LONGEST) : s;
        return Names.display(Names.parse(bounded));
    }

    /** Bounded; older captures have no list of what was redacted. */
    static List<String> words(JsonObject o, String key) {
        List<String> out = new ArrayList<>();
        JsonElement e = o.get(key);
        if (e != null) {
            for (JsonElement s : e.getAsJsonArray()) {
                if (out.size() < MOST_SOURCES) {
                    out.add(shown(s.getAsString()));
                }
            }
        }
        return out;
    }
}
