// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Reads what a truth says of RDMA memory regions. */
final class RegionReader {
    private RegionReader() {
    }

    /** Null when the truth says nothing of them. */
    static Regions regions(JsonObject truth) {
        return truth.has("memoryRegions") ? new Regions(TruthReader.list(truth, "memoryRegions", RegionReader::region), alike(truth), tool(truth)) : null;
    }

    private static List<ToolRegion> tool(JsonObject truth) {
        return truth.has("rdmaTool") ? ToolRegion.list(TruthReader.text(truth, "rdmaTool")) : null;
    }

    private static Regions.Region region(JsonObject r) {
        return new Regions.Region(TruthReader.text(r, "device"), TruthReader.number(r, "lkey"), TruthReader.number(r, "rkey"), TruthReader.number(r, "length"), pid(r),
                TruthReader.optional(r, "comm"), TruthReader.optional(r, "kernel"), ino(r, "ino"), ino(r, "mapped"), TruthReader.optional(r, "mode"),
                "revoked".equals(TruthReader.optional(r, "state")));
    }

    private static Integer pid(JsonObject r) {
        return TruthReader.present(r, "pid").isJsonNull() ? null : Integer.valueOf((int) TruthReader.number(r, "pid"));
    }

    private static Long ino(JsonObject r, String key) {
        return TruthReader.present(r, key).isJsonNull() ? null : Long.valueOf(TruthReader.number(r, key));
    }

    private static Regions.Alike alike(JsonObject truth) {
        if (!(truth.get("manyRegions") instanceof JsonObject m)) {
            return null;
        }
        List<Regions.Keys> keys = new ArrayList<>();
        TruthReader.present(m, "keys").getAsJsonArray().forEach(e -> {
            JsonArray pair = e.getAsJsonArray();
            if (pair.size() != 2) {
                throw new JsonParseException("keys are no pair");
            }
            keys.add(new Regions.Keys(pair.get(0).getAsLong(), pair.get(1).getAsLong()));
        });
        return new Regions.Alike(TruthReader.text(m, "device"), TruthReader.number(m, "length"), (int) TruthReader.number(m, "pid"), TruthReader.text(m, "comm"),
                List.copyOf(keys));
    }
}
