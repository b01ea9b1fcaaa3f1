// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import org.dmascope.core.Reading;

/** Reads the truth. Strict: a truth that is not what it says it is would let everything pass. */
public final class TruthReader {
    private static final String SCHEMA = "dmascope-lab-truth/1";

    private TruthReader() {
    }

    /** @param path where it came from, for messages */
    public static Reading<Truth> read(String path, byte[] json) {
        try {
            JsonObject o = StrictJson.object(json);
            if (!SCHEMA.equals(text(o, "schema"))) {
                return new Reading.Malformed<>(path, 0, "the truth is not " + SCHEMA + " but " + o.get("schema"));
            }
            return new Reading.Ok<>(path, new Truth(text(o, "kernel"), text(o, "scenario"), list(o, "buffers", TruthReader::buffer), list(o, "notMade",
                    n -> new Truth.NotMade(text(n, "what"), text(n, "errno"), text(n, "detail"))), o.has("steps") ? texts(o, "steps") : List.of(), o.has("step") ? optional(o, "step") : null,
                    flag(o, "churning"), many(o), RegionReader.regions(o), AttemptReader.attempts(o), AttemptReader.kills(o), PeerReader.peers(o),
                    DeedReader.deeds(o), DmemReader.dmem(o)));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return new Reading.Malformed<>(path, 0, "the truth is not what a scenario writes: " + e.getMessage());
        }
    }

    private static Truth.Buffer buffer(JsonObject b) {
        return new Truth.Buffer(number(b, "ino"), number(b, "size"), optional(b, "name"), optional(b, "expName"), optional(b, "exporterDevice"),
                optional(b, "exporterDriver"), texts(b, "attachments"),
                list(b, "fences", f -> new Truth.Fence(text(f, "usage"), present(f, "signalled").getAsBoolean(), optional(f, "driver"))),
                list(b, "holders", h -> new Truth.Holder((int) number(h, "pid"), text(h, "comm"), number(h, "uid"), (int) number(h, "fds"), (int) number(h, "mmaps"))),
                list(b, "gemHolders", h -> new Truth.GemHolder((int) number(h, "pid"), text(h, "comm"), number(h, "uid"), (int) number(h, "handles"))),
                b.has("contract") ? list(b, "contract", ContractReader::contract) : null, exporter(b), flag(b, "churning"));
    }

    private static Truth.Many many(JsonObject o) {
        if (!(o.get("many") instanceof JsonObject m)) {
            return null;
        }
        return new Truth.Many((int) number(m, "buffers"), (int) number(m, "attachments"));
    }

    private static Truth.Exporter exporter(JsonObject b) {
        if (!b.has("exporterDynamic") || b.get("exporterDynamic").isJsonNull()) {
            return null;
        }
        JsonElement revoked = b.get("revoked");
        return new Truth.Exporter(ContractReader.bool(b, "exporterDynamic"), revoked == null || revoked.isJsonNull() ? null : ContractReader.bool(b, "revoked"));
    }

    /** A mark that is only there where it holds. */
    private static boolean flag(JsonObject o, String key) {
        return o.has(key) && ContractReader.bool(o, key);
    }

    static JsonElement present(JsonObject o, String key) {
        JsonElement e = o.get(key);
        if (e == null) {
            throw new JsonParseException(key + " is missing");
        }
        return e;
    }

    static String text(JsonObject o, String key) {
        return present(o, key).getAsString();
    }

    static String optional(JsonObject o, String key) {
        JsonElement e = present(o, key);
        return e.isJsonNull() ? null : e.getAsString();
    }

    static long number(JsonObject o, String key) {
        return present(o, key).getAsLong();
    }

    static List<String> texts(JsonObject o, String key) {
        List<String> out = new ArrayList<>();
        present(o, key).getAsJsonArray().forEach(e -> out.add(e.getAsString()));
        return List.copyOf(out);
    }

    static <T> List<T> list(JsonObject o, String key, Function<JsonObject, T> each) {
        JsonArray a = present(o, key).getAsJsonArray();
        List<T> out = new ArrayList<>();
        a.forEach(e -> out.add(each.apply(e.getAsJsonObject())));
        return List.copyOf(out);
    }
}
