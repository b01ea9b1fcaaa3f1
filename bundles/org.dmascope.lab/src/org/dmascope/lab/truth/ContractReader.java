// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Reads one entry of a truth's {@code contract} list. Strict, as {@link TruthReader} is. */
final class ContractReader {
    private static final Map<Axis, Set<String>> WORDS = Map.of(
            Axis.IMPORTER, Set.of("static", "dynamic"),
            Axis.P2P, Set.of("true", "false"),
            Axis.PINNED, Set.of("no", "while-mapped", "for-life", "by-exporter"),
            Axis.REVOCABLE, Set.of("true", "false"),
            Axis.CLASS, Set.of("static", "pinned", "pinned-revocable", "movable"),
            Axis.REVOKE_STATE, Set.of("live", "revoking", "revoked", "not-possible"));

    private ContractReader() {
    }

    static Contract contract(JsonObject o) {
        Map<Axis, String> axes = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            JsonElement e = TruthReader.present(o, axis.key());
            if (!e.isJsonNull()) {
                String word = e.getAsString();
                if (!WORDS.get(axis).contains(word)) {
                    throw new JsonParseException(axis.key() + " has no value " + word);
                }
                axes.put(axis, word);
            }
        }
        Set<Axis> knowable = EnumSet.noneOf(Axis.class);
        for (String key : TruthReader.texts(o, "knowable")) {
            knowable.add(Axis.of(key).orElseThrow(() -> new JsonParseException("no axis is called " + key)));
        }
        if (!axes.keySet().containsAll(knowable)) {
            throw new JsonParseException("an axis is said to be knowable and has no value");
        }
        return new Contract(TruthReader.text(o, "device"), (int) TruthReader.number(o, "ordinal"), TruthReader.optional(o, "importerOps"),
                TruthReader.optional(o, "callback"), axes, bool(o, "mapped"), knowable);
    }

    /** Gson takes every text but "true" for false. */
    static boolean bool(JsonObject o, String key) {
        String text = TruthReader.present(o, key).getAsString();
        if (!text.equals("true") && !text.equals("false")) {
            throw new JsonParseException(key + " is neither true nor false");
        }
        return text.equals("true");
    }
}
