// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.row.CgroupRow;
import org.dmascope.core.Fact;

/** {@code cgroups[]}: one entry for each control group and region. An amount that a group has no file of is null and has no reason under {@code unknown}. */
final class CgroupJson {
    private CgroupJson() {
    }

    static void write(Json json, List<? extends CgroupRow> groups) throws IOException {
        json.beginList();
        for (CgroupRow c : groups) {
            Map<String, Fact<?>> facts = new LinkedHashMap<>();
            facts.put("device", c.device());
            facts.put("current", c.current());
            facts.put("own", c.own());
            facts.put("min", c.min());
            facts.put("low", c.low());
            facts.put("max", c.max());
            facts.put("peak", c.peak());
            facts.put("pinned", c.pinned() == null ? null : c.pinned().all());
            facts.put("pids", c.pidsKnown());
            facts.values().removeIf(f -> f == null);
            json.begin().name("cgroup", c.cgroup()).string("controller", c.controller());
            if (c.device() == null) {
                json.nothing("device");
            } else {
                json.value("device", c.device());
            }
            json.name("region", c.region());
            amount(json, "current", c.current());
            amount(json, "own", c.own());
            amount(json, "min", c.min());
            amount(json, "low", c.low());
            amount(json, "max", c.max());
            amount(json, "peak", c.peak());
            MemoryJson.sum(json, "pinned", c.pinned());
            json.key("pids").beginList();
            for (int pid : c.pids()) {
                json.item(pid);
            }
            json.endList().grouped(facts).unknowns(facts).end();
        }
        json.endList();
    }

    private static void amount(Json json, String key, Fact<Long> f) throws IOException {
        if (f == null) {
            json.nothing(key);
        } else if (f.known() && f.value() == Long.MAX_VALUE) {
            json.string(key, CgroupRow.UNLIMITED);
        } else {
            json.value(key, f);
        }
    }
}
