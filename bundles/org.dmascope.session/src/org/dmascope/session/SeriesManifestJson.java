// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.dmascope.core.Reading;

/** {@link SeriesManifest} as JSON. */
final class SeriesManifestJson {
    private SeriesManifestJson() {
    }

    static byte[] write(SeriesManifest m) {
        JsonObject o = new JsonObject();
        o.addProperty("schema", m.schema());
        o.addProperty("toolVersion", m.toolVersion());
        o.addProperty("spec", m.spec());
        o.addProperty("how", m.how());
        o.addProperty("everyMillis", m.every().toMillis());
        o.addProperty("keep", m.keep());
        JsonArray redacted = new JsonArray();
        m.redacted().forEach(redacted::add);
        o.add("redacted", redacted);
        return new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create().toJson(o).getBytes(StandardCharsets.UTF_8);
    }

    static Reading<SeriesManifest> read(String path, byte[] json) {
        try {
            JsonObject o = JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
            String schema = ManifestJson.text(o, "schema");
            if (!SeriesManifest.SCHEMA.equals(schema)) {
                return bad(path, "its manifest has the schema " + schema + ", this program reads " + SeriesManifest.SCHEMA);
            }
            return new Reading.Ok<>(path, new SeriesManifest(schema, ManifestJson.text(o, "toolVersion"), ManifestJson.text(o, "spec"), ManifestJson.text(o, "how"),
                    Duration.ofMillis(number(o, "everyMillis")), (int) number(o, "keep"), ManifestJson.words(o, "redacted")));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException | NumberFormatException e) {
            return bad(path, "its manifest is not the JSON of a series");
        }
    }

    private static long number(JsonObject o, String key) {
        JsonElement e = o.get(key);
        return e == null || e.isJsonNull() ? 0 : Math.clamp(e.getAsLong(), 0, Integer.MAX_VALUE);
    }

    private static Reading<SeriesManifest> bad(String path, String reason) {
        return new Reading.Malformed<>(path, 0, "not a usable capture: " + reason);
    }
}
