// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/** Reads what a truth says of device memory. */
final class DmemReader {
    private DmemReader() {
    }

    /** Null when the truth says nothing of it. */
    static Dmem dmem(JsonObject truth) {
        if (!truth.has("dmem")) {
            return null;
        }
        JsonObject d = TruthReader.present(truth, "dmem").getAsJsonObject();
        Dmem out = new Dmem(
                TruthReader.list(d, "regions", r -> new Dmem.Region(TruthReader.text(r, "name"), TruthReader.text(r, "device"), TruthReader.text(r, "region"),
                        TruthReader.number(r, "capacity"), ContractReader.bool(r, "buffers"))),
                TruthReader.list(d, "groups", DmemReader::group),
                TruthReader.list(d, "buffers", b -> new Dmem.Placed(TruthReader.number(b, "ino"), (int) TruthReader.number(b, "memory"), (int) TruthReader.number(b, "pins"),
                        TruthReader.text(b, "cgroup"))),
                d.has("next") ? next(TruthReader.present(d, "next").getAsJsonObject()) : null, TruthReader.optional(d, "refused"));
        for (Dmem.Group g : out.groups()) {
            if (out.region(g.region()).isEmpty()) {
                throw new JsonParseException("a group is in region " + g.region() + ", which is not listed");
            }
        }
        return out;
    }

    private static Dmem.Group group(JsonObject g) {
        List<Integer> pids = new ArrayList<>();
        TruthReader.present(g, "pids").getAsJsonArray().forEach(p -> pids.add(p.getAsInt()));
        return new Dmem.Group(TruthReader.text(g, "cgroup"), TruthReader.text(g, "region"), TruthReader.number(g, "current"), TruthReader.number(g, "min"),
                TruthReader.number(g, "low"), TruthReader.present(g, "max").isJsonNull() ? null : Long.valueOf(TruthReader.number(g, "max")), TruthReader.number(g, "peak"),
                List.copyOf(pids));
    }

    private static Dmem.Wanted next(JsonObject n) {
        return new Dmem.Wanted(TruthReader.text(n, "step"), TruthReader.text(n, "cgroup"), TruthReader.text(n, "device"), TruthReader.number(n, "bytes"));
    }
}
