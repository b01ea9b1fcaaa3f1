// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Dmascope's {@code show --json} document ({@code dmascope/1}), as far as the comparison looks at it. */
final class ShownDocument {
    private final JsonObject root;

    private ShownDocument(JsonObject root) {
        this.root = root;
    }

    /** Empty when the bytes are not one JSON object. */
    static Optional<ShownDocument> of(byte[] json) {
        try {
            return Optional.of(new ShownDocument(StrictJson.object(json)));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    Cell at(String... path) {
        JsonObject o = root;
        for (int i = 0; i < path.length - 1; i++) {
            JsonElement e = o.get(path[i]);
            if (e == null || !e.isJsonObject()) {
                return new Cell.Missing();
            }
            o = e.getAsJsonObject();
        }
        return Cell.of(o, path[path.length - 1]);
    }

    /** The objects of a list; empty also when it is not there, so that what depends on them fails. */
    List<JsonObject> list(String key) {
        return objects(Cell.of(root, key));
    }

    /** Text of a value of an object in an object; null when it is not there or not known. */
    static String objectAt(JsonObject parent, String object, String key) {
        return parent.get(object) instanceof JsonObject o ? Cell.of(o, key).text() : null;
    }

    static List<JsonObject> objects(Cell cell) {
        List<JsonObject> out = new ArrayList<>();
        if (cell instanceof Cell.Known k && k.value() instanceof JsonArray a) {
            a.forEach(e -> {
                if (e.isJsonObject()) {
                    out.add(e.getAsJsonObject());
                }
            });
        }
        return out;
    }
}
