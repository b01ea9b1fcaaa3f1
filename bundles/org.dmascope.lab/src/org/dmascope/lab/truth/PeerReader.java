// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import org.dmascope.analysis.path.MapType;

/** Reads what a truth says of peers. */
final class PeerReader {
    private static final int COLUMNS = 6;

    private PeerReader() {
    }

    /** Null when the truth says nothing of them. */
    static Peers peers(JsonObject truth) {
        if (!(truth.get("peers") instanceof JsonObject p)) {
            return null;
        }
        List<Peers.Pair> pairs = new ArrayList<>();
        TruthReader.present(p, "pairs").getAsJsonArray().forEach(row -> pairs.add(pair(row.getAsJsonArray())));
        return new Peers(TruthReader.list(p, "functions", PeerReader::function), List.copyOf(pairs), TruthReader.list(p, "mappings", PeerReader::mapping));
    }

    private static Peers.Function function(JsonObject f) {
        return new Peers.Function(TruthReader.text(f, "id"), TruthReader.optional(f, "above"), (int) TruthReader.number(f, "acs"), (int) TruthReader.number(f, "capability"),
                (int) TruthReader.number(f, "control"));
    }

    private static Peers.Pair pair(JsonArray row) {
        if (row.size() != COLUMNS) {
            throw new JsonParseException("a pair of " + row.size() + " columns");
        }
        JsonElement used = row.get(5);
        return new Peers.Pair(row.get(0).getAsString(), row.get(1).getAsString(), row.get(2).getAsInt(), type(row.get(3).getAsString()), row.get(4).getAsInt(),
                used.isJsonNull() ? null : type(used.getAsString()));
    }

    private static Peers.Mapping mapping(JsonObject m) {
        return new Peers.Mapping(TruthReader.number(m, "ino"), TruthReader.text(m, "device"), TruthReader.optional(m, "errno"));
    }

    /** The constant of enum pci_p2pdma_map_type without its prefix. */
    private static MapType type(String word) {
        return switch (word) {
            case "BUS_ADDR" -> MapType.BUS_ADDRESS;
            case "THRU_HOST_BRIDGE" -> MapType.THROUGH_HOST_BRIDGE;
            case "NOT_SUPPORTED" -> MapType.NOT_SUPPORTED;
            default -> throw new JsonParseException("no map type: " + word);
        };
    }
}
