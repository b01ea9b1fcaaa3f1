// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Reads what a truth says of faults, actions and their outcome (native/lab/src/planted.c, outcome.c). Strict, as {@link TruthReader} is. */
final class DeedReader {
    private static final Set<String> PLACES = Set.of("-", "vram", "gtt");

    private DeedReader() {
    }

    static Deeds deeds(JsonObject truth) {
        Planted planted = truth.has("planted") ? new Planted(TruthReader.list(truth, "planted", DeedReader::fault), growth(truth)) : null;
        List<Deeds.Action> actions = !truth.has("actions") ? List.of()
                : TruthReader.list(truth, "actions", a -> new Deeds.Action(TruthReader.text(a, "step"), TruthReader.text(a, "words")));
        return planted == null && !truth.has("account") ? Deeds.NONE : new Deeds(planted, actions, account(truth));
    }

    private static Planted.Fault fault(JsonObject f) {
        return new Planted.Fault(TruthReader.text(f, "rule"), TruthReader.text(f, "subject"), TruthReader.optional(f, "says"));
    }

    private static Planted.Growth growth(JsonObject truth) {
        return truth.get("growth") instanceof JsonObject g ? new Planted.Growth((int) TruthReader.number(g, "pid"), TruthReader.text(g, "comm"), (int) TruthReader.number(g, "more")) : null;
    }

    private static Account account(JsonObject truth) {
        if (!(truth.get("account") instanceof JsonObject a)) {
            return null;
        }
        JsonArray pids = TruthReader.present(a, "processes").getAsJsonArray();
        return new Account(TruthReader.list(a, "buffers", DeedReader::buffer), TruthReader.list(a, "attachments", DeedReader::attachment),
                TruthReader.list(a, "mappings", m -> new Account.Mapping(number(m, "pid"), TruthReader.number(m, "ino"), flag(m, "present"))),
                pids.asList().stream().map(p -> p.getAsInt()).toList(), number(a, "answer"), flag(a, "placeTold"));
    }

    private static Account.Buffer buffer(JsonObject b) {
        String place = TruthReader.text(b, "place");
        if (!PLACES.contains(place)) {
            throw new JsonParseException("there is no place " + place);
        }
        return new Account.Buffer(TruthReader.number(b, "ino"), place, number(b, "moves"), flag(b, "revoked"), flag(b, "waiting"), flag(b, "blocked"), number(b, "pins"));
    }

    private static Account.Attachment attachment(JsonObject a) {
        return new Account.Attachment(TruthReader.number(a, "ino"), TruthReader.text(a, "device"), number(a, "ordinal"), TruthReader.number(a, "id"), TruthReader.number(a, "told"),
                TruthReader.number(a, "lkey"), flag(a, "mapped"), flag(a, "revoked"), number(a, "again"));
    }

    private static int number(JsonObject o, String key) {
        return (int) TruthReader.number(o, key);
    }

    private static boolean flag(JsonObject o, String key) {
        int n = number(o, key);
        if (n != 0 && n != 1) {
            throw new JsonParseException(key + " is neither 0 nor 1");
        }
        return n == 1;
    }
}
