// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.StrictJson;

/** Reads what a guest answers to the steps that every scenario knows. Strict: an answer that cannot be read holds nothing. */
public final class Answers {
    private static final String LOG = "dmascope-lab-log/1";
    private static final String LEFTOVERS = "dmascope-lab-leftovers/1";

    private Answers() {
    }

    public static Reading<KernelLog> log(String path, byte[] json) {
        return read(path, json, LOG, o -> new KernelLog(texts(o, "lines"), flag(o, "lost"), o.has("lockdep") && o.get("lockdep").isJsonNull() ? null : (Boolean) flag(o, "lockdep")));
    }

    public static Reading<Leftovers> leftovers(String path, byte[] json) {
        return read(path, json, LEFTOVERS, o -> new Leftovers(orNull(o, "instances"), orNull(o, "kprobeEvents"), orNull(o, "dynamicEvents"),
                o.has("bpfPrograms") && o.get("bpfPrograms").isJsonNull() ? null : (Integer) number(o, "bpfPrograms"), number(o, "agents")));
    }

    private static <T> Reading<T> read(String path, byte[] json, String schema, Function<JsonObject, T> parse) {
        try {
            JsonObject o = StrictJson.object(json);
            if (o.get("schema") == null || !schema.equals(o.get("schema").getAsString())) {
                return new Reading.Malformed<>(path, 0, "the answer is not " + schema + " but " + o.get("schema"));
            }
            return new Reading.Ok<>(path, parse.apply(o));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            return new Reading.Malformed<>(path, 0, "the answer is not what the guest writes: " + e.getMessage());
        }
    }

    private static List<String> texts(JsonObject o, String key) {
        if (!(o.get(key) instanceof JsonArray a)) {
            throw new JsonParseException(key + " is no list");
        }
        List<String> out = new ArrayList<>();
        a.forEach(e -> out.add(e.getAsString()));
        return out;
    }

    /** Null where the guest says so. */
    private static List<String> orNull(JsonObject o, String key) {
        return o.has(key) && o.get(key).isJsonNull() ? null : texts(o, key);
    }

    private static boolean flag(JsonObject o, String key) {
        if (o.get(key) == null) {
            throw new JsonParseException(key + " is missing");
        }
        return o.get(key).getAsBoolean();
    }

    private static int number(JsonObject o, String key) {
        if (o.get(key) == null) {
            throw new JsonParseException(key + " is missing");
        }
        return o.get(key).getAsInt();
    }
}
