// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * One value of Dmascope's JSON: it is there, it is unknown for a stated reason, or it is missing, which is always wrong. Unknown is either
 * {@code {"value": null, "reason": …, "remedy": …}}, or null with the reason under the same key of the object {@code unknown} beside it.
 */
sealed interface Cell {
    /** @param value JSON null stands for "known to be none" */
    record Known(JsonElement value) implements Cell {
        @Override
        public String toString() {
            return value.isJsonPrimitive() ? value.getAsString() : value.toString();
        }
    }

    /** @param remedy "" when nothing is said to help */
    record Unknown(String reason, String remedy, boolean explained) implements Cell {
        @Override
        public String toString() {
            return explained ? "unknown (" + reason + ")" : "unknown without a reason";
        }
    }

    record Missing() implements Cell {
        @Override
        public String toString() {
            return "no such key";
        }
    }

    static Cell of(JsonObject parent, String key) {
        JsonElement e = parent.get(key);
        if (e == null) {
            return new Missing();
        }
        if (e.isJsonObject() && e.getAsJsonObject().has("value")) {
            JsonObject o = e.getAsJsonObject();
            return o.get("value").isJsonNull() ? unknown(o) : new Known(o.get("value"));
        }
        if (e.isJsonNull() && parent.get("unknown") instanceof JsonObject why && why.get(key) instanceof JsonObject o) {
            return unknown(o);
        }
        return new Known(e);
    }

    /** The key remedy has to be there, though nothing may help. */
    private static Unknown unknown(JsonObject o) {
        String reason = o.get("reason") instanceof JsonPrimitive p ? p.getAsString() : "";
        String remedy = o.get("remedy") instanceof JsonPrimitive p ? p.getAsString() : "";
        return new Unknown(reason, remedy, !reason.isBlank() && o.has("remedy"));
    }

    /** Text of a known value; null for JSON null and for everything that is not known. */
    default String text() {
        return this instanceof Known k && !k.value().isJsonNull() ? k.toString() : null;
    }

    default boolean explainedUnknown() {
        return this instanceof Unknown u && u.explained();
    }
}
